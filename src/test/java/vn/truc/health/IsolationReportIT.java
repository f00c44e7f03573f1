package vn.truc.health;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;
import static vn.truc.report.ReportExamples.DAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.State;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.Origin;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.measure.ReportIsolation;
import vn.truc.measure.Rule;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.report.Report;
import vn.truc.report.ReportExamples;
import vn.truc.report.ReportExamples.Ministry;
import vn.truc.report.Reports;

/// An isolation is reported by a report that states somebody isolated, after it became known and within the hours.
@OfficeTest
record IsolationReportIT(
        Isolations isolations,
        Reports reports,
        Measures measures,
        ReportExamples examples,
        Compliance compliance,
        Units units,
        People people,
        Acting acting,
        OfficeClock clock) {
    private static final Rule WITHIN_A_DAY = new ReportIsolation(24);

    @Test
    void whatIsStatedInTimeIsMetAndZeroReportsNobody() {
        var m = ministry();
        isolated(m);
        assertThat(state(m.first(), DAY)).isEqualTo(State.UNKNOWN);
        examples.at("14:00");
        states(m, 1);
        assertThat(state(m.first(), DAY)).isEqualTo(State.MET);
        assertThat(state(m.second(), DAY)).isEqualTo(State.UNKNOWN);
        var other = ministry();
        isolated(other);
        examples.at("14:00");
        states(other, 0);
        assertThat(state(other.first(), DAY)).isEqualTo(State.UNKNOWN);
    }

    @Test
    void withoutAReportItIsMissingWhenTheHoursAreOverAndLateAfterwards() {
        var m = ministry();
        isolated(m);
        clock.hold(clock.now().plus(Duration.ofHours(25)));
        assertThat(state(m.first(), DAY.plusDays(1))).isEqualTo(State.MISSING);
        assertThat(state(m.first(), DAY.plusDays(2))).isEqualTo(State.UNKNOWN);
        states(m, 1);
        assertThat(state(m.first(), DAY.plusDays(1))).isEqualTo(State.LATE);
    }

    @Test
    void aReportedZeroWithoutAnyIsolationAsksNothing() {
        var m = ministry();
        examples.at("14:00");
        states(m, 0);
        assertThat(state(m.first(), DAY)).isEqualTo(State.NOT_APPLICABLE);
    }

    private Ministry ministry() {
        var m = examples.ministry();
        var source = new MeasureSource(
                new MeasureSource.Id(clock.newId()),
                WITHIN_A_DAY,
                new Origin(clock.newId(), "1158/TCDT-VP", "4"),
                m.body().id(),
                Reach.line(m.body().id()),
                Period.from(DAY.minusDays(10)));
        examples.as(m.chief(), by -> measures.putInForce(by, List.of(source)));
        return m;
    }

    private void isolated(Ministry m) {
        var officer = new OfficeExamples(units, people, clock).person(m.body(), "Hồ Thị Y", Post.Kind.HEALTH_OFFICER);
        done(examples.as(officer, by -> isolations.record(by, order(m.clerk()))));
    }

    private Isolations.Order order(Person who) {
        return new Isolations.Order(
                new Isolation.Id(clock.newId()),
                who.id(),
                Isolation.Standing.CLOSE_CONTACT,
                Isolation.Kind.HOME,
                false,
                false,
                DAY,
                DAY);
    }

    private void states(Ministry m, long isolated) {
        var key = ReportExamples.key(m, m.first());
        var given = Map.of("isolated", new Report.Given(isolated, "Theo sổ của y tế cơ quan"));
        done(examples.as(m.head(), by -> reports.submit(by, examples.filing(key, given))));
    }

    private State state(Unit unit, LocalDate day) {
        acting.as("test.compliance", () -> {
            compliance.compute(Set.of(unit.id()), day, clock.now());
            return unit;
        });
        return compliance.of(unit.id(), day).stream()
                .filter(standing -> standing.subject().equals(WITHIN_A_DAY.subject()))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
