package vn.truc.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.truc.measure.OnSiteReasons.Reason;

class RulesOfTheDayTest {
    private static final LocalDate FRIDAY = LocalDate.of(2020, 3, 20);

    private static Instant at(String clock) {
        return Instant.parse("2020-03-20T" + clock + "+07:00");
    }

    @ParameterizedTest(name = "{0}, sent at {1}: on time {2}")
    @CsvSource({
        "before 15:00, 14:59:59.999999, true",
        "before 15:00, 15:00:00, false",
        "by 15:00, 15:00:00, true",
        "by 15:00, 15:00:00.000001, false"
    })
    void aMicrosecondDecides(String due, String sent, boolean onTime) {
        assertThat(Cutoff.valueOf(due).metBy(at(sent), FRIDAY)).isEqualTo(onTime);
    }

    @Test
    void beforeIsStricterThanByAndEarlierThanLater() {
        assertThat(Cutoff.valueOf("before 15:00"))
                .isGreaterThan(Cutoff.valueOf("by 15:00"))
                .isLessThan(Cutoff.valueOf("by 14:00"));
    }

    @Test
    void theEndOfADayIsItsMidnight() {
        var wednesday = Instant.parse("2021-06-09T00:00:00+07:00");
        var tuesday = LocalDate.of(2021, 6, 8);
        assertThat(Cutoff.valueOf("before 24:00").metBy(wednesday.minusNanos(1000), tuesday))
                .isTrue();
        assertThat(Cutoff.valueOf("before 24:00").metBy(wednesday, tuesday)).isFalse();
        assertThat(Cutoff.valueOf("before 24:00")).hasToString("before 24:00");
        assertThatThrownBy(() -> Cutoff.valueOf("before 24:01")).isInstanceOf(DateTimeException.class);
    }

    @Test
    void anOpenListOfReasonsIsFilledInByAClosedOne() {
        var open = new OnSiteReasons(Set.of(Reason.OFFICE_DUTY, Reason.SECRET_DOCUMENTS, Reason.REQUIRED_TASK));
        var claims = new OnSiteReasons(Set.of(Reason.OFFICE_DUTY, Reason.RECEIVE_FILES));
        var systems = new OnSiteReasons(Set.of(Reason.OFFICE_DUTY, Reason.KEEP_SYSTEMS_RUNNING));
        assertThat(open.stricter(claims)).isEqualTo(claims);
        assertThat(claims.asStrictAs(open)).isTrue();
        assertThat(open.asStrictAs(claims)).isFalse();
        assertThat(claims.stricter(systems)).isEqualTo(new OnSiteReasons(Set.of(Reason.OFFICE_DUTY)));
        assertThat(open.justifies(Reason.RECEIVE_FILES)).isTrue();
        assertThat(systems.justifies(Reason.RECEIVE_FILES)).isFalse();
    }

    @Test
    void aRotaThroughDaysOffIsStricterThanOneOfWorkingDays() {
        assertThat(new LeaderOnDuty(2).stricter(new LeaderOnDuty(1, true))).isEqualTo(new LeaderOnDuty(2, true));
        assertThat(new LeaderOnDuty(1, true).asStrictAs(new LeaderOnDuty(1))).isTrue();
        assertThat(new LeaderOnDuty(1).asStrictAs(new LeaderOnDuty(1, true))).isFalse();
    }

    @Test
    void reportsToTwoRecipientsAreTwoReports() {
        var due = Cutoff.valueOf("before 15:00");
        var toOffice = new ReportDue("daily", "office", ReportDue.Every.DAY, due, null);
        var toMinistry = new ReportDue("daily", "ministry", ReportDue.Every.DAY, due, null);
        assertThat(toOffice.subject()).isNotEqualTo(toMinistry.subject());
        assertThat(toOffice.mergesWith(toMinistry)).isFalse();
    }

    @Test
    void aWeeklyReportOnWednesdayAndOneOnFridayCannotBeMerged() {
        var due = Cutoff.valueOf("before 15:00");
        var wednesday = new ReportDue("weekly", "office", ReportDue.Every.WEDNESDAY, due, null);
        var friday = new ReportDue("weekly", "office", ReportDue.Every.week(DayOfWeek.FRIDAY), due, null);
        assertThat(wednesday.subject()).isEqualTo(friday.subject());
        assertThat(wednesday.mergesWith(friday)).isFalse();
        assertThat(friday.every().weekday()).contains(DayOfWeek.FRIDAY);
    }

    @Test
    void theRosterOfAWeekIsDueTheWeekBefore() {
        var roster = new RosterDue(DayOfWeek.FRIDAY, Cutoff.valueOf("before 17:00"), Approver.LEADER_IN_CHARGE, true);
        var monday = LocalDate.of(2020, 3, 23);
        assertThat(roster.dueDay(monday)).isEqualTo(FRIDAY);
        assertThat(roster.onTime(at("16:59:59"), monday)).isTrue();
        assertThat(roster.onTime(at("17:00:00"), monday)).isFalse();
    }

    @Test
    void aDeclarationOfYesterdayEveningIsNotOfToday() {
        var evening = at("22:00:00").minusSeconds(86_400);
        assertThat(new DeclareBeforeEntry(24, false).stillValid(evening, at("07:30:00")))
                .isTrue();
        assertThat(new DeclareBeforeEntry(24, true).stillValid(evening, at("07:30:00")))
                .isFalse();
        assertThat(new DeclareBeforeEntry(9, false).stillValid(evening, at("07:30:00")))
                .isFalse();
        assertThat(new DeclareBeforeEntry(24, true).stillValid(at("07:30:01"), at("07:30:00")))
                .isFalse();
    }

    @Test
    void visitorsAreReceivedOnlyWhereBothDocumentsAllow() {
        assertThat(Visitors.onlyIn("P101", "P102").stricter(Visitors.onlyIn("P102")))
                .isEqualTo(Visitors.onlyIn("P102"));
        var nowhere = Visitors.onlyIn("P101").stricter(Visitors.onlyIn("P102"));
        assertThat(nowhere.forbidsAll()).isTrue();
        assertThat(Visitors.by(Approver.HEAD, Approver.NOBODY).approvalFor(true))
                .isEqualTo(Approver.HEAD);
    }

    @Test
    void reasonsInCommonJustifyComing() {
        var duty = new OnSiteReasons(Set.of(OnSiteReasons.Reason.OFFICE_DUTY, OnSiteReasons.Reason.COMBAT_DUTY));
        var secret = new OnSiteReasons(Set.of(OnSiteReasons.Reason.OFFICE_DUTY, OnSiteReasons.Reason.SECRET_DOCUMENTS));
        var both = duty.stricter(secret);
        assertThat(both.justifies(OnSiteReasons.Reason.OFFICE_DUTY)).isTrue();
        assertThat(both.justifies(OnSiteReasons.Reason.SECRET_DOCUMENTS)).isFalse();
    }

    @Test
    void thirtySevenAndAHalfIsReferred() {
        var limit = TemperatureLimit.of("37.5");
        assertThat(limit.refers(new BigDecimal("37.5"))).isTrue();
        assertThat(limit.refers(new BigDecimal("37.49"))).isFalse();
    }
}
