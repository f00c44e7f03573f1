package vn.truc.roster.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.truc.absence.AbsenceExamples.DAY;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.truc.absence.AbsenceExamples;
import vn.truc.e2e.BrowserTest;
import vn.truc.e2e.Visitor;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.roster.ApprovalExamples;
import vn.truc.roster.Halves;
import vn.truc.roster.Presence;

/// A letter to the unit’s address becomes a request for an afternoon, with a certificate; it is approved from the first
/// page over a plan in force, and the plan is repaired with one change.
@BrowserTest
record HalfLeaveE2E(AbsenceExamples examples, ApprovalExamples stages) {
    @Test
    void fromALetterToTheRepairOfTheWeek(Visitor visitor) {
        var o = examples.office();
        examples.inForce(o, new LeaderOnDuty(1));
        stages.approved(
                o,
                Map.of(
                        o.head().id(), Map.of(DAY, Presence.OFFICE),
                        o.deputy().id(), Map.of(DAY, Presence.HOME),
                        o.goer().id(), Map.of(DAY, Presence.OFFICE)),
                Halves.none());
        Assertions.assertTrue(examples.letter(o, o.head(), "Xin nghỉ chiều 20/7", "Tôi xin nghỉ chiều 20/7/2021."));

        var page = visitor.signIn(o.head().id()).open("/absences");
        page.locator("a:has-text('Xin nghỉ chiều 20/7')").click();
        assertThat(page.locator("[name=from]")).hasValue(DAY.toString());
        page.locator("[name=fromNoon]").check();
        page.locator("button.first").click();
        assertThat(page.locator("main")).not().containsText("Xin nghỉ chiều 20/7");
        page.locator("main li a").first().click();
        attach(visitor, "giay.pdf", "application/pdf", "không phải PDF");
        assertThat(page.locator("#errors")).isVisible();
        attach(visitor, "giay.pdf", "application/pdf", "%PDF-1.4 thử");
        assertThat(page.locator(".notice")).isVisible();

        page = visitor.signIn(o.director().id()).open("/");
        assertThat(page.locator(".due h2").first()).containsText("1 đơn chờ ông/bà duyệt");
        visitor.picture("absence-today-decisions");
        page.locator(".due li a").first().click();
        assertThat(page.locator("dl.answers")).containsText("chiều 20/7/2021");
        page.locator("button:has-text('Duyệt')").first().click();

        examples.at("2021-07-21T10:00");
        page = visitor.signIn(o.clerk().id()).open("/rosters?unit=" + o.unit().id() + "&week=" + DAY);
        assertThat(page.locator("td a[href*='/attendance/sheet']")).hasCount(1);
        assertThat(page.locator("td a[href*='/rosters/repair']")).hasCount(0);
        examples.at("2021-07-19T10:00");
        page = visitor.open("/rosters?unit=" + o.unit().id() + "&week=" + DAY);
        page.locator("a[href*='extent=ALLOWED']").first().click();
        assertThat(page.locator(".due")).containsText(o.deputy().name());
        page.locator("button:has-text('Thay lịch')").click();
        assertThat(page.locator(".notice")).isVisible();
        assertThat(page.locator("a[href*='extent=ALLOWED']")).hasCount(0);
    }

    private static void attach(Visitor visitor, String name, String type, String content) {
        var page = visitor.page();
        page.locator("[name=file]")
                .setInputFiles(new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[action$='/certificate'] button").click();
    }
}
