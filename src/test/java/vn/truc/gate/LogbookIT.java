package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.page.Outcomes.done;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.absence.AbsenceExamples;
import vn.truc.absence.AbsenceExamples.Office;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.State;
import vn.truc.measure.EntryLog;
import vn.truc.measure.Rule;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Post;
import vn.truc.organisation.Units;
import vn.truc.roster.Presence;
import vn.truc.roster.Roster;
import vn.truc.roster.Rosters;

@OfficeTest
record LogbookIT(
        Gates gates,
        Rosters rosters,
        Places places,
        Units units,
        People people,
        AbsenceExamples examples,
        Compliance compliance,
        Acting acting,
        OfficeClock clock) {
    private static final Rule BOOK = new EntryLog(false);
    private static final LocalDate SATURDAY = DAY.plusDays(4);

    @Test
    void withoutAGateNobodyKnows() {
        var o = examples.office();
        examples.inForce(o, BOOK);
        plannedIn(o);
        assertThat(state(o, DAY)).isEqualTo(State.UNKNOWN);
    }

    @Test
    void anEmptyBookIsMissingWherePeopleWorkAndAsksNothingOnADayOff() {
        var o = examples.office();
        examples.inForce(o, BOOK);
        gate(o);
        assertThat(state(o, DAY)).isEqualTo(State.UNKNOWN);
        plannedIn(o);
        assertThat(state(o, DAY)).isEqualTo(State.MISSING);
        assertThat(state(o, SATURDAY)).isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void anEntryIsEnoughAndWhereExitsAreAskedTheyMustBeThereWhenTheDayIsOver() {
        var o = examples.office();
        examples.inForce(o, new EntryLog(true));
        var gate = gate(o);
        var guard = new OfficeExamples(units, people, clock).person(o.body(), "Vũ Văn Gác", Post.Kind.GUARD);
        examples.at("2021-07-20T08:00");
        pass(guard, gate, o.goer(), true);
        pass(guard, gate, o.other(), true);
        assertThat(state(o, DAY)).isEqualTo(State.MET);
        examples.at("2021-07-20T17:00");
        pass(guard, gate, o.goer(), false);
        examples.at("2021-07-21T00:01");
        assertThat(state(o, DAY)).isEqualTo(State.BREACHED);
        assertThat(state(examples.office(), DAY, new EntryLog(true))).isEmpty();
    }

    private void pass(Person guard, Place.Id gate, Person who, boolean in) {
        var entry = new Gates.Entry(
                clock.newId(), gate, who.staffNumber(), Optional.empty(), Optional.empty(), Optional.empty(), "");
        if (in) {
            done(examples.as(guard, by -> gates.enter(by, entry)));
        } else {
            done(examples.as(guard, by -> gates.leave(by, entry)));
        }
    }

    private Place.Id gate(Office o) {
        var site = new Place(
                new Place.Id(clock.newId()), Optional.empty(), Place.Kind.SITE, "Trụ sở", "", OptionalInt.empty());
        var gate = new Place(
                new Place.Id(clock.newId()),
                Optional.of(site.id()),
                Place.Kind.GATE,
                "Sảnh tầng 1",
                "",
                OptionalInt.empty());
        examples.as(o.director(), by -> {
            done(places.keep(site, by.author()));
            done(places.keep(gate, by.author()));
            return done(places.house(site.id(), new Place.Occupant(o.body().id(), false), by.author()));
        });
        return gate.id();
    }

    private void plannedIn(Office o) {
        var cells = Map.of(o.goer().id(), Map.of(DAY, Presence.OFFICE));
        var plan = done(examples.as(
                o.head(),
                by -> rosters.plan(
                        by,
                        new Rosters.Plan(
                                new Roster.Id(clock.newId()), o.unit().id(), Roster.mondayOf(DAY), 0, cells))));
        done(examples.as(o.head(), by -> rosters.submit(by, plan.id(), "Kiểm thử")));
        done(examples.as(o.leader(), by -> rosters.approve(by, plan.id())));
    }

    private State state(Office o, LocalDate day) {
        return state(o, day, BOOK).orElseThrow();
    }

    private Optional<State> state(Office o, LocalDate day, Rule rule) {
        acting.as("test.compliance", () -> {
            compliance.compute(Set.of(o.unit().id()), day, clock.now());
            return o;
        });
        return compliance.of(o.unit().id(), day).stream()
                .filter(standing -> standing.subject().equals(rule.subject()))
                .findFirst()
                .map(standing -> standing.state());
    }
}
