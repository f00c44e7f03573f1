package vn.truc.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.truc.e2e.BrowserTest;
import vn.truc.e2e.Visitor;
import vn.truc.organisation.Post;

/// Making and revoking tokens, and linking people with the provider, at a browser.
@BrowserTest
record TokenE2E(AccountExamples examples) {
    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("truc.oidc.issuer", ProviderOfSignIn::start);
        settings.add("truc.oidc.name", () -> "Cổng đăng nhập chung");
    }

    @Test
    void aClerkMakesATokenSeesItOnceAndRevokesIt(Visitor visitor) {
        var clerk = examples.holding(Post.Kind.CLERK, examples.body());
        visitor.open("/sign-in");
        visitor.screenshots("sign-in-provider");
        visitor.signIn(clerk.person().id());
        var page = visitor.open("/tokens");
        page.getByLabel(Pattern.compile("^Tên phần mềm")).fill("Phần mềm chấm công");
        page.locator("button.first").click();
        assertThat(page.locator("#secret")).hasValue(Pattern.compile("truc_.{43}"));
        visitor.picture("token-made");
        visitor.open("/tokens");
        visitor.screenshots("tokens");
        page.locator("td form button").first().click();
        assertThat(page.locator("body")).containsText("đã thu hồi");
    }

    @Test
    void anAdministratorMakesMachineAccountsAndLinksPeople(Visitor visitor) {
        var body = examples.body();
        var administrator = examples.holding(Post.Kind.ADMINISTRATOR, body);
        var clerk = examples.holding(Post.Kind.CLERK, body);
        visitor.signIn(administrator.person().id());
        var page = visitor.open("/administration/machines");
        page.getByLabel(Pattern.compile("^Tên phần mềm")).fill("Cổng A");
        page.locator("button.first").click();
        visitor.open("/administration/machines");
        visitor.screenshots("machines");
        visitor.open("/administration/people/" + clerk.person().id() + "/identity");
        page.locator("#field-subject").fill("f:9c1e:hanh");
        page.locator("button.first").click();
        assertThat(page.locator("body")).containsText("f:9c1e:hanh");
        visitor.screenshots("identity");
    }
}
