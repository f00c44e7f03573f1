package vn.truc.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.truc.OfficeTest;
import vn.truc.organisation.Post;

@OfficeTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInE2E {
    private final AccountExamples examples;
    private final int port;

    SignInE2E(AccountExamples examples, @LocalServerPort int port) {
        this.examples = examples;
        this.port = port;
    }

    @Test
    void aClerkSignsInPrintsASlipAndACollegueComesInByIt() {
        var unit = examples.body();
        var clerk = examples.holding(Post.Kind.CLERK, unit);
        var colleague = examples.holding(Post.Kind.STAFF, unit);
        var login = examples.login(clerk);
        try (var browser = new Browser(port)) {
            var page = browser.open("/slips");
            signIn(browser, page, login);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(unit.name());
            page.getByLabel(colleague.person().name()).check();
            browser.picture(page, "slips");
            page.locator("button.first").click();
            assertThat(page.locator(".slip")).hasCount(1);
            browser.picture(page, "sheet");
            var path = page.locator(".typed").innerText();
            browser.forget();
            comeIn(
                    browser,
                    path.substring(path.indexOf("/p/")),
                    colleague.person().name());
        }
    }

    @Test
    void everyPageIsThereInBothLanguages() {
        var unit = examples.body();
        var administrator = examples.holding(Post.Kind.ADMINISTRATOR, unit);
        var login = examples.login(administrator);
        try (var browser = new Browser(port)) {
            var page = browser.open("/sign-in");
            for (var language : Set.of("vi", "en")) {
                browser.forget();
                page.navigate("http://localhost:" + port + "/language/" + language + "?to=/sign-in");
                assertThat(page.locator("html")).hasAttribute("lang", language);
                browser.picture(page, "sign-in-" + language);
                signIn(browser, page, login);
                for (var path : Set.of("/slips", "/password", "/messages", "/messages/undelivered")) {
                    page.navigate("http://localhost:" + port + path);
                    assertThat(page.locator("main h1")).isVisible();
                    browser.picture(page, path.substring(1).replace('/', '-') + "-" + language);
                }
            }
        }
    }

    private static void signIn(Browser browser, Page page, String login) {
        page.locator("[name=login]").fill(login);
        page.locator("[name=password]").fill("không phải mật khẩu này");
        page.locator("button.first").click();
        assertThat(page.locator("#errors")).isVisible();
        assertThat(page.locator("[name=login]")).hasValue(login);
        browser.picture(page, "sign-in-wrong");
        page.locator("[name=password]").fill(AccountExamples.PASSWORD.text());
        page.locator("button.first").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private static void comeIn(Browser browser, String path, String name) {
        var page = browser.open(path);
        assertThat(page.locator("h1")).hasText(name);
        browser.picture(page, "link");
        page.locator("button.first").click();
        page.waitForURL(url -> url.endsWith("/"));
        browser.forget();
        var again = browser.open(path);
        assertThat(again.locator(".help")).isVisible();
        browser.picture(again, "link-used");
    }
}
