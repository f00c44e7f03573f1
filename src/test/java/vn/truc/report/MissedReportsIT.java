package vn.truc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.page.Outcomes.done;
import static vn.truc.page.Outcomes.why;
import static vn.truc.report.ReportExamples.DAILY;
import static vn.truc.report.ReportExamples.DAY;
import static vn.truc.report.ReportExamples.key;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.truc.OfficeTest;
import vn.truc.Statements;
import vn.truc.access.SignedIn;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.measure.Reach;
import vn.truc.measure.ReportDue;
import vn.truc.message.Messages;
import vn.truc.organisation.Person;
import vn.truc.organisation.Reorganisations;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Words;
import vn.truc.report.ReportExamples.Ministry;

/// What did not come on its day is handed in later; what days off push together is asked for together.
@OfficeTest
record MissedReportsIT(
        MockMvcTester web,
        Compliance compliance,
        Rolls rolls,
        Reports reports,
        Chase chase,
        Messages messages,
        Units units,
        Reorganisations reorganisations,
        ReportExamples examples,
        OfficeClock clock) {
    private static final String OTHER = "epidemic-weekly";
    private static final LocalDate MONDAY = DAY.plusDays(3);

    @Test
    void aReportMissedOnFridayIsHandedInOnMonday() {
        var m = examples.ministry();
        compliance.compute(Set.of(m.first().id()), DAY, examples.moment("15:00"));
        at(MONDAY, "09:00");
        assertThat(periods(m.first(), DAILY)).containsExactly(MONDAY);
        assertThat(missed(m.first())).contains(DAY);
        assertThat(page(m.head(), "/reports")).contains("form=" + DAILY, "period=" + DAY);
        assertThat(page(m.head(), "/")).contains("báo cáo những ngày trước chưa nộp", "· " + Words.day(DAY) + "</li>");
        var until = LocalDateTime.parse("2020-03-23T12:00")
                .atZone(Words.OFFICE_ZONE)
                .toInstant();
        done(examples.as(
                m.officeClerk(),
                by -> chase.extend(
                        by, new Extension(new Extension.Id(UUID.randomUUID()), key(m, m.first()), until, "Mất điện"))));
        assertThat(rolls.owedBy(m.first().id(), MONDAY))
                .filteredOn(line -> line.due().period().equals(DAY))
                .singleElement()
                .satisfies(line -> assertThat(line.deadline()).isEqualTo(until));
        done(examples.as(m.head(), by -> reports.submit(by, examples.filing(key(m, m.first()), Map.of()))));
        assertThat(periods(m.first(), DAILY)).containsExactly(MONDAY);
        assertThat(missed(m.first())).doesNotContain(DAY);
    }

    @Test
    void severalMissedDaysAreAskedForTogether() {
        var m = examples.ministry();
        compliance.compute(Set.of(m.first().id()), DAY, examples.moment("15:00"));
        at(MONDAY, "09:00");
        var one = Statements.here(() -> assertThat(missed(m.first())).contains(DAY));
        for (var day : List.of(DAY.plusDays(1), DAY.plusDays(2))) {
            var over = day.atTime(15, 0).atZone(Words.OFFICE_ZONE).toInstant();
            compliance.compute(Set.of(m.first().id()), day, over);
        }
        var three =
                Statements.here(() -> assertThat(missed(m.first())).contains(DAY, DAY.plusDays(1), DAY.plusDays(2)));
        assertThat(three).hasSameSizeAs(one);
    }

    @Test
    void reportsThatSlideAreAskedForOnMondayAndLeadersGetItsFigures() {
        var m = examples.ministry();
        examples.order(
                m, Reach.listed(m.second().id()), ReportDue.Every.DAY, OTHER, ReportDue.HolidayPolicy.NEXT_WORKING_DAY);
        at(MONDAY, "09:00");
        assertThat(periods(m.second(), OTHER)).containsExactly(MONDAY.minusDays(2), MONDAY.minusDays(1), MONDAY);
        assertThat(current(m)).isEqualTo(MONDAY);
    }

    @Test
    void reportsThatMoveAheadAreHandedInOnFridayAndNoneBeforeItsDay() {
        var m = examples.ministry();
        examples.order(
                m,
                Reach.listed(m.second().id()),
                ReportDue.Every.DAY,
                OTHER,
                ReportDue.HolidayPolicy.PREVIOUS_WORKING_DAY);
        assertThat(periods(m.second(), OTHER)).containsExactly(DAY, DAY.plusDays(1), DAY.plusDays(2));
        assertThat(current(m)).isEqualTo(DAY);
        var sunday = new Report.Key(OTHER, m.second().id(), m.standing().id(), DAY.plusDays(2));
        done(examples.as(m.otherHead(), by -> reports.submit(by, examples.filing(sunday, Map.of()))));
        var monday = new Report.Key(OTHER, m.second().id(), m.standing().id(), MONDAY);
        assertThat(why(examples.as(m.otherHead(), by -> reports.submit(by, examples.filing(monday, Map.of())))))
                .isEqualTo("report.ahead");
        done(examples.as(
                m.otherHead(),
                by -> reports.draft(by, examples.filing(monday, Map.of()).draft())));
    }

    @Test
    void aWeeklyReportIsHandedInBeforeItsDayAndOfTwoWeekdaysEach() {
        var m = examples.ministry();
        for (var every : List.of(ReportDue.Every.TUESDAY, ReportDue.Every.MONDAY)) {
            examples.order(m, Reach.listed(m.second().id()), every, OTHER);
        }
        for (var day : List.of(MONDAY, MONDAY.plusDays(1))) {
            var key = new Report.Key(OTHER, m.second().id(), m.standing().id(), day);
            done(examples.as(m.otherHead(), by -> reports.submit(by, examples.filing(key, Map.of()))));
        }
        var later = new Report.Key(OTHER, m.second().id(), m.standing().id(), MONDAY.plusWeeks(1));
        assertThat(why(examples.as(m.otherHead(), by -> reports.submit(by, examples.filing(later, Map.of())))))
                .isEqualTo("report.ahead");
    }

    @Test
    void whatWasMissedIsSeenThoughTheOfficeIsThereNoMore() {
        var m = examples.ministry();
        examples.order(m, m.first(), m.second());
        compliance.compute(Set.of(m.first().id()), DAY, examples.moment("15:00"));
        var version = units.file(m.second().id()).orElseThrow().version();
        done(reorganisations.merge(
                new Reorganisations.Change(clock.newId(), m.second().id(), version, MONDAY),
                m.standing().id(),
                new Author(m.body().id().value(), null, "test")));
        at(MONDAY, "09:00");
        assertThat(page(m.head(), "/reports"))
                .contains("form=" + OTHER, m.second().name());
    }

    @Test
    void whoeverHasMoreTimeIsRemindedOfTheirOwnDeadline() {
        var m = examples.ministry();
        var until = examples.moment("17:00");
        done(examples.as(
                m.officeClerk(),
                by -> chase.extend(
                        by, new Extension(new Extension.Id(UUID.randomUUID()), key(m, m.first()), until, "Mất điện"))));
        var reminder = examples.reminder(m, Set.of(m.first().id(), m.second().id()));
        for (int time = 0; time < 2; time++) {
            done(examples.as(m.officeClerk(), by -> chase.remind(by, reminder)));
        }
        await().untilAsserted(() -> assertThat(reminders(m.head())).containsExactly("17:00, 20/3/2020"));
        await().untilAsserted(() -> assertThat(reminders(m.otherHead())).containsExactly("15:00, 20/3/2020"));
    }

    private List<String> reminders(Person person) {
        return examples.as(person, messages::inbox).stream()
                .filter(message -> message.text().key().equals("report.reminder"))
                .map(message -> message.text().arguments().get(2).toString())
                .toList();
    }

    private List<LocalDate> missed(Unit unit) {
        return rolls.missedBy(unit.id(), clock.today()).stream()
                .map(line -> line.due().period())
                .toList();
    }

    private List<LocalDate> periods(Unit unit, String form) {
        return rolls.owedBy(unit.id(), clock.today()).stream()
                .filter(line -> line.duty().rule().form().equals(form))
                .map(line -> line.due().period())
                .sorted()
                .toList();
    }

    private LocalDate current(Ministry m) {
        return examples.as(m.officeClerk(), by -> rolls.current(by, OTHER, clock.today()));
    }

    private String page(Person person, String path) {
        var as = authentication(
                new UsernamePasswordAuthenticationToken(new SignedIn(person.id().value()), "", List.of()));
        return new String(
                web.get().uri(path).with(as).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void at(LocalDate day, String time) {
        clock.hold(
                LocalDateTime.parse(day + "T" + time).atZone(Words.OFFICE_ZONE).toInstant());
    }
}
