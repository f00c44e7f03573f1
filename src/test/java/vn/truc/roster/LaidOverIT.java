package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.page.Outcomes.done;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.absence.AbsenceExamples;
import vn.truc.absence.AbsenceExamples.Office;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.State;
import vn.truc.health.Isolation;
import vn.truc.health.Isolations;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Units;
import vn.truc.report.IndicatorSource.Figure;

/// What lies over a plan, isolation, and what lies under it, turns of duty: seen by evidence, figures and rotas.
@OfficeTest
record LaidOverIT(
        Rotas rotas,
        PlannedWeeks plans,
        RosterFigures figures,
        Repairs repairs,
        WeeksTouched touched,
        AbsenceExamples examples,
        ApprovalExamples stages,
        Isolations isolations,
        Compliance compliance,
        Units units,
        People people,
        Acting acting,
        OfficeClock clock) {
    private static final LeaderOnDuty RULE = new LeaderOnDuty(1);

    @Test
    @DisplayName("The only leader is isolated at seven: nobody has to repair anything before it shows")
    void isolatedAtSeven() {
        var o = examples.office();
        examples.inForce(o, RULE);
        planned(o, Map.of(o.head(), Presence.OFFICE, o.goer(), Presence.OFFICE));
        assertThat(state(o, DAY)).isEqualTo(State.MET);
        assertThat(onSite(o)).isEqualTo(2);
        isolated(o, o.head());
        assertThat(state(o, DAY)).isEqualTo(State.BREACHED);
        assertThat(onSite(o)).isEqualTo(1);
        assertThat(examples.as(o.head(), by -> plans.of(by.person().id(), DAY, DAY.plusDays(1)))
                        .of(DAY))
                .isEqualTo(Presence.ISOLATION);
        var missing = new Repairs.Missing(o.head().id(), DAY, Repairs.Extent.REST_OF_WEEK);
        var repaired =
                done(examples.as(o.clerk(), by -> repairs.carryOut(by, o.unit().id(), missing, "Thay người")));
        assertThat(repaired.of(o.head().id(), DAY)).contains(Presence.ISOLATION);
        var rota = rota(o, DAY, 4, o.head(), o.deputy());
        var proposed = done(examples.as(o.clerk(), by -> rotas.propose(by, rota, 0)));
        assertThat(proposed.rota().turns().getOrDefault(o.head().id(), Map.of()))
                .isEmpty();
    }

    @Test
    @DisplayName("A turn of a published rota on a day without a plan is duty for whoever reads plans of many people")
    void turnsUnderThePlan() {
        var o = examples.office();
        var sunday = DAY.plusDays(5);
        planned(o, Map.of(o.goer(), Presence.HOME, o.other(), Presence.LEAVE, o.deputy(), Presence.OFFICE));
        var rota = rota(o, DAY, 6, o.goer(), o.other(), o.deputy());
        set(
                o,
                rota,
                Map.of(
                        o.goer().id(), Map.of(DAY, 0, sunday, 0),
                        o.other().id(), Map.of(DAY, 0),
                        o.deputy().id(), Map.of(DAY, 0)));
        var all = List.of(o.goer().id(), o.other().id(), o.deputy().id());
        assertThat(plans.of(all, DAY, DAY.plusDays(6)).get(o.goer().id()))
                .as("nobody is told to come before it is published")
                .doesNotContainKey(sunday);
        done(examples.as(o.clerk(), by -> rotas.publish(by, rota)));
        var read = plans.of(all, DAY, DAY.plusDays(6));
        assertThat(read.get(o.goer().id())).containsEntry(sunday, Presence.DUTY).containsEntry(DAY, Presence.DUTY);
        assertThat(read.get(o.other().id())).containsEntry(DAY, Presence.LEAVE);
        assertThat(read.get(o.deputy().id())).containsEntry(DAY, Presence.OFFICE);
        assertThat(plans.onTurn(sunday)).contains(o.goer().id());
        assertThat(touched.touched(Set.of(o.goer().id()), sunday, sunday))
                .singleElement()
                .satisfies(words -> assertThat(words.key()).isEqualTo("roster.touched.duty"));
    }

    @Test
    @DisplayName(
            "The leaders’ rota proves a leader on duty, where no week is approved and where the week has them at home")
    void leadersRota() {
        var o = examples.office();
        examples.inForce(o, RULE);
        var rota = rota(o, DAY, 2, o.head(), o.deputy());
        set(o, rota, Map.of(o.head().id(), Map.of(DAY, 0)));
        assertThat(state(o, DAY)).isEqualTo(State.UNKNOWN);
        done(examples.as(o.clerk(), by -> rotas.publish(by, rota)));
        assertThat(state(o, DAY)).isEqualTo(State.MET);
        assertThat(state(o, DAY.plusDays(1))).isEqualTo(State.BREACHED);
        planned(o, Map.of(o.head(), Presence.HOME, o.goer(), Presence.OFFICE));
        assertThat(state(o, DAY)).isEqualTo(State.MET);
        isolated(o, o.head());
        assertThat(state(o, DAY)).isEqualTo(State.BREACHED);
    }

    private DutyRota.Id rota(Office o, LocalDate first, int days, Person... workers) {
        var id = new DutyRota.Id(clock.newId());
        var rota = new DutyRota(
                id,
                o.unit().id(),
                "Trực lãnh đạo",
                first,
                days,
                0,
                days,
                1,
                false,
                0,
                List.of(new DutyRota.Shift("Trực", LocalTime.MIDNIGHT, 1440, 1, 1)),
                Arrays.stream(workers).map(Person::id).toList(),
                Map.of());
        done(examples.as(o.clerk(), by -> rotas.make(by, rota)));
        return id;
    }

    private void set(Office o, DutyRota.Id rota, Map<Person.Id, Map<LocalDate, Integer>> turns) {
        done(examples.as(o.clerk(), by -> rotas.set(by, rota, 0, turns)));
    }

    private void planned(Office o, Map<Person, Presence> day) {
        var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        day.forEach((person, presence) -> cells.put(person.id(), Map.of(DAY, presence)));
        stages.approved(o, cells, Halves.none());
    }

    private void isolated(Office o, Person who) {
        var order = new Isolations.Order(
                new Isolation.Id(clock.newId()),
                who.id(),
                Isolation.Standing.CLOSE_CONTACT,
                Isolation.Kind.HOME,
                true,
                false,
                clock.today(),
                clock.today());
        var officer = new OfficeExamples(units, people, clock).person(o.body(), "Vũ Thị Y", Post.Kind.HEALTH_OFFICER);
        done(examples.as(officer, by -> isolations.record(by, order)));
    }

    private long onSite(Office o) {
        return examples.as(o.head(), _ -> figures.figures(List.of(o.body().id()), DAY, clock.now())).stream()
                .filter(figure -> figure.indicator().equals("on-site"))
                .mapToLong(Figure::value)
                .sum();
    }

    private State state(Office o, LocalDate day) {
        acting.as("test.compliance", () -> {
            compliance.compute(Set.of(o.unit().id()), day, clock.now());
            return o;
        });
        return compliance.of(o.unit().id(), day).stream()
                .filter(standing -> standing.subject().equals(RULE.subject()))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
