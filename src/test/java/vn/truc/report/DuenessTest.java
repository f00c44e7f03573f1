package vn.truc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.measure.Cutoff;
import vn.truc.measure.ReportDue;
import vn.truc.measure.ReportDue.Every;
import vn.truc.measure.ReportDue.HolidayPolicy;
import vn.truc.page.Words;

class DuenessTest {
    private static final WorkingCalendar CALENDAR = new WorkingCalendar();
    private static final LocalDate FRIDAY = LocalDate.of(2020, 3, 20);

    @ParameterizedTest
    @CsvSource({"KEEP,2021-04-30", "PREVIOUS_WORKING_DAY,2021-04-29", "NEXT_WORKING_DAY,2021-05-04"})
    void aDueDayThatIsADayOffMovesAsOrdered(HolidayPolicy policy, LocalDate day) {
        var holiday = LocalDate.of(2021, 4, 30);
        var due = dueness(Every.FRIDAY, policy).of(holiday);
        assertThat(due.day()).isEqualTo(day);
        assertThat(due.period()).isEqualTo(holiday);
    }

    @Test
    void beforeFifteenIsOnTimeToTheLastMicrosecond() {
        var due = dueness(Every.DAY, HolidayPolicy.KEEP).of(FRIDAY);
        assertThat(due.metBy(at("2020-03-20T14:59:59.999999"))).isTrue();
        assertThat(due.metBy(at("2020-03-20T15:00:00"))).isFalse();
    }

    @Test
    void byFifteenIncludesFifteen() {
        var rule = new ReportDue("f", "R", Every.DAY, Cutoff.by(LocalTime.of(15, 0)), null);
        var due = new Dueness(rule, CALENDAR).of(FRIDAY);
        assertThat(due.metBy(at("2020-03-20T15:00:00"))).isTrue();
        assertThat(due.metBy(at("2020-03-20T15:00:00.000001"))).isFalse();
    }

    @Test
    void aDailyReportIsDueEveryDayAlsoOnSunday() {
        var daily = dueness(Every.DAY, HolidayPolicy.KEEP);
        assertThat(daily.hasPeriod(LocalDate.of(2020, 3, 22))).isTrue();
        assertThat(daily.dueOn(LocalDate.of(2020, 3, 22)))
                .extracting(Dueness.Due::period)
                .containsExactly(LocalDate.of(2020, 3, 22));
        assertThat(daily.before(FRIDAY)).isEqualTo("2020-03-19");
    }

    @Test
    void aWeeklyReportBelongsToItsWeekday() {
        var weekly = dueness(Every.FRIDAY, HolidayPolicy.KEEP);
        assertThat(weekly.hasPeriod(FRIDAY)).isTrue();
        assertThat(weekly.hasPeriod(FRIDAY.plusDays(1))).isFalse();
        assertThat(weekly.current(FRIDAY.minusDays(2)).period()).isEqualTo(FRIDAY);
        assertThat(weekly.current(FRIDAY.plusDays(1)).period()).isEqualTo("2020-03-27");
        assertThat(weekly.before(FRIDAY)).isEqualTo("2020-03-13");
    }

    @Test
    void daysOffPushReportsTogether() {
        var weekend = dueness(Every.DAY, HolidayPolicy.NEXT_WORKING_DAY);
        assertThat(weekend.dueOn(LocalDate.of(2020, 3, 23)))
                .extracting(due -> due.period().toString())
                .containsExactly("2020-03-21", "2020-03-22", "2020-03-23");
        assertThat(weekend.dueOn(LocalDate.of(2020, 3, 22))).isEmpty();
    }

    @Test
    void whatDaysOffPushTogetherIsOpenTogetherAndTheLatestIsCollected() {
        var monday = LocalDate.of(2020, 3, 23);
        var after = dueness(Every.DAY, HolidayPolicy.NEXT_WORKING_DAY);
        assertThat(after.open(monday.minusDays(1))).extracting(Dueness.Due::day).containsOnly(monday);
        assertThat(after.open(monday)).hasSize(3);
        assertThat(after.collected(monday).period()).isEqualTo(monday);
        var before = dueness(Every.DAY, HolidayPolicy.PREVIOUS_WORKING_DAY);
        assertThat(before.open(FRIDAY))
                .extracting(due -> due.period().toString())
                .containsExactly("2020-03-20", "2020-03-21", "2020-03-22");
        assertThat(before.collected(FRIDAY).period()).isEqualTo(FRIDAY);
        assertThat(before.ahead(monday.minusDays(1), FRIDAY)).isFalse();
        assertThat(before.ahead(monday, FRIDAY)).isTrue();
    }

    @Test
    void aWeeklyReportMayComeInTheDaysBeforeTheOneAfterItMayNot() {
        var weekly = dueness(Every.WEDNESDAY, HolidayPolicy.KEEP);
        var wednesday = LocalDate.of(2020, 3, 25);
        assertThat(weekly.ahead(wednesday, FRIDAY)).isFalse();
        assertThat(weekly.ahead(wednesday.plusWeeks(1), FRIDAY)).isTrue();
        assertThat(weekly.ahead(wednesday.plusWeeks(1), wednesday)).isTrue();
        assertThat(weekly.ahead(wednesday.plusWeeks(1), wednesday.plusDays(1))).isFalse();
    }

    private static Dueness dueness(Every every, HolidayPolicy policy) {
        return new Dueness(new ReportDue("f", "R", every, Cutoff.before(LocalTime.of(15, 0)), policy), CALENDAR);
    }

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(Words.OFFICE_ZONE).toInstant();
    }
}
