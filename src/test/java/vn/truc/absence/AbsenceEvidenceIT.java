package vn.truc.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.page.Outcomes.done;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.State;
import vn.truc.measure.Approver;
import vn.truc.measure.DeclareOnReturn;
import vn.truc.measure.Rule;
import vn.truc.measure.TripsByApproval;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

@OfficeTest
record AbsenceEvidenceIT(
        Absences absences,
        Aways aways,
        AbsenceExamples examples,
        Compliance compliance,
        Acting acting,
        OfficeClock clock) {
    private static final Rule TRIPS = new TripsByApproval(Approver.LEADER_IN_CHARGE);
    private static final Rule DECLARE = new DeclareOnReturn(24);

    @Test
    void aTripIsMetWhenAllowedBeforeBreachedWithoutAndLateWhenAllowedAfterwards() {
        var o = examples.office();
        examples.inForce(o, TRIPS);
        assertThat(state(o.unit(), DAY, TRIPS)).isEqualTo(State.UNKNOWN);
        var trip = done(examples.ask(o.clerk(), examples.trip(o, DAY, DAY.plusDays(1), o.goer())));
        assertThat(state(o.unit(), DAY, TRIPS)).isEqualTo(State.BREACHED);
        assertThat(state(o.body(), DAY, TRIPS)).isEqualTo(State.UNKNOWN);
        examples.at("2021-07-21T10:00");
        done(examples.decide(o.leader(), trip, true, ""));
        assertThat(state(o.unit(), DAY, TRIPS)).isEqualTo(State.LATE);
        assertThat(state(o.unit(), DAY.plusDays(1), TRIPS)).isEqualTo(State.MET);
        assertThat(state(o.unit(), DAY.plusDays(2), TRIPS)).isEqualTo(State.UNKNOWN);
    }

    @Test
    void anApprovalBelowTheNeededPostIsABreachAndARefusedTripIsNone() {
        var o = examples.office();
        done(examples.ask(o.head(), examples.trip(o, DAY, DAY, o.goer())));
        examples.inForce(o, TRIPS);
        assertThat(state(o.unit(), DAY, TRIPS)).isEqualTo(State.BREACHED);
        var refused = done(examples.ask(o.head(), examples.trip(o, DAY.plusDays(3), DAY.plusDays(3), o.other())));
        done(examples.decide(o.leader(), refused, false, "Không cần thiết"));
        assertThat(state(o.unit(), DAY.plusDays(3), TRIPS)).isEqualTo(State.UNKNOWN);
    }

    @Test
    void whoComesBackDeclaresWithinTheHours() {
        var o = examples.office();
        examples.inForce(o, DECLARE);
        var trip = done(examples.ask(o.head(), examples.trip(o, DAY, DAY.plusDays(2), o.goer(), o.other())));
        examples.at("2021-07-21T16:00");
        back(trip, o.goer());
        assertThat(owed(o.goer())).isEqualTo(Homecoming.Declared.DUE);
        assertThat(state(o.unit(), DAY.plusDays(1), DECLARE)).isEqualTo(State.UNKNOWN);
        done(examples.declare(o.goer()));
        assertThat(owed(o.goer())).isEqualTo(Homecoming.Declared.IN_TIME);
        assertThat(state(o.unit(), DAY.plusDays(1), DECLARE)).isEqualTo(State.MET);
    }

    @Test
    void withoutAWordTheTripEndsWhenItWasToEndAndSilenceIsMissing() {
        var o = examples.office();
        examples.inForce(o, DECLARE);
        done(examples.ask(o.head(), examples.trip(o, DAY, DAY, o.goer(), o.other())));
        examples.at("2021-07-20T20:00");
        done(examples.declare(o.goer()));
        examples.at("2021-07-21T23:59");
        assertThat(state(o.unit(), DAY, DECLARE)).isEqualTo(State.UNKNOWN);
        assertThat(owed(o.other())).isEqualTo(Homecoming.Declared.DUE);
        examples.at("2021-07-22T00:01");
        assertThat(state(o.unit(), DAY.plusDays(1), DECLARE)).isEqualTo(State.MISSING);
        assertThat(owed(o.goer())).isEqualTo(Homecoming.Declared.IN_TIME);
        assertThat(examples.as(o.head(), by -> aways.owedAt(by, o.unit().id())).stream()
                        .filter(Aways.Owed::open)
                        .map(owed -> owed.homecoming().person()))
                .containsExactly(o.other().id());
        done(examples.declare(o.other()));
        assertThat(state(o.unit(), DAY.plusDays(1), DECLARE)).isEqualTo(State.LATE);
    }

    @Test
    void aTripWithoutTheMeasureAsksForNothing() {
        var o = examples.office();
        done(examples.ask(o.head(), examples.trip(o, DAY, DAY, o.goer())));
        examples.at("2021-07-21T09:00");
        assertThat(examples.as(o.goer(), aways::owedBy)).isEmpty();
    }

    private void back(Absence trip, Person who) {
        done(examples.as(who, by -> absences.comeBack(by, trip.id(), who.id())));
    }

    private Homecoming.Declared owed(Person who) {
        return examples.as(who, aways::owedBy).getFirst().declared();
    }

    private State state(Unit unit, LocalDate day, Rule rule) {
        acting.as("test.compliance", () -> {
            compliance.compute(Set.of(unit.id()), day, clock.now());
            return unit;
        });
        return compliance.of(unit.id(), day).stream()
                .filter(standing -> standing.subject().equals(rule.subject()))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
