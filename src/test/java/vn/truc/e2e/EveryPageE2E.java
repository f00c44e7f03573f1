package vn.truc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import vn.truc.replay.Demo;

/// Every page of every role, found by following links: with axe in both themes, on a phone, at 200 % and in both
/// languages. The list of pages comes from the doors themselves, so that a new page cannot be forgotten.
@DemoTest
record EveryPageE2E(Demo demo, ApplicationContext house) {
    /// Pages to which no link of the demonstration leads, and who looks at them.
    private static final Map<String, String> ELSEWHERE = Map.of(
            "/first-run", "FirstRunE2E, before there is anything",
            "/language/{language}", "a switch, not a page",
            "/p/{token}", "SignInE2E, with a slip",
            "/gate/order", "after a refusal, see DemoE2E");

    @Test
    void everyPageCanBeUsedByEverybody(Visitor visitor) {
        var addresses = Addresses.of(house);
        var walk = new Walk(visitor, addresses);
        walk.from("/sign-in");
        walk.from("/demo");
        beginThings(visitor);
        demo.parts().forEach(part -> walk.as(part.person().id()));

        assertThat(walk.faults()).isEmpty();
        var forgotten = new TreeSet<>(addresses.all().toList());
        forgotten.removeAll(walk.seen());
        forgotten.removeAll(ELSEWHERE.keySet());
        assertThat(forgotten).as("Pages that no role can reach by links").isEmpty();
    }

    /// A draft, a declaration and a leader's link, so that their pages are there.
    private void beginThings(Visitor visitor) {
        var office = demo.parts().getFirst().person().id();
        var page = visitor.signIn(office).open("/directives/new");
        fill(
                page,
                Map.of(
                        "number", "77/CV-VP",
                        "issuedBy", "Văn phòng Bộ",
                        "signer", "Nguyễn Văn Mẫu",
                        "subject", "Nhắc đeo khẩu trang"));
        page.locator("main button.first").click();
        page.waitForURL(url -> url.matches(".*/directives/[0-9a-f-]{36}"));
        visitor.open("/health/declare");
        page.locator(".question .none input").all().forEach(none -> none.check());
        page.locator("[name=agreed]").check();
        page.locator("button.first").click();
        page.waitForURL(url -> url.contains("/health/declared/"));
        visitor.open("/reports/office");
        page.locator("form[action='/reports/links'] button").click();
        assertThat(page.locator(".notice").count()).isEqualTo(1);
    }

    private static void fill(Page page, Map<String, String> typed) {
        typed.forEach((name, text) -> page.locator("[name=" + name + "]").fill(text));
    }
}
