package vn.truc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.measure.MeasureExamples.DAY;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.Cutoff;
import vn.truc.measure.MeasureExamples;
import vn.truc.measure.Measures;
import vn.truc.measure.Reach;
import vn.truc.measure.ReportDue;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// An order that reaches many units is followed down from its top, and ends where asking each unit ends.
@OfficeTest
record OrderToManyIT(Duties duties, Measures measures, MeasureExamples examples, Units units, OfficeClock clock) {
    private static final int MANY = 160;

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void theTopsOweAndWhoeverIsOrderedMoreBelowThem() {
        clock.hold(Cutoff.before(LocalTime.of(9, 0)).on(DAY));
        var m = examples.ministry();
        var wards = IntStream.range(0, MANY)
                .mapToObj(
                        number -> examples.unit(number % 2 == 0 ? m.department() : m.division(), "Phường số " + number))
                .toList();
        var daily = due(m, "epidemic-daily", ReportDue.Every.DAY);
        var excepted = new Reach.Line(m.body().id(), Set.of(wards.get(4).id()));
        measures.putInForce(m.office(), List.of(examples.clause(m.body(), excepted, daily)));
        assertThat(owed(m)).containsExactly(m.department().id());

        var weekly = due(m, "tasks-weekly", ReportDue.Every.FRIDAY);
        measures.putInForce(
                m.office(),
                List.of(
                        examples.clause(m.body(), Reach.line(m.division().id()), weekly),
                        examples.clause(
                                m.body(),
                                Reach.listed(wards.get(4).id(), wards.get(9).id()),
                                weekly),
                        examples.clause(m.body(), Reach.listed(wards.get(4).id()), daily)));
        assertThat(owed(m))
                .startsWith(m.department().id())
                .containsExactlyInAnyOrder(
                        m.department().id(), m.division().id(), wards.get(4).id());
        assertThat(duties.owedTo(m.standingOffice().id(), Set.of(m.body().id()), DAY))
                .containsExactlyInAnyOrderElementsOf(
                        duties.of(ids(units.subtree(m.body().id(), DAY)), DAY));
    }

    private List<Unit.Id> owed(MeasureExamples.Ministry m) {
        return duties.owedTo(m.standingOffice().id(), Set.of(m.body().id()), DAY).stream()
                .map(Duty::unit)
                .toList();
    }

    private static ReportDue due(MeasureExamples.Ministry m, String form, ReportDue.Every every) {
        return new ReportDue(form, m.standingOffice().code(), every, Cutoff.before(LocalTime.of(15, 0)), null);
    }

    private static List<Unit.Id> ids(List<Unit> units) {
        return units.stream().map(Unit::id).toList();
    }
}
