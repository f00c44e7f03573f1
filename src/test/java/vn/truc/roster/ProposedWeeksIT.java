package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.page.Outcomes.done;
import static vn.truc.roster.RosterExamples.MONDAY;
import static vn.truc.roster.RosterExamples.week;
import static vn.truc.roster.RosterExamples.why;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.OnSiteReasons;
import vn.truc.measure.OnSiteReasons.Reason;
import vn.truc.measure.RemoteShare;
import vn.truc.measure.Share;
import vn.truc.organisation.Person;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.roster.RosterExamples.Department;

/// Several weeks at once, written into the plan; and who may come in where a measure lists reasons.
@OfficeTest
record ProposedWeeksIT(
        RosterExamples examples,
        Proposals proposals,
        Rosters rosters,
        RosterRules rules,
        RosterReasons reasons,
        Setups setups,
        OfficeClock clock) {
    private static final LocalDate NEXT = MONDAY.plusWeeks(1);

    @Test
    @DisplayName("Of two proposed weeks one is written, then all; whoever changed one meanwhile is not overwritten")
    void adoptsWeekByWeek() {
        var d = examples.department(4);
        examples.inForce(d, RemoteShare.atLeast(Share.percent(50)));
        var found = worked(d, 2);
        assertThat(found.mondays()).containsExactly(MONDAY, NEXT);
        done(proposals.adopt(d.head(), found.id(), new TreeMap<>(Map.of(NEXT, 0))));
        assertThat(rosters.week(d.unit().id(), MONDAY)).isEmpty();
        assertThat(rosters.week(d.unit().id(), NEXT).orElseThrow().cells())
                .isEqualTo(found.week(NEXT).cells());
        done(proposals.adopt(d.head(), found.id(), new TreeMap<>(Map.of(MONDAY, 0, NEXT, 0))));
        assertThat(rosters.week(d.unit().id(), MONDAY).orElseThrow().cells())
                .isEqualTo(found.week(MONDAY).cells());
        assertThat(rosters.week(d.unit().id(), NEXT).orElseThrow().edit()).isEqualTo(1);
        var byHand = Map.of(d.id(0), week(NEXT, Presence.HOME));
        var plan = new Rosters.Plan(new Roster.Id(clock.newId()), d.unit().id(), NEXT, 1, byHand);
        var written = done(rosters.plan(d.head(), plan));
        assertThat(why(proposals.adopt(d.head(), found.id(), new TreeMap<>(Map.of(NEXT, 1)))))
                .isEqualTo("roster.changed");
        assertThat(why(proposals.adopt(d.head(), found.id(), new TreeMap<>(Map.of(NEXT.plusWeeks(1), 0)))))
                .isEqualTo("roster.strangers");
        assertThatThrownBy(() -> proposals.adopt(d.people().get(2), found.id(), new TreeMap<>(Map.of(NEXT, 2))))
                .isInstanceOf(NotAllowed.class);
        done(rosters.submit(d.head(), written.id(), "Thử"));
        assertThat(why(proposals.ask(d.head(), asking(d, 2)))).isEqualTo("roster.propose.handed-in");
    }

    @Test
    @DisplayName(
            "Where a measure lists reasons only those come who have one, or whom listed work needs; else it says so")
    void onlyWithAReason() {
        var d = examples.department(5);
        examples.inForce(d, new OnSiteReasons(Set.of(Reason.OFFICE_DUTY, Reason.RECEIVE_FILES)));
        var desk = new Setup.Member("", Setup.Side.NONE, Set.of(Work.DESK));
        var setup = new Setup(Map.of(Work.DESK, 1), List.of(), Map.of(d.id(2), desk, d.id(3), desk), 0, 0, false);
        done(setups.write(d.head(), d.unit().id(), setup));
        done(reasons.write(d.head(), d.unit().id(), MONDAY, Map.of(d.id(0), Reason.OFFICE_DUTY)));
        var found = worked(d, 1);
        assertThat(found.state()).isEqualTo(Proposal.State.FOUND);
        for (var day : Roster.daysFrom(MONDAY).subList(0, 5)) {
            assertThat(found.cells().get(d.id(1))).containsEntry(day, Presence.HOME);
            assertThat(found.cells().get(d.id(4))).containsEntry(day, Presence.HOME);
            assertThat(Stream.of(d.id(2), d.id(3))
                            .map(person ->
                                    found.cells().getOrDefault(person, Map.of()).get(day)))
                    .containsExactlyInAnyOrder(Presence.OFFICE, Presence.HOME);
        }
        assertThat(rules.judge(d.unit().id(), MONDAY, PlannedCells.whole(found.cells()))
                        .withoutReason())
                .isEmpty();
        examples.inForce(d, new LeaderOnDuty(2));
        var leaderless = worked(d, 1);
        assertThat(leaderless.state()).isEqualTo(Proposal.State.IMPOSSIBLE);
        assertThat(leaderless.together())
                .extracting(Message::key)
                .containsExactlyInAnyOrder("roster.limit.leader", "roster.limit.reason");
    }

    @Test
    @DisplayName("Nobody can do the work of the desk: the day, the work and how many could are named")
    void nobodyForTheDesk() {
        var d = examples.department(3);
        done(setups.write(d.head(), d.unit().id(), new Setup(Map.of(Work.DESK, 1), List.of(), Map.of(), 0, 0, false)));
        var impossible = worked(d, 1);
        assertThat(impossible.state()).isEqualTo(Proposal.State.IMPOSSIBLE);
        assertThat(impossible.together()).extracting(Message::key).containsExactly("roster.limit.work");
        assertThat(impossible.together().getFirst().arguments()).endsWith(1, 0);
    }

    @Test
    @DisplayName(
            "All at home and a leader on duty: the leader comes, the others stay at home; nobody leads: it says so")
    void allAtHomeButALeader() {
        var d = examples.department(3);
        examples.inForce(d, RemoteShare.atLeast(Share.percent(100)));
        examples.inForce(d, new LeaderOnDuty(1));
        var found = worked(d, 1);
        assertThat(found.state()).isEqualTo(Proposal.State.FOUND);
        assertThat(found.cells().getOrDefault(d.id(2), Map.of()).values()).doesNotContain(Presence.OFFICE);
        assertThat(found.cells().values().stream().filter(week -> week.get(MONDAY) == Presence.OFFICE))
                .hasSize(1);
        var cells = cells(d, 1);
        cells.put(d.id(0), week(MONDAY, Presence.OFF));
        cells.put(d.id(1), week(MONDAY, Presence.OFF));
        var asked = new Proposals.Ask(
                new Proposal.Id(clock.newId()), d.unit().id(), MONDAY, 1, PlannedCells.whole(cells), 0);
        var leaderless = worked(d, asked);
        assertThat(leaderless.state()).isEqualTo(Proposal.State.IMPOSSIBLE);
        assertThat(leaderless.together()).extracting(Message::key).containsExactly("roster.limit.leader");
    }

    private Proposal worked(Department d, int weeks) {
        return worked(d, asking(d, weeks));
    }

    private Proposal worked(Department d, Proposals.Ask asked) {
        done(proposals.ask(d.head(), asked));
        proposals.waitFor(asked.id(), Duration.ofMinutes(1));
        return proposals.find(d.head(), asked.id());
    }

    private Proposals.Ask asking(Department d, int weeks) {
        return new Proposals.Ask(
                new Proposal.Id(clock.newId()), d.unit().id(), MONDAY, weeks, PlannedCells.whole(cells(d, weeks)), 0);
    }

    private static Map<Person.Id, Map<LocalDate, Presence>> cells(Department d, int weeks) {
        var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        for (int person = 0; person < d.people().size(); person++) {
            var days = new HashMap<LocalDate, Presence>();
            for (int week = 0; week < weeks; week++) {
                days.putAll(week(MONDAY.plusWeeks(week), Presence.OFFICE));
            }
            cells.put(d.id(person), days);
        }
        return cells;
    }
}
