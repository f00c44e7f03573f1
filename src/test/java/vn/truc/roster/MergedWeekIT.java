package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.page.Outcomes.done;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.State;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.Origin;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.measure.RemoteShare;
import vn.truc.measure.Share;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Reorganisations;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.report.ReportExamples;
import vn.truc.report.ReportExamples.Ministry;

/// A department that goes into another on a Wednesday: its plan and its compliance of the days before stay its own,
/// from Wednesday on the other answers for everybody.
@OfficeTest
record MergedWeekIT(
        ReportExamples examples,
        Reorganisations reorganisations,
        Rosters rosters,
        RosterRules rules,
        RosterFigures figures,
        WeekLists lists,
        Compliance compliance,
        Measures measures,
        Units units,
        People people,
        Acting acting,
        OfficeClock clock) {
    private static final LocalDate MONDAY = LocalDate.of(2020, 3, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @Test
    void theWeekIsSplitBetweenBothAndEverybodyKeepsTheirPlan() {
        var m = examples.ministry();
        var leader = leader(m);
        halfAtHome(m);
        planned(
                m.first(),
                m.head(),
                leader,
                Map.of(m.head(), Presence.OFFICE, m.deputy(), Presence.HOME, m.clerk(), Presence.HOME));
        planned(m.second(), m.otherHead(), leader, Map.of(m.otherHead(), Presence.HOME));

        merge(m);
        clock.hold(Instant.parse("2020-03-25T09:00:00Z"));
        var working = people.workingDays(m.second().id(), MONDAY, MONDAY.plusWeeks(1));
        assertThat(working.keySet())
                .extracting(Person::id)
                .contains(m.head().id(), m.otherHead().id());
        var usual = rules.usualWeek(working, MONDAY);
        assertThat(usual.of(m.head().id()))
                .containsEntry(TUESDAY, Presence.OFF)
                .containsEntry(WEDNESDAY, Presence.OFFICE);
        assertThat(usual.of(m.otherHead().id())).containsEntry(TUESDAY, Presence.OFFICE);

        assertThat(state(m.first(), TUESDAY)).containsExactly(State.MET);
        assertThat(state(m.second(), TUESDAY)).containsExactly(State.MET);
        assertThat(state(m.first(), WEDNESDAY)).isEmpty();
        assertThat(rosters.week(m.first().id(), MONDAY).orElseThrow().status()).isEqualTo(Roster.Status.APPROVED);
        assertThat(rosters.planned(m.deputy().id(), MONDAY, MONDAY.plusDays(5)))
                .hasSize(5)
                .containsEntry(WEDNESDAY, Presence.HOME);
        assertThat(atHome(m, TUESDAY)).isEqualTo(3);

        var all = Map.of(
                m.otherHead(), Presence.OFFICE,
                m.head(), Presence.OFFICE,
                m.deputy(), Presence.OFFICE,
                m.clerk(), Presence.HOME);
        planned(m.second(), m.otherHead(), leader, all);
        assertThat(state(m.second(), WEDNESDAY)).containsExactly(State.BREACHED);
        assertThat(atHome(m, WEDNESDAY)).isEqualTo(1);
        assertThat(state(m.first(), TUESDAY)).containsExactly(State.MET);
        assertThatThrownBy(() -> plan(m.first(), m.head(), 1, all)).isInstanceOf(NotAllowed.class);

        clock.hold(Instant.parse("2020-04-20T09:00:00Z"));
        var list = examples.as(leader, by -> lists.of(by, MONDAY));
        assertThat(list.units())
                .as("the list of that week names the units of that week")
                .filteredOn(each -> each.unit().id().equals(m.first().id()))
                .singleElement()
                .satisfies(each -> assertThat(each.people())
                        .extracting(line -> line.person().id())
                        .contains(m.head().id(), m.deputy().id()));
        assertThat(examples.as(leader, by -> lists.of(by, MONDAY.plusWeeks(1))).missing())
                .as("afterwards nothing is expected of a unit that is gone")
                .extracting(Unit::id)
                .contains(m.second().id())
                .doesNotContain(m.first().id());
    }

    private long atHome(Ministry m, LocalDate day) {
        return figures.figures(List.of(m.body().id()), day, clock.now()).stream()
                .filter(figure -> figure.indicator().equals("home"))
                .mapToLong(figure -> figure.value())
                .findFirst()
                .orElseThrow();
    }

    private List<State> state(Unit unit, LocalDate day) {
        acting.as("test", () -> {
            compliance.compute(Set.of(unit.id()), day, clock.now());
            return unit;
        });
        return compliance.of(unit.id(), day).stream()
                .filter(standing -> standing.subject().rule().equals("remote-share"))
                .map(standing -> standing.state())
                .toList();
    }

    private void planned(Unit unit, Person head, Person leader, Map<Person, Presence> everyDay) {
        int edit = rosters.week(unit.id(), MONDAY).map(Roster::edit).orElse(0);
        var roster = plan(unit, head, edit, everyDay);
        examples.as(head, by -> done(rosters.submit(by, roster.id(), "theo lệnh")));
        examples.as(leader, by -> done(rosters.approve(by, roster.id())));
    }

    private Roster plan(Unit unit, Person head, int edit, Map<Person, Presence> everyDay) {
        var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        everyDay.forEach((person, presence) -> {
            var week = new HashMap<LocalDate, Presence>();
            Roster.daysFrom(MONDAY).subList(0, 5).forEach(day -> week.put(day, presence));
            cells.put(person.id(), week);
        });
        var plan = new Rosters.Plan(new Roster.Id(clock.newId()), unit.id(), MONDAY, edit, cells);
        return examples.as(head, by -> done(rosters.plan(by, plan)));
    }

    private Person leader(Ministry m) {
        var leader = new OfficeExamples(units, people, clock).person(m.body(), "Phạm Thị Phụ Trách", Post.Kind.STAFF);
        people.appoint(new Post(
                new Post.Id(clock.newId()),
                leader.id(),
                m.body().id(),
                Post.Kind.LEADER,
                "Thứ trưởng",
                Set.of(m.body().id()),
                OfficeExamples.START,
                null));
        return leader;
    }

    private void halfAtHome(Ministry m) {
        var source = new MeasureSource(
                new MeasureSource.Id(clock.newId()),
                RemoteShare.atLeast(new Share(1, 2)),
                new Origin(UUID.randomUUID(), "1158/TCDT-VP", "khoản 1"),
                m.body().id(),
                Reach.line(m.body().id()),
                Period.from(MONDAY));
        examples.as(m.chief(), by -> done(measures.putInForce(by, List.of(source))));
    }

    private void merge(Ministry m) {
        var version = units.file(m.first().id()).orElseThrow().version();
        done(reorganisations.merge(
                new Reorganisations.Change(clock.newId(), m.first().id(), version, WEDNESDAY),
                m.second().id(),
                new Author(m.body().id().value(), null, "test")));
    }
}
