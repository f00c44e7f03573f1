package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.RemoteShare;
import vn.truc.measure.Share;
import vn.truc.organisation.Person;

class PlannedDayTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2021, 7, 21);
    private static final RemoteShare HALF = RemoteShare.atLeast(Share.percent(50));

    @ParameterizedTest
    @CsvSource({
        "7, 4, true",
        "7, 3, false",
        "3, 2, true",
        "3, 1, false",
        "2, 1, true",
        "2, 0, false",
        "1, 1, true",
        "1, 0, false"
    })
    void halfAtHomeIsRoundedUp(int people, int home, boolean holds) {
        assertThat(day(people, home, Presence.OFFICE).tooFewAtHome(HALF, 0).isEmpty())
                .isEqualTo(holds);
    }

    @Test
    void aUnitOfOneWhoseLeaderMustBeThereNeedsNobodyAtHome() {
        assertThat(day(1, 0, Presence.DUTY).tooFewAtHome(HALF, 1)).isEmpty();
    }

    @Test
    void whoIsOnLeaveCountsUnlessTheRuleLeavesThemOut() {
        var day = day(4, 1, Presence.LEAVE);
        var withoutLeave = new RemoteShare(
                Share.percent(50), Set.of(RemoteShare.Group.LEAVE), RemoteShare.Span.DAY, RemoteShare.Rounding.UP);
        assertThat(day.tooFewAtHome(HALF, 0)).isPresent();
        assertThat(day.tooFewAtHome(withoutLeave, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LEAVE, LEAVE", "TRIP, TRIP", "ISOLATION, ISOLATED"})
    void whoeverIsAwayCountsUnlessTheRuleLeavesExactlyThemOut(Presence away, RemoteShare.Group group) {
        var day = day(4, 1, away);
        assertThat(day.counted(HALF)).isEqualTo(4);
        assertThat(day.tooFewAtHome(HALF, 0)).isPresent();
        for (var left : RemoteShare.Group.values()) {
            boolean holds = left == group;
            assertThat(day.counted(without(left))).as(left.name()).isEqualTo(holds ? 1 : 4);
            assertThat(day.tooFewAtHome(without(left), 0).isEmpty())
                    .as(left.name())
                    .isEqualTo(holds);
        }
    }

    @Test
    void guardsCountUnlessTheRuleLeavesThemOut() {
        var guard = person();
        var home = person();
        var office = person();
        var presences = Map.of(guard, Presence.DUTY, home, Presence.HOME, office, Presence.OFFICE);
        var day = new PlannedDay(WEDNESDAY, presences, Set.of(), Set.of(guard));
        assertThat(day.counted(HALF)).isEqualTo(3);
        assertThat(day.tooFewAtHome(HALF, 0)).isPresent();
        assertThat(day.counted(without(RemoteShare.Group.GUARDS))).isEqualTo(2);
        assertThat(day.tooFewAtHome(without(RemoteShare.Group.GUARDS), 0)).isEmpty();
    }

    private static RemoteShare without(RemoteShare.Group group) {
        return new RemoteShare(Share.percent(50), Set.of(group), RemoteShare.Span.DAY, RemoteShare.Rounding.UP);
    }

    @Test
    void aLeaderAtHomeIsNotOnDuty() {
        var leader = person();
        var home = new PlannedDay(WEDNESDAY, Map.of(leader, Presence.HOME), Set.of(leader), Set.of());
        var there = new PlannedDay(WEDNESDAY, Map.of(leader, Presence.DUTY), Set.of(leader), Set.of());
        assertThat(home.tooFewLeaders(new LeaderOnDuty(1))).isPresent();
        assertThat(there.tooFewLeaders(new LeaderOnDuty(1))).isEmpty();
    }

    @Test
    void aTurnBringsNobodyForTheHalfOfTheDayThatTheyAreAway() {
        var leader = person();
        var whole = new PlannedDay(WEDNESDAY, Map.of(leader, Presence.HOME), Set.of(leader), Set.of());
        var parted = new PlannedDay(
                WEDNESDAY,
                Map.of(leader, Presence.OFFICE),
                Set.of(leader),
                Set.of(),
                Map.of(leader, new HalfDay(Presence.LEAVE, Presence.OFFICE)));
        var turn = Map.of(leader, new Hours(LocalTime.of(7, 0), 1440).parts());
        assertThat(whole.turning(turn).leadersOnSite()).isEqualTo(1);
        assertThat(parted.turning(turn).leadersOnSite()).isZero();
    }

    @Test
    void aTurnCountsForTheHalvesOfTheDayThatItCoversAndTakesThemFromTheDayAtHome() {
        var leader = person();
        var other = person();
        var presences = Map.of(leader, Presence.HOME, other, Presence.OFFICE);
        var home = new PlannedDay(WEDNESDAY, presences, Set.of(leader), Set.of());
        assertThat(home.halvesAtHome(HALF)).isEqualTo(2);
        var allDay = home.turning(Map.of(leader, new Hours(LocalTime.of(7, 0), 12 * 60).parts()));
        assertThat(allDay.leadersOnSite()).isEqualTo(1);
        assertThat(allDay.halvesAtHome(HALF)).as("counted once").isZero();
        assertThat(allDay.countedHalves(HALF)).isEqualTo(4);
        var morning = home.turning(Map.of(leader, new Hours(LocalTime.of(7, 0), 5 * 60).parts()));
        assertThat(morning.leadersOnSite()).as("nobody in the afternoon").isZero();
        assertThat(morning.halvesAtHome(HALF)).isEqualTo(1);
        assertThat(morning.in(DayPart.MORNING).leadersOnSite()).isEqualTo(1);
        assertThat(morning.in(DayPart.AFTERNOON).leadersOnSite()).isZero();
        var night = home.turning(Map.of(leader, new Hours(LocalTime.of(22, 0), 8 * 60).parts()));
        assertThat(night.leadersOnSite()).isZero();
        assertThat(night.halvesAtHome(HALF)).isEqualTo(2);
    }

    @Test
    void halfADayCountsForAHalf() {
        var one = new Person.Id(UUID.randomUUID());
        var other = new Person.Id(UUID.randomUUID());
        var parted = new HalfDay(Presence.OFFICE, Presence.HOME);
        var leave = new HalfDay(Presence.LEAVE, Presence.HOME);
        assertThat(parted.whole()).isEqualTo(Presence.OFFICE);
        assertThat(leave.whole()).isEqualTo(Presence.HOME);
        var rule = RemoteShare.atLeast(Share.percent(50));
        var bothParted = new PlannedDay(
                WEDNESDAY,
                Map.of(one, Presence.OFFICE, other, Presence.OFFICE),
                Set.of(one),
                Set.of(),
                Map.of(one, parted, other, parted));
        assertThat(bothParted.counted(rule)).isEqualTo(2);
        assertThat(bothParted.atHome(rule)).isEqualTo(1);
        assertThat(bothParted.tooFewAtHome(rule, 0)).isEmpty();
        assertThat(bothParted.leadersOnSite()).isZero();
        var onlyOne = new PlannedDay(
                WEDNESDAY,
                Map.of(one, Presence.OFFICE, other, Presence.OFFICE),
                Set.of(one, other),
                Set.of(),
                Map.of(one, parted));
        assertThat(onlyOne.tooFewAtHome(rule, 0).orElseThrow().arguments()).contains(new HalfCount(1).inWords());
        assertThat(onlyOne.leadersOnSite()).isEqualTo(1);
    }

    @Test
    void whoIsExemptedCountsNowhereAndDriversWhereTheRuleSaysSo() {
        var one = person();
        var driver = person();
        var third = person();
        var half = new RemoteShare(
                Share.percent(60), Set.of(RemoteShare.Group.DRIVERS), RemoteShare.Span.DAY, RemoteShare.Rounding.DOWN);
        var everybody = new RemoteShare(Share.percent(67), Set.of(), RemoteShare.Span.DAY, RemoteShare.Rounding.DOWN);
        var day = new PlannedDay(
                WEDNESDAY,
                Map.of(one, Presence.OFFICE, driver, Presence.OFFICE, third, Presence.HOME),
                Set.of(one),
                Set.of());
        assertThat(day.counted(half)).isEqualTo(3);
        assertThat(day.sparing(Set.of(driver), Set.of()).counted(half)).isEqualTo(2);
        assertThat(day.sparing(Set.of(driver), Set.of()).counted(everybody)).isEqualTo(3);
        assertThat(day.sparing(Set.of(), Set.of(driver)).counted(everybody)).isEqualTo(2);
        assertThat(day.sparing(Set.of(), Set.of(third)).atHome(everybody)).isZero();
        assertThat(day.tooFewAtHome(everybody, 0)).isPresent();
        assertThat(day.sparing(Set.of(), Set.of(driver)).tooFewAtHome(everybody, 0))
                .isEmpty();
    }

    @Test
    void aLeaderWhoIsExemptedIsOnDutyForTheOthers() {
        var head = person();
        var clerk = person();
        var day = new PlannedDay(
                WEDNESDAY, Map.of(head, Presence.OFFICE, clerk, Presence.OFFICE), Set.of(head), Set.of());
        var all = RemoteShare.atLeast(Share.percent(100));
        assertThat(day.requiredAtHome(all, 1)).isOne();
        assertThat(day.sparing(Set.of(), Set.of(head)).requiredAtHome(all, 1)).isOne();
        assertThat(day.sparing(Set.of(), Set.of(clerk)).requiredAtHome(all, 1)).isZero();
    }

    @Test
    void onADayOffWhoeverIsOnDutyIsNotAWorkingDay() {
        var duty = Map.of(person(), Presence.DUTY);
        var calendar = new WorkingCalendar();
        assertThat(on(WEDNESDAY, duty).in(calendar).worked()).isTrue();
        var sunday = on(WEDNESDAY.plusDays(4), duty).in(calendar);
        assertThat(sunday.worked()).isFalse();
        assertThat(sunday.staffed()).isTrue();
        assertThat(sunday.sparing(Set.of(), Set.of()).worked()).isFalse();
        var inExchange = LocalDate.of(2024, 5, 4);
        assertThat(on(inExchange, duty).in(calendar).worked()).isTrue();
        assertThat(on(inExchange, Map.of(person(), Presence.OFF)).in(calendar).worked())
                .isFalse();
    }

    private static PlannedDay on(LocalDate day, Map<Person.Id, Presence> presences) {
        return new PlannedDay(day, presences, Set.of(), Set.of());
    }

    private static PlannedDay day(int people, int home, Presence others) {
        var presences = new HashMap<Person.Id, Presence>();
        for (int number = 0; number < people; number++) {
            presences.put(person(), number < home ? Presence.HOME : others);
        }
        return new PlannedDay(WEDNESDAY, presences, Set.of(), Set.of());
    }

    private static Person.Id person() {
        return new Person.Id(UUID.randomUUID());
    }
}
