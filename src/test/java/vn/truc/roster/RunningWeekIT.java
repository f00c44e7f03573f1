package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.page.Outcomes.done;
import static vn.truc.roster.RosterExamples.MONDAY;
import static vn.truc.roster.RosterExamples.why;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.State;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.MeasureExamples;
import vn.truc.measure.OnSiteReasons;
import vn.truc.measure.RemoteShare;
import vn.truc.measure.Share;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.page.NotAllowed;
import vn.truc.page.Outcome;

/// A week while it runs and the next one made from it: duty on days off, days that are over, what is exchanged and what
/// is taken over.
@OfficeTest
record RunningWeekIT(
        RosterExamples examples,
        MeasureExamples people,
        Rosters rosters,
        RosterRules rules,
        RosterRepository repository,
        Setups setups,
        Swaps swaps,
        Repairs repairs,
        Proposals proposals,
        RosterReasons reasons,
        Compliance compliance,
        Acting acting,
        OfficeClock clock) {
    private static final List<Presence> HALF = List.of(Presence.OFFICE, Presence.HOME, Presence.OFFICE, Presence.HOME);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);

    @Test
    @DisplayName("Duty on a Sunday is no working day: no share at home, nobody at the desk, no leader unless asked for")
    void dutyOnSunday() {
        var d = examples.department(4);
        examples.inForce(d, RemoteShare.atLeast(Share.percent(50)));
        examples.inForce(d, new LeaderOnDuty(1));
        var desk = new Setup.Member("", Setup.Side.NONE, Set.of(Work.DESK));
        done(setups.write(
                d.head(),
                d.unit().id(),
                new Setup(Map.of(Work.DESK, 1), List.of(), Map.of(d.id(2), desk), 0, 0, false)));
        var cells = cells(d, HALF);
        put(cells, d.id(0), SUNDAY, Presence.DUTY);
        put(cells, d.id(3), SUNDAY, Presence.DUTY);
        put(cells, d.id(3), SUNDAY.minusDays(1), Presence.DUTY);
        assertThat(rules.check(d.unit().id(), MONDAY, PlannedCells.whole(cells)))
                .isEmpty();
        approved(d, cells);
        clock.hold(Instant.parse("2020-03-29T09:00:00Z"));
        assertThat(states(d, SUNDAY)).doesNotContain(State.BREACHED);
        assertThat(states(d, SUNDAY.minusDays(1))).doesNotContain(State.BREACHED);
        examples.itIsMonday();
        assertThat(states(d, MONDAY)).contains(State.MET);
        assertThat(proposed(d, cells, 2).state()).isEqualTo(Proposal.State.FOUND);
        examples.inForce(d, new LeaderOnDuty(1, true));
        assertThat(rules.check(d.unit().id(), MONDAY, PlannedCells.whole(cells)))
                .singleElement()
                .satisfies(broken -> assertThat(broken.key()).isEqualTo("roster.broken.leader"));
    }

    @Test
    @DisplayName("On Wednesday a proposal leaves Monday and Tuesday as they were, whatever they broke")
    void proposalInTheRunningWeek() {
        var d = examples.department(4);
        examples.inForce(d, RemoteShare.atLeast(Share.percent(50)));
        clock.hold(Instant.parse("2020-03-25T02:00:00Z"));
        var everybody = cells(d, List.of(Presence.OFFICE, Presence.OFFICE, Presence.OFFICE, Presence.OFFICE));
        var found = proposed(d, everybody, 0);
        assertThat(found.state()).isEqualTo(Proposal.State.FOUND);
        assertThat(atHome(found.cells(), MONDAY.plusDays(1))).isZero();
        assertThat(atHome(found.cells(), MONDAY.plusDays(2))).isGreaterThanOrEqualTo(2);
        examples.itIsMonday();
    }

    @Test
    @DisplayName("Work is exchanged, not leave; nobody comes without a reason after it; a day that is over stays")
    void whatIsExchanged() {
        var d = examples.department(4);
        examples.submitted(d, List.of(Presence.OFFICE, Presence.LEAVE, Presence.OFFICE, Presence.HOME));
        assertThat(why(ask(d, 1))).isEqualTo("roster.swap.away");
        var task = OnSiteReasons.Reason.REQUIRED_TASK;
        examples.inForce(d, new OnSiteReasons(Set.of(task)));
        done(reasons.write(d.head(), d.unit().id(), MONDAY, Map.of(d.id(2), task)));
        assertThat(why(ask(d, 3))).isEqualTo("roster.swap.reason");
        done(reasons.write(d.head(), d.unit().id(), MONDAY, Map.of(d.id(2), task, d.id(3), task)));
        var asked = done(ask(d, 3));
        clock.hold(Instant.parse("2020-03-26T02:00:00Z"));
        assertThat(why(swaps.answer(d.people().get(3), asked.id(), true))).isEqualTo("roster.swap.past");
        examples.itIsMonday();
        assertThat(done(swaps.answer(d.people().get(3), asked.id(), true)).state())
                .isEqualTo(Swap.State.AGREED);
        clock.hold(Instant.parse("2020-03-26T02:00:00Z"));
        assertThat(why(swaps.decide(d.head(), asked.id(), true))).isEqualTo("roster.swap.past");
        examples.itIsMonday();
    }

    @Test
    @DisplayName("A copy takes office, home and their halves of the approved week; everything else is of the new week")
    void copied() {
        var d = examples.department(3);
        var before = cells(d, List.of(Presence.HOME, Presence.HOME));
        put(before, d.id(0), MONDAY.plusDays(1), Presence.LEAVE);
        put(before, d.id(0), MONDAY.plusDays(2), Presence.DUTY);
        put(before, d.id(0), SUNDAY.minusDays(1), Presence.OFFICE);
        put(before, d.id(0), MONDAY.plusDays(4), Presence.OFFICE);
        put(before, d.id(0), SUNDAY, Presence.DUTY);
        var half = new HalfDay(Presence.OFFICE, Presence.HOME);
        var plan = approved(d, before, new Halves(Map.of(d.id(0), Map.of(MONDAY.plusDays(4), half))));
        done(rosters.plan(
                d.head(),
                new Rosters.Plan(
                        new Roster.Id(clock.newId()),
                        d.unit().id(),
                        MONDAY,
                        plan.edit(),
                        cells(d, List.of(Presence.TRIP, Presence.TRIP, Presence.TRIP)))));
        var newcomer = people.actor(d.unit(), "Lê Thị Mới", Post.Kind.STAFF);
        var next = MONDAY.plusWeeks(1);
        var copy = done(rosters.copyLastWeek(
                d.head(), new Roster.Id(clock.newId()), d.unit().id(), next));
        var own = copy.cells().getOrDefault(d.id(0), Map.of());
        assertThat(own).containsEntry(next, Presence.HOME);
        assertThat(own.values()).doesNotContain(Presence.LEAVE, Presence.DUTY);
        assertThat(own).containsEntry(next.plusDays(1), Presence.OFFICE).containsEntry(next.plusDays(5), Presence.OFF);
        assertThat(copy.halves().of(d.id(0), next.plusDays(4))).contains(half);
        assertThat(copy.of(d.id(1), next)).contains(Presence.HOME);
        assertThat(copy.of(d.id(2), next)).contains(Presence.OFFICE);
        assertThat(copy.of(newcomer.person().id(), next)).contains(Presence.OFFICE);
        // Giỗ Tổ Hùng Vương, 02/4/2020.
        assertThat(own).containsEntry(next.plusDays(3), Presence.OFF);
    }

    @Test
    @DisplayName("A change begun over an approved plan stands in the way of a repair in words, and can be given up")
    void givenUp() {
        var d = examples.department(4);
        var plan = approved(d, cells(d, HALF));
        var draft = new Rosters.Plan(
                new Roster.Id(clock.newId()), d.unit().id(), MONDAY, plan.edit(), cells(d, HALF.reversed()));
        var second = done(rosters.plan(d.head(), draft));
        var missing = new Repairs.Missing(d.id(3), MONDAY.plusDays(1), Repairs.Extent.DAY);
        assertThat(why(repairs.propose(d.head(), d.unit().id(), missing))).isEqualTo("roster.repair.being-changed");
        assertThatThrownBy(() -> rosters.discard(d.people().get(2), d.unit().id(), MONDAY, second.id()))
                .isInstanceOf(NotAllowed.class);
        assertThat(why(rosters.discard(d.head(), d.unit().id(), MONDAY, plan.id())))
                .isEqualTo("roster.discard.not");
        done(rosters.discard(d.head(), d.unit().id(), MONDAY, second.id()));
        done(rosters.discard(d.head(), d.unit().id(), MONDAY, second.id()));
        assertThat(rosters.week(d.unit().id(), MONDAY).orElseThrow().id()).isEqualTo(plan.id());
        assertThat(repairs.propose(d.head(), d.unit().id(), missing)).isInstanceOf(Outcome.Done.class);

        var again = new Rosters.Plan(
                new Roster.Id(clock.newId()), d.unit().id(), MONDAY, plan.edit(), cells(d, HALF.reversed()));
        var third = done(rosters.plan(d.head(), again));
        done(rosters.submit(d.head(), third.id(), "Đổi ngày"));
        repository.decide(
                third.id(),
                Roster.Status.RETURNED,
                new Roster.Decision(d.office().person().id(), clock.now(), "Giữ như cũ"));
        var before = repository.handedIn(d.unit().id(), MONDAY).orElseThrow();
        assertThat(why(repairs.propose(d.head(), d.unit().id(), missing))).isEqualTo("roster.repair.being-changed");
        done(rosters.discard(d.head(), d.unit().id(), MONDAY, third.id()));
        var holds = rosters.week(d.unit().id(), MONDAY).orElseThrow();
        assertThat(holds.status()).isEqualTo(Roster.Status.APPROVED);
        assertThat(holds.planned()).isEqualTo(before.planned());
        assertThat(holds.decided()).isEqualTo(before.decided());
        done(rosters.discard(d.head(), d.unit().id(), MONDAY, third.id()));
        assertThat(rosters.week(d.unit().id(), MONDAY).orElseThrow()).isEqualTo(holds);
        assertThat(why(rosters.discard(d.head(), d.unit().id(), MONDAY, holds.id())))
                .isEqualTo("roster.discard.not");
        assertThat(repairs.propose(d.head(), d.unit().id(), missing)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("Two heads write reasons from the same page: the second is told whose are others now, then may go on")
    void reasonsOfTwoHeads() {
        var d = examples.department(3);
        var unit = d.unit().id();
        var task = OnSiteReasons.Reason.REQUIRED_TASK;
        var seen = reasons.stamp(unit, MONDAY);
        var first = Map.of(d.id(1), task);
        done(reasons.write(d.head(), unit, MONDAY, first, seen));
        done(reasons.write(d.head(), unit, MONDAY, first, seen));
        var second = Map.of(d.id(2), task);
        assertThat(why(reasons.write(d.people().get(1), unit, MONDAY, second, seen)))
                .isEqualTo("roster.reasons.changed");
        assertThat(reasons.of(unit, MONDAY)).isEqualTo(first);
        done(reasons.write(d.people().get(1), unit, MONDAY, second, reasons.stamp(unit, MONDAY)));
        assertThat(reasons.of(unit, MONDAY)).isEqualTo(second);
    }

    @Test
    @DisplayName("Two heads write the setup, or fix cells, from the same page: the second is told, then may go on")
    void setupOfTwoHeads() {
        var d = examples.department(3);
        var unit = d.unit().id();
        var seen = setups.stamp(unit);
        var member = new Setup.Member("", Setup.Side.A, Set.of(Work.DESK, Work.IT));
        var first = new Setup(Map.of(), List.of(), Map.of(d.id(1), member), 0, 0, false);
        done(setups.write(d.head(), unit, first, seen));
        done(setups.write(d.head(), unit, first, seen));
        var second = new Setup(Map.of(Work.DESK, 1), List.of(), Map.of(), 0, 0, false);
        assertThat(why(setups.write(d.people().get(1), unit, second, seen))).isEqualTo("roster.setup.changed");
        assertThat(setups.of(d.head(), unit)).isEqualTo(first);
        done(setups.write(d.people().get(1), unit, second, setups.stamp(unit)));

        var opened = setups.fixedStamp(unit, MONDAY);
        var mine = Map.of(d.id(1), Set.of(MONDAY, MONDAY.plusDays(1)));
        done(setups.fix(d.head(), unit, MONDAY, Set.of(d.id(1), d.id(2)), mine, opened));
        done(setups.fix(d.head(), unit, MONDAY, Set.of(d.id(1), d.id(2)), mine, opened));
        var theirs = Map.of(d.id(2), Set.of(MONDAY));
        assertThat(why(setups.fix(d.people().get(1), unit, MONDAY, Set.of(d.id(1), d.id(2)), theirs, opened)))
                .isEqualTo("roster.fixed.changed");
        assertThat(setups.fixed(d.head(), unit, MONDAY, 1)).isEqualTo(mine);
        assertThat(setups.fixedStamp(unit, MONDAY)).isNotEqualTo(opened);
    }

    private Proposal proposed(RosterExamples.Department d, Map<Person.Id, Map<LocalDate, Presence>> cells, int needed) {
        var ask = new Proposals.Ask(
                new Proposal.Id(clock.newId()), d.unit().id(), MONDAY, 1, PlannedCells.whole(cells), needed);
        done(proposals.ask(d.head(), ask));
        proposals.waitFor(ask.id(), Duration.ofMinutes(1));
        return proposals.find(d.head(), ask.id());
    }

    private static void put(
            Map<Person.Id, Map<LocalDate, Presence>> cells, Person.Id person, LocalDate day, Presence presence) {
        cells.computeIfAbsent(person, none -> new HashMap<>()).put(day, presence);
    }

    private Outcome<Swap> ask(RosterExamples.Department d, int other) {
        return swaps.ask(
                d.people().get(2), new Swap.Id(clock.newId()), d.id(other), MONDAY.plusDays(1), Optional.empty());
    }

    private Roster approved(RosterExamples.Department d, Map<Person.Id, Map<LocalDate, Presence>> cells) {
        return approved(d, cells, Halves.none());
    }

    private Roster approved(
            RosterExamples.Department d, Map<Person.Id, Map<LocalDate, Presence>> cells, Halves halves) {
        var id = new Roster.Id(clock.newId());
        var wanted = new Rosters.Plan(id, d.unit().id(), MONDAY, 0, cells, halves);
        var plan = done(rosters.plan(d.head(), wanted));
        done(rosters.submit(d.head(), plan.id(), "Thử"));
        repository.decide(
                plan.id(),
                Roster.Status.APPROVED,
                new Roster.Decision(d.office().person().id(), clock.now(), ""));
        return plan;
    }

    private List<State> states(RosterExamples.Department d, LocalDate day) {
        acting.as("test", () -> {
            compliance.compute(Set.of(d.unit().id()), day, clock.now());
            return d;
        });
        return compliance.of(d.unit().id(), day).stream()
                .map(standing -> standing.state())
                .toList();
    }

    private static long atHome(Map<Person.Id, Map<LocalDate, Presence>> cells, LocalDate day) {
        return cells.values().stream()
                .filter(week -> week.get(day) == Presence.HOME)
                .count();
    }

    private static Map<Person.Id, Map<LocalDate, Presence>> cells(RosterExamples.Department d, List<Presence> places) {
        var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        for (int person = 0; person < places.size(); person++) {
            cells.put(d.id(person), RosterExamples.week(MONDAY, places.get(person)));
        }
        return cells;
    }
}
