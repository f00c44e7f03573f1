package vn.truc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.truc.calendar.OfficeClock;
import vn.truc.replay.Demo;

/// The demonstration as a stranger meets it: the door, each role, the clock's bar, the deadline, the chase, the sheet.
@DemoTest
record DemoE2E(Demo demo, OfficeClock clock) {
    private static final Instant AT_FIRST = Instant.parse("2020-03-20T07:45:00Z");
    private static final int OFFICE = 0;
    private static final int CLERK = 1;
    private static final int GUARD = 4;
    private static final int HEAD_OF_COMMITTEE = 5;

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
    void theBarStepsToTheDeadlineToTheLeaderAndToMonday(Visitor visitor) {
        clock.set(AT_FIRST);
        var page = visitor.open("/demo");
        page.locator("form[action='/demo/sign-in'] button").first().click();
        assertThat(page.locator(".demo")).containsText("14:4");
        page.locator("main a[href='/reports/office']").click();
        step(page, "Hạn báo cáo 15:00");
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

        visitor.open("/");
        step(page, "15:30, lãnh đạo đọc");
        assertThat(page.locator(".demo")).containsText("15:3");
        visitor.signIn(demo.parts().get(HEAD_OF_COMMITTEE).person().id()).open("/");
        page.locator("main a[href^='/brief/']").first().click();
        assertThat(page.locator("ul.brief li")).hasCount(5);
        page.locator("a[href$='/sheet']").click();
        assertThat(page.locator(".by-unit tbody tr")).hasCount(23);

        visitor.signIn(demo.parts().get(OFFICE).person().id()).open("/");
        step(page, "Sáng thứ Hai 23/3");
        assertThat(page.locator(".demo")).containsText("7:3");
        assertThat(page.locator(".demo form[action='/demo/moment'] button")).hasCount(0);
        assertThat(visitor.open("/reports/office").locator("h1")).containsText("23/3");
    }

    @Test
    void theClockOfTheOfficeRuns() {
        clock.set(AT_FIRST);
        var before = clock.now();
        await().until(() -> clock.now().isAfter(before.plusMillis(50)));
        org.assertj.core.api.Assertions.assertThat(clock.now()).isBetween(AT_FIRST, AT_FIRST.plusSeconds(60));
    }

    private static void step(Page page, String called) {
        var button = page.locator(".demo button").filter(new FilterOptions().setHasText(called));
        assertThat(button).hasCount(1);
        button.click();
    }

    @Test
    void theBarStandsAboveTheGateToo(Visitor visitor) {
        visitor.signIn(demo.parts().get(GUARD).person().id());
        var page = visitor.open("/gate");
        assertThat(page.locator(".scan")).isVisible();
        assertThat(page.locator(".demo")).isVisible();
        page.locator(".demo a[href='/demo']").click();
        assertThat(page.locator("form[action='/demo/sign-in']").first()).isVisible();
    }

    @Test
    void theOfficeAsksForAQuickReportAndTheUnitFindsItOnToday(Visitor visitor) {
        visitor.signIn(demo.parts().get(OFFICE).person().id());
        var page = visitor.open("/reports/ask");
        page.locator("[name=subject]").fill("Khách từ vùng dịch");
        page.locator("[name=question]").fill("Đơn vị có tiếp khách từ vùng dịch không?");
        page.locator("[name=everybody]").check();
        page.locator("main form[action='/reports/ask'] button.first").last().click();
        assertThat(page.locator(".notice")).containsText("Đã gửi yêu cầu");
        var roll = page.url();
        visitor.axe();
        visitor.signIn(demo.parts().get(CLERK).person().id());
        assertThat(visitor.open("/reports").locator("main")).containsText("Khách từ vùng dịch");
        visitor.signIn(demo.parts().get(OFFICE).person().id());
        visitor.open(roll);
        page.locator("form[action$='/withdraw'] button").click();
        assertThat(page.locator(".notice")).isVisible();
        visitor.signIn(demo.parts().get(CLERK).person().id());
        assertThat(visitor.open("/reports").locator("section.due").getByText("Khách từ vùng dịch"))
                .hasCount(0);
    }
}
