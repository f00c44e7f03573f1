package vn.truc.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.truc.OfficeTest;

@OfficeTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"truc.account.first-run=true"})
class FirstRunE2E {
    private final FirstRun firstRun;
    private final int port;

    FirstRunE2E(FirstRun firstRun, @LocalServerPort int port) {
        this.firstRun = firstRun;
        this.port = port;
    }

    @Test
    void whoeverReadsTheTerminalFoundsTheBodyAndIsSignedIn() {
        try (var browser = new Browser(port)) {
            var page = browser.open("/");
            page.waitForURL(url -> url.endsWith("/first-run"));
            browser.picture(page, "first-run");
            var typed = Map.of(
                    "name", "Bộ Nội vụ",
                    "shortName", "BNV",
                    "code", "BNV",
                    "administrator", "Trần Thị Hạnh",
                    "staffNumber", "001",
                    "login", "hanh@bnv",
                    "password", AccountExamples.PASSWORD.text(),
                    "again", AccountExamples.PASSWORD.text(),
                    "proof", "sai-ma");
            typed.forEach((field, text) -> page.locator("[name=" + field + "]").fill(text));
            page.locator("button.first").click();
            assertThat(page.locator("#error-proof")).isVisible();
            assertThat(page.locator("[name=name]")).hasValue("Bộ Nội vụ");
            browser.picture(page, "first-run-wrong");
            page.locator("[name=password]").fill(AccountExamples.PASSWORD.text());
            page.locator("[name=again]").fill(AccountExamples.PASSWORD.text());
            page.locator("[name=proof]").fill(firstRun.newCode());
            page.locator("button.first").click();
            page.waitForURL(url -> url.endsWith("/"));
            assertThat(page.locator(".notice")).containsText("Đã lập cơ quan");
        }
    }
}
