package vn.truc.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.measure.MeasureExamples.DAY;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.Outcome;

/// The rules that a unit gives itself.
@OfficeTest
record OwnRulesIT(Measures measures, MeasureExamples examples, OfficeClock clock) {
    private static final RemoteShare HALF = RemoteShare.atLeast(Share.percent(50));

    @Test
    void aUnitClosesItsDoorsWhereVisitorsNeedAnApproval() {
        var m = examples.ministry();
        measures.putInForce(
                m.office(),
                List.of(examples.clause(
                        m.body(),
                        Reach.line(m.body().id()),
                        Visitors.by(Approver.LEADER_IN_CHARGE, Approver.HEAD_OF_BODY))));
        assertThat(own(m, Visitors.none())).isInstanceOf(Outcome.Done.class);
        assertThat(measures.inForce(m.division().id(), DAY).find(Visitors.class))
                .contains(Visitors.none());
    }

    @Test
    void whoeverIsExemptedMayHaveARuleOfTheirOwn() {
        var m = examples.ministry();
        var clause = examples.clause(m.body(), Reach.line(m.body().id()), HALF);
        measures.putInForce(m.office(), List.of(clause));
        var third = RemoteShare.atLeast(new Share(1, 3));
        assertThat(own(m, third)).isInstanceOf(Outcome.Refused.class);
        measures.exempt(
                m.office(),
                new Exemption(
                        new Exemption.Id(clock.newId()),
                        Set.of(clause.id()),
                        Reach.listed(m.department().id()),
                        new Exemption.Whom.Everybody(),
                        new Origin(UUID.randomUUID(), "1160/TCDT-VP", ""),
                        m.body().id(),
                        Period.from(DAY)));
        assertThat(own(m, third)).as("the division below is bound still").isInstanceOf(Outcome.Refused.class);
        measures.exempt(
                m.office(),
                new Exemption(
                        new Exemption.Id(clock.newId()),
                        Set.of(clause.id()),
                        Reach.line(m.department().id()),
                        new Exemption.Whom.Everybody(),
                        new Origin(UUID.randomUUID(), "1160/TCDT-VP", ""),
                        m.body().id(),
                        Period.from(DAY)));
        assertThat(own(m, third)).isInstanceOf(Outcome.Done.class);
        assertThat(measures.inForce(m.department().id(), DAY).find(RemoteShare.class))
                .contains(third);
    }

    private Outcome<MeasureSource> own(MeasureExamples.Ministry m, Rule rule) {
        return measures.tighten(
                m.head(),
                new MeasureSource.Id(clock.newId()),
                m.department().id(),
                rule,
                new Origin(UUID.randomUUID(), "12/TCCB", ""),
                Period.from(DAY));
    }
}
