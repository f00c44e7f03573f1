package vn.truc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import org.junit.jupiter.api.Test;
import vn.truc.replay.Demo;

/// The demonstration as a stranger meets it: the door, each role, the clock's bar, the deadline, the chase, the sheet.
@DemoTest
record DemoE2E(Demo demo) {
    @Test
    void oneClickMakesOneEachOfTheRoles(Visitor visitor) {
        var page = visitor.open("/demo");
        int roles = demo.parts().size();
        assertThat(page.locator("form[action='/demo/sign-in']")).hasCount(roles);
        for (int role = 0; role < roles; role++) {
            visitor.open("/demo");
            page.locator("form[action='/demo/sign-in'] button").nth(role).click();
            page.waitForURL(url -> url.endsWith("/"));
            assertThat(page.locator(".rail .who b"))
                    .hasText(demo.parts().get(role).person().name());
            assertThat(page.locator(".parts section").first()).isVisible();
            page.locator(".demo a[href='/demo']").click();
        }
    }

    @Test
    void theBarStepsToTheDeadlineAndTheOfficeChasesWhoIsLate(Visitor visitor) {
        var page = visitor.open("/demo");
        page.locator("form[action='/demo/sign-in'] button").first().click();
        page.locator("main a[href='/reports/office']").click();
        var deadline = page.locator(".demo button").filter(new FilterOptions().setHasText("15:00"));
        if (deadline.count() > 0) {
            deadline.first().click();
        }
        assertThat(page.locator(".demo")).containsText("15:0");
        visitor.open("/reports/office");
        assertThat(page.locator(".clock")).containsText("đã quá hạn");
        assertThat(page.locator("section.due h2")).containsText("chưa nộp báo cáo");
        page.locator("section.due button.first").click();
        assertThat(page.locator(".notice")).containsText("Đã nhắc");
        visitor.open(page.locator("a[href*='/reports/sheet?']").first().getAttribute("href"));
        assertThat(page.locator("main")).containsText("TỔNG HỢP");
        assertThat(page.locator("main")).containsText("chưa nộp báo cáo");
        assertThat(page.locator("main .by-unit tbody tr")).hasCount(23);
    }
}
