package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.truc.compliance.State;
import vn.truc.measure.InForce;
import vn.truc.measure.RemoteShare;
import vn.truc.measure.RuleExamples;
import vn.truc.measure.Share;
import vn.truc.organisation.Person;

/// Two people over five working days are ten days, of which half are five.
class WeekShareTest {
    private static final LocalDate MONDAY = LocalDate.of(2021, 7, 19);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final RemoteShare HALF =
            new RemoteShare(Share.percent(50), Set.of(), RemoteShare.Span.WEEK, RemoteShare.Rounding.UP);
    private static final List<Person.Id> TWO =
            List.of(new Person.Id(UUID.randomUUID()), new Person.Id(UUID.randomUUID()));

    @Test
    void nobodyKnowsBeforeTheLastWorkingDayAndThenItIsKnownForTheWholeWeek() {
        var kept = week(0, 1, 2, 1, 1);
        assertThat(kept.state(MONDAY, MONDAY)).isEqualTo(State.UNKNOWN);
        assertThat(kept.state(MONDAY.plusDays(3), MONDAY.plusDays(3))).isEqualTo(State.UNKNOWN);
        assertThat(kept.state(FRIDAY, FRIDAY)).isEqualTo(State.MET);
        assertThat(kept.state(MONDAY, FRIDAY)).isEqualTo(State.UNKNOWN);
        assertThat(kept.state(MONDAY, FRIDAY.plusDays(1))).isEqualTo(State.MET);
        var broken = week(0, 1, 1, 1, 1);
        assertThat(broken.state(MONDAY.plusDays(3), MONDAY.plusDays(3))).isEqualTo(State.UNKNOWN);
        assertThat(broken.state(FRIDAY, FRIDAY)).isEqualTo(State.BREACHED);
        assertThat(broken.state(MONDAY, FRIDAY.plusDays(3))).isEqualTo(State.BREACHED);
    }

    @Test
    void whatCanBeKeptNoMoreIsABreachAtOnce() {
        var late = week(0, 0, 0, 2, 2);
        assertThat(late.state(MONDAY.plusDays(1), MONDAY.plusDays(1))).isEqualTo(State.UNKNOWN);
        assertThat(late.state(MONDAY.plusDays(2), MONDAY.plusDays(2)))
                .as("two days with two people are four of five")
                .isEqualTo(State.BREACHED);
    }

    @Test
    void aDayOffAsksNothingAndLeadersOnDutyGoFirst() {
        var week = week(1, 1, 1, 1, 0);
        assertThat(week.state(MONDAY.plusDays(5), MONDAY.plusDays(5))).isEqualTo(State.NOT_APPLICABLE);
        assertThat(week.kept()).isFalse();
        var alone = IntStream.range(0, 5)
                .mapToObj(day -> new PlannedDay(
                        MONDAY.plusDays(day),
                        Map.of(TWO.getFirst(), Presence.OFFICE),
                        Set.of(TWO.getFirst()),
                        Set.of()))
                .toList();
        assertThat(new WeekShare(HALF, alone, 0).kept()).isFalse();
        assertThat(new WeekShare(HALF, alone, 5).kept()).isTrue();
    }

    @Test
    void daysBeforeAnAverageHoldsCountNothing() {
        var days = IntStream.range(0, 5)
                .mapToObj(day -> new PlannedDay(MONDAY.plusDays(day), day(day < 2 ? 0 : 1), Set.of(), Set.of()))
                .toList();
        var always = new HashMap<LocalDate, InForce>();
        days.forEach(day -> always.put(day.day(), RuleExamples.inForce(day.day(), HALF)));
        assertThat(WeekShare.of(HALF, days, always).counted()).isEqualTo(10);
        assertThat(WeekShare.of(HALF, days, always).kept()).isFalse();
        var fromWednesday = new HashMap<>(always);
        fromWednesday.keySet().removeIf(day -> day.isBefore(MONDAY.plusDays(2)));
        assertThat(WeekShare.of(HALF, days, fromWednesday).counted()).isEqualTo(6);
        assertThat(WeekShare.of(HALF, days, fromWednesday).kept()).isTrue();
        assertThat(WeekShare.of(HALF, days, fromWednesday).state(MONDAY, FRIDAY))
                .isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void whereTheShareChangesWithinTheWeekEachAsksForItsOwnDays() {
        var third = new RemoteShare(Share.percent(30), Set.of(), RemoteShare.Span.WEEK, RemoteShare.Rounding.UP);
        var days = IntStream.range(0, 5)
                .mapToObj(day -> new PlannedDay(MONDAY.plusDays(day), day(day < 4 ? 1 : 0), Set.of(), Set.of()))
                .toList();
        var changing = new HashMap<LocalDate, InForce>();
        days.forEach(day -> changing.put(
                day.day(), RuleExamples.inForce(day.day(), day.day().isBefore(FRIDAY) ? third : HALF)));
        var before = WeekShare.of(third, days, changing);
        assertThat(before.counted()).isEqualTo(8);
        assertThat(before.required()).as("30% of eight").isEqualTo(3);
        assertThat(before.state(MONDAY, FRIDAY)).isEqualTo(State.MET);
        assertThat(before.state(FRIDAY, FRIDAY)).as("not its day").isEqualTo(State.NOT_APPLICABLE);
        var after = WeekShare.of(HALF, days, changing);
        assertThat(after.required()).as("half of Friday’s two, not of ten").isEqualTo(1);
        assertThat(after.state(FRIDAY, FRIDAY)).isEqualTo(State.BREACHED);
        assertThat(RosterRules.tooFewOverTheWeek(days, changing))
                .as("before the plan is submitted the one that it breaks is named")
                .extracting(said -> said.arguments().getLast())
                .containsExactly("50%");
    }

    private static WeekShare week(int... home) {
        var days = IntStream.range(0, 7)
                .mapToObj(day ->
                        new PlannedDay(MONDAY.plusDays(day), day < 5 ? day(home[day]) : day(-1), Set.of(), Set.of()))
                .toList();
        return new WeekShare(HALF, days, 0);
    }

    private static Map<Person.Id, Presence> day(int home) {
        var presences = new HashMap<Person.Id, Presence>();
        for (int person = 0; person < TWO.size(); person++) {
            presences.put(TWO.get(person), home < 0 ? Presence.OFF : person < home ? Presence.HOME : Presence.OFFICE);
        }
        return presences;
    }
}
