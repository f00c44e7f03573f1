package vn.truc.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.State;
import vn.truc.gate.GateExamples;
import vn.truc.gate.GateExamples.House;
import vn.truc.measure.OnSiteReasons;
import vn.truc.measure.RemoteShare;
import vn.truc.measure.Rule;
import vn.truc.measure.Share;
import vn.truc.organisation.Person;
import vn.truc.page.Words;
import vn.truc.roster.DutyRota;
import vn.truc.roster.Presence;
import vn.truc.roster.Rotas;

/// A turn of duty from midnight to midnight is of its own day: who has it comes late on the evening before, which is no
/// breach; for the rest that evening is like any other.
@OfficeTest
record EveningBeforeIT(Compliance compliance, GateExamples gates, Rotas rotas, Acting acting, OfficeClock clock) {
    private static final LocalDate MONDAY = LocalDate.of(2021, 7, 19);
    private static final OnSiteReasons DUTY = new OnSiteReasons(Set.of(OnSiteReasons.Reason.OFFICE_DUTY));
    private static final OnSiteReasons SECRETS = new OnSiteReasons(Set.of(OnSiteReasons.Reason.SECRET_DOCUMENTS));

    @Test
    void whoHasTheTurnComesLateOnTheEveningBefore() {
        var house = atHome(DUTY);
        at("2021-07-19T23:30");
        come(house, house.staff());
        assertThat(state(house)).isEqualTo(State.MET);
        come(house, house.clerk());
        assertThat(state(house)).as("the clerk has no turn").isEqualTo(State.BREACHED);
    }

    @Test
    void theHoursBeforeAreLikeAnyOther() {
        var house = atHome(DUTY);
        at("2021-07-19T18:00");
        come(house, house.staff());
        at("2021-07-19T23:30");
        come(house, house.staff());
        assertThat(state(house)).isEqualTo(State.BREACHED);
    }

    @Test
    void aRuleThatDoesNotKnowDutyTakesNone() {
        var house = atHome(SECRETS);
        at("2021-07-19T23:30");
        come(house, house.staff());
        assertThat(state(house)).isEqualTo(State.BREACHED);
    }

    @Test
    void onTheDayOfTheTurnItIsAReasonWhateverThePlanSays() {
        var house = atHome(DUTY);
        at("2021-07-20T07:00");
        come(house, house.staff());
        assertThat(state(house)).isEqualTo(State.MET);
    }

    @Test
    void whoComesForTheTurnOfTheNextDayCountsForThatDayInTheShareAtHome() {
        var everybody = RemoteShare.atLeast(Share.percent(100));
        var house = atHome(everybody);
        at("2021-07-19T23:30");
        come(house, house.staff());
        assertThat(state(house, everybody)).isNotEqualTo(State.BREACHED);
        come(house, house.clerk());
        assertThat(state(house, everybody)).as("the clerk has no turn").isEqualTo(State.BREACHED);
    }

    /// Everybody is planned at home, and one has the turn of Tuesday.
    private House atHome(Rule rule) {
        at("2021-07-19T10:00");
        var house = gates.house();
        gates.inForce(house, rule);
        var tuesday = MONDAY.plusDays(1);
        var cells = Stream.of(house.head(), house.clerk(), house.staff())
                .collect(Collectors.toMap(Person::id, person -> Map.of(MONDAY, Presence.HOME, tuesday, Presence.HOME)));
        gates.planned(house, MONDAY, cells);
        var rota = new DutyRota(
                new DutyRota.Id(clock.newId()),
                house.unit().id(),
                "Trực cơ quan",
                tuesday,
                1,
                0,
                1,
                1,
                false,
                0,
                List.of(new DutyRota.Shift("Trực", LocalTime.MIDNIGHT, 1440, 1, 1)),
                List.of(house.staff().id()),
                Map.of());
        done(gates.as(house.head(), by -> rotas.make(by, rota)));
        var turns = Map.of(house.staff().id(), Map.of(tuesday, 0));
        done(gates.as(house.head(), by -> rotas.set(by, rota.id(), 0, turns)));
        done(gates.as(house.head(), by -> rotas.publish(by, rota.id(), "Chưa đủ người")));
        return house;
    }

    private void come(House house, Person person) {
        done(gates.enter(house, person.staffNumber(), ""));
    }

    private State state(House house) {
        return state(house, DUTY);
    }

    private State state(House house, Rule rule) {
        acting.as("test.compliance", () -> {
            compliance.compute(Set.of(house.unit().id()), clock.today(), clock.now());
            return house;
        });
        return compliance.of(house.unit().id(), clock.today()).stream()
                .filter(standing -> standing.subject().equals(rule.subject()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private void at(String local) {
        clock.hold(LocalDateTime.parse(local).atZone(Words.OFFICE_ZONE).toInstant());
    }
}
