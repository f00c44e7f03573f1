package vn.truc.attendance.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.truc.absence.AbsenceExamples;
import vn.truc.absence.AbsenceExamples.Office;
import vn.truc.calendar.OfficeClock;
import vn.truc.e2e.BrowserTest;
import vn.truc.e2e.Visitor;
import vn.truc.organisation.Person;
import vn.truc.roster.Presence;
import vn.truc.roster.Roster;
import vn.truc.roster.Rosters;

/// A week of an office: the list is approved by a stand-in and joined, somebody works from home and is on
/// leave, and the month is signed.
@BrowserTest
record OfficeWeekE2E(AbsenceExamples examples, Rosters rosters, OfficeClock clock) {
    private static final LocalDate MONDAY = LocalDate.of(2021, 7, 19);

    @Test
    void aListIsApprovedInALeadersPlaceAndJoined(Visitor visitor) {
        var o = examples.office();
        submit(o);
        var page = visitor.signIn(o.leader().id()).open("/approvals");
        page.locator("[name=document]").fill(" ");
        page.locator("form.card button").click();
        assertThat(page.locator("#errors")).containsText("văn bản ủy quyền");
        page.locator("[name=deputy]").selectOption(o.director().id().toString());
        page.locator("[name=hours]").fill("0");
        page.locator("[name=document]").fill("12/GUQ-CDT ngày 12/7/2021");
        page.locator("form.card button").click();
        assertThat(page.locator(".notice")).isVisible();
        visitor.axe();
        page = visitor.signIn(o.director().id()).open("/approvals");
        assertThat(page.locator(".due .tag")).containsText(o.leader().name());
        visitor.axe();
        page.locator(".due a").first().click();
        visitor.axe();
        page.locator("button.first").click();
        assertThat(page.locator(".notice")).containsText("Đã duyệt");
        page = visitor.signIn(o.leader().id()).open("/rosters/list?week=" + MONDAY);
        visitor.axe();
        assertThat(page.locator("main")).containsText("1 đơn vị đã trình, 1 đã duyệt");
        assertPdf(visitor, "/rosters/list.pdf?week=" + MONDAY, "roster-list");
    }

    @Test
    void leaveHasABalanceACertificateAndAPermit(Visitor visitor) {
        var o = examples.office();
        var page = visitor.signIn(o.goer().id()).open("/absences/leave");
        visitor.axe();
        page.locator("[name=place]").fill("Hà Nội");
        page.locator("[name=to]").fill("2021-07-23");
        page.locator("button.first").click();
        assertThat(page.locator(".notice")).containsText("chờ duyệt");
        page = visitor.signIn(o.head().id()).open("/absences");
        page.locator(".due a").first().click();
        page.locator("button.first").click();
        page = visitor.open("/absences");
        page.locator("main li a").first().click();
        page.locator("button:has-text('Cấp giấy')").click();
        assertThat(page.locator(".notice")).containsText("Đã cấp");
        visitor.axe();
        var permit = page.locator("a:has-text('PDF')").getAttribute("href");
        assertPdf(visitor, permit, "leave-permit");
        visitor.open("/absences/balances");
        visitor.axe();
        page = visitor.signIn(o.goer().id()).open("/absences");
        page.locator("main li a").first().click();
        visitor.axe();
    }

    @Test
    void aDayAtHomeBecomesALineOfTheTimeSheet(Visitor visitor) {
        var o = examples.office();
        submit(o);
        var page = visitor.signIn(o.head().id()).open("/attendance/unit");
        page.locator("button:has-text('Điểm danh')").click();
        assertThat(page.locator(".notice")).containsText("Đã gửi điểm danh");
        page = visitor.signIn(o.goer().id()).open("/");
        visitor.axe();
        page.locator("button:has-text('Có mặt')").click();
        page.locator("button:has-text('Bắt đầu')").click();
        assertThat(page.locator("button:has-text('Kết thúc')")).isVisible();
        examples.at("2021-07-20T09:00");
        page = visitor.signIn(o.other().id()).open("/attendance");
        page.locator("details summary").first().click();
        page.locator("[name=said]").first().fill("Mất mạng buổi sáng");
        page.locator("details button").first().click();
        assertThat(page.locator(".notice")).containsText("giải trình");
        visitor.axe();
        visitor.open("/calendar").locator("button.first").click();
        visitor.axe();
        visitor.signIn(o.head().id()).open("/attendance/unit?from=2021-07-19");
        visitor.axe();
        visitor.signIn(o.director().id()).open("/attendance/counts?day=2021-07-19");
        visitor.axe();
        examples.at("2021-08-02T09:00");
        page = visitor.signIn(o.head().id()).open("/attendance/sheet?month=2021-07-01");
        visitor.axe();
        page.locator("button.first").click();
        assertThat(page.locator(".notice")).containsText("Đã ký");
        assertPdf(
                visitor,
                "/attendance/sheet.pdf?month=2021-07-01&unit=" + o.unit().id(),
                "attendance-sheet");
    }

    private void submit(Office o) {
        var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        for (var person : Set.of(o.goer(), o.other())) {
            cells.put(person.id(), Map.of(MONDAY, Presence.HOME, MONDAY.plusDays(1), Presence.OFFICE));
        }
        cells.put(o.head().id(), Map.of(MONDAY, Presence.OFFICE, MONDAY.plusDays(1), Presence.DUTY));
        var wanted = new Rosters.Plan(new Roster.Id(clock.newId()), o.unit().id(), MONDAY, 0, cells);
        var plan = done(examples.as(o.head(), by -> rosters.plan(by, wanted)));
        done(examples.as(o.head(), by -> rosters.submit(by, plan.id(), "")));
    }

    private static void assertPdf(Visitor visitor, String path, String name) {
        var answer = visitor.page().request().get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(new String(answer.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        try {
            var folder = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(folder.resolve(name + ".pdf"), answer.body());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
