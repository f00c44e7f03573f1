package vn.truc.compliance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.measure.MeasureExamples.DAY;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.truc.OfficeTest;
import vn.truc.access.SignedIn;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.Overview;
import vn.truc.compliance.State;
import vn.truc.measure.Cutoff;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.MeasureExamples;
import vn.truc.measure.Measures;
import vn.truc.measure.Reach;
import vn.truc.measure.ReportDue;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// Those who look after more units than fit on a page see one line for each directly below, with everything under it.
@OfficeTest
record OverviewIT(MockMvcTester web, Measures measures, Compliance compliance, Units units, MeasureExamples examples) {
    private static final Instant EVENING = Instant.parse("2020-03-20T20:00:00+07:00");

    @Test
    void theCountsAreThoseOfTheUnitsBelowAlsoAfterTheyChange() {
        var m = examples.ministry();
        var due = new ReportDue(
                "epidemic-daily",
                m.standingOffice().code(),
                ReportDue.Every.DAY,
                Cutoff.before(LocalTime.of(15, 0)),
                null);
        var reached = Reach.line(m.body().id());
        measures.putInForce(
                m.office(),
                List.of(
                        examples.clause(m.body(), reached, due),
                        examples.clause(m.body(), reached, new LeaderOnDuty(1))));
        var below = List.of(m.department(), m.standingOffice());
        var all = Set.of(
                m.department().id(), m.division().id(), m.standingOffice().id());
        compliance.compute(all, DAY, EVENING);
        assertThat(counts(below, m.department()))
                .isEqualTo(counted(Set.of(m.department().id(), m.division().id())));
        measures.withdraw(
                m.office(),
                measures.inForce(m.department().id(), DAY)
                        .measures()
                        .getFirst()
                        .sources()
                        .getFirst()
                        .origin()
                        .document(),
                DAY);
        compliance.compute(all, DAY, EVENING.plusSeconds(60));
        assertThat(counts(below, m.department()))
                .isEqualTo(counted(Set.of(m.department().id(), m.division().id())));
    }

    @Test
    void aLargeUnitIsShownByWhatStandsDirectlyBelow() {
        var m = examples.ministry();
        IntStream.range(0, 160).forEach(number -> examples.unit(m.department(), "Phòng số " + number));
        measures.putInForce(
                m.office(),
                List.of(examples.clause(m.body(), Reach.line(m.body().id()), new LeaderOnDuty(1))));
        compliance.compute(
                units.subtree(m.department().id(), DAY).stream().map(Unit::id).toList(), DAY, EVENING);
        assertThat(web.get()
                        .uri("/situation?unit={unit}&to={day}", m.body().id(), DAY)
                        .with(authentication(new UsernamePasswordAuthenticationToken(
                                new SignedIn(m.office().person().id().value()), "", List.of())))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Vụ Tổ chức cán bộ", "0/162", "Đơn vị và cấp dưới")
                .doesNotContain("Phòng số 7");
    }

    private Map<State, Integer> counts(List<Unit> below, Unit unit) {
        return compliance.overview(below, List.of(DAY), Optional.empty()).rows().stream()
                .filter(row -> row.unit().equals(unit))
                .flatMap(row -> row.cells().stream())
                .map(Overview.Cell::counts)
                .findFirst()
                .orElseThrow();
    }

    private Map<State, Integer> counted(Set<Unit.Id> units) {
        return compliance.of(units, DAY).stream()
                .collect(Collectors.toMap(standing -> standing.state(), standing -> 1, Integer::sum));
    }
}
