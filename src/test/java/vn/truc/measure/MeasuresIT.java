package vn.truc.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.measure.MeasureExamples.DAY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Area;
import vn.truc.organisation.Areas;
import vn.truc.organisation.Post;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

@OfficeTest
record MeasuresIT(Measures measures, MeasureExamples examples, Areas areas, Audit audit, OfficeClock clock) {
    private static final RemoteShare HALF = RemoteShare.atLeast(Share.percent(50));
    private static final RemoteShare TWO_THIRDS = RemoteShare.atLeast(new Share(2, 3));

    @Test
    void aClauseHoldsForTheWholeLineFromItsFirstDayOn() {
        var m = examples.ministry();
        var clause = examples.clause(m.body(), Reach.line(m.body().id()), HALF);
        assertThat(measures.putInForce(m.office(), List.of(clause))).isInstanceOf(Outcome.Done.class);
        var inForce = measures.inForce(m.division().id(), DAY);
        assertThat(inForce.find(RemoteShare.class)).contains(HALF);
        assertThat(inForce.measures().getFirst().sources()).containsExactly(clause);
        assertThat(measures.inForce(m.division().id(), DAY.minusDays(1)).measures())
                .isEmpty();
        assertThat(audit.about(clause.id().value()))
                .extracting(Audit.Line::act)
                .containsExactly("measure.put-in-force");
    }

    @Test
    void aSubtreeCanBeLeftOutAndAListReachesNobodyBelow() {
        var m = examples.ministry();
        var except = new Reach.Line(m.body().id(), Set.of(m.department().id()));
        measures.putInForce(
                m.office(),
                List.of(
                        examples.clause(m.body(), except, HALF),
                        examples.clause(m.body(), Reach.listed(m.department().id()), new LeaderOnDuty(1))));
        var units = List.of(
                m.body().id(),
                m.standingOffice().id(),
                m.department().id(),
                m.division().id());
        var inForce = measures.inForce(units, DAY);
        assertThat(inForce.stream().map(each -> each.measures().size())).containsExactly(1, 1, 1, 0);
        assertThat(inForce.get(2).find(LeaderOnDuty.class)).isPresent();
        assertThat(measures.unitsIn(except, DAY))
                .containsExactlyInAnyOrder(m.body().id(), m.standingOffice().id());
    }

    @Test
    void lineAndTerritoryHoldAtOnceAndTheStricterDecides() {
        var m = examples.ministry();
        var province = new Area.Id(clock.newId());
        areas.open(
                List.of(new Areas.Opening(province, null, "test", province.toString(), "Hà Nội", Area.Level.PROVINCE)),
                DAY.minusYears(1),
                m.office().author());
        areas.seat(m.department().id(), province, DAY.minusDays(30), m.office().author());
        var line = examples.clause(m.body(), Reach.line(m.body().id()), new MeetingLimit(30, null, false));
        var territory = examples.clause(m.body(), new Reach.Territory(province), new MeetingLimit(20, null, false));
        measures.putInForce(m.office(), List.of(line, territory));
        var measure = measures.inForce(m.division().id(), DAY).measures().getFirst();
        assertThat(measure.rule()).isEqualTo(new MeetingLimit(20, null, false));
        assertThat(measure.overridden()).containsExactly(line);
        assertThat(measures.inForce(m.standingOffice().id(), DAY).find(MeetingLimit.class))
                .contains(new MeetingLimit(30, null, false));
    }

    @Test
    void aUnitMayTightenButNotLoosen() {
        var m = examples.ministry();
        measures.putInForce(
                m.office(),
                List.of(examples.clause(m.body(), Reach.line(m.body().id()), HALF)));
        var origin = new Origin(UUID.randomUUID(), "12/TCCB", "");
        var looser = measures.tighten(
                m.head(),
                new MeasureSource.Id(clock.newId()),
                m.department().id(),
                RemoteShare.atLeast(Share.percent(30)),
                origin,
                Period.from(DAY));
        assertThat(refusal(looser)).contains("1391/TB-BCĐ", "khoản 2", "ít nhất 50%");
        var id = new MeasureSource.Id(clock.newId());
        assertThat(measures.tighten(m.head(), id, m.department().id(), TWO_THIRDS, origin, Period.from(DAY)))
                .isInstanceOf(Outcome.Done.class);
        var inForce = measures.inForce(m.division().id(), DAY);
        assertThat(inForce.find(RemoteShare.class)).contains(TWO_THIRDS);
        assertThat(inForce.measures().getFirst().overridden()).hasSize(1);
        assertThat(measures.relax(m.head(), id, DAY.plusDays(1))).isEqualTo(Outcome.done(1));
        assertThat(measures.inForce(m.division().id(), DAY.plusDays(1)).find(RemoteShare.class))
                .contains(HALF);
    }

    @Test
    void aUnitDoesNotOrderForAnother() {
        var m = examples.ministry();
        var other = examples.ministry();
        var clause = examples.clause(m.body(), Reach.line(other.department().id()), HALF);
        assertThat(refusal(measures.putInForce(m.office(), List.of(clause)))).contains("không thuộc");
    }

    @Test
    void theSameSentTwiceChangesNothingAndOtherContentIsRefused() {
        var m = examples.ministry();
        var clause = examples.clause(m.body(), Reach.line(m.body().id()), HALF);
        measures.putInForce(m.office(), List.of(clause));
        assertThat(measures.putInForce(m.office(), List.of(clause))).isEqualTo(Outcome.done(List.of(clause)));
        assertThat(audit.about(clause.id().value())).hasSize(1);
        var other = new MeasureSource(
                clause.id(), TWO_THIRDS, clause.origin(), clause.issuer(), clause.reach(), clause.period());
        assertThat(refusal(measures.putInForce(m.office(), List.of(other)))).contains("chi tiết khác");
    }

    @Test
    void withdrawingADocumentEndsItsClausesInOneStep() {
        var m = examples.ministry();
        var clause = examples.clause(m.body(), Reach.line(m.body().id()), HALF);
        measures.putInForce(m.office(), List.of(clause));
        var document = clause.origin().document();
        assertThat(measures.withdraw(m.office(), document, DAY.plusDays(3))).isEqualTo(Outcome.done(1));
        assertThat(measures.withdraw(m.office(), document, DAY.plusDays(3))).isEqualTo(Outcome.done(0));
        assertThat(measures.inForce(m.division().id(), DAY.plusDays(2)).measures())
                .hasSize(1);
        assertThat(measures.inForce(m.division().id(), DAY.plusDays(3)).measures())
                .isEmpty();
        assertThat(measures.of(document).getFirst().period()).isEqualTo(new Period(DAY, DAY.plusDays(3)));
        assertThat(measures.putInForce(m.office(), List.of(clause))).isInstanceOf(Outcome.Done.class);
        assertThat(measures.inForce(m.division().id(), DAY.plusDays(3)).measures())
                .isEmpty();
    }

    @Test
    void aClauseEndedBeforeItsFirstDayNeverHolds() {
        var m = examples.ministry();
        var clause = examples.clause(m.body(), Reach.line(m.body().id()), HALF);
        measures.putInForce(m.office(), List.of(clause));
        assertThat(measures.end(m.office(), Set.of(clause.id()), DAY.minusDays(5)))
                .isEqualTo(Outcome.done(1));
        assertThat(measures.inForce(m.division().id(), DAY).measures()).isEmpty();
    }

    @Test
    void theIssuerOrAboveExemptsNobodyElse() {
        var m = examples.ministry();
        var clause = examples.clause(m.body(), Reach.line(m.body().id()), HALF);
        measures.putInForce(m.office(), List.of(clause));
        var desk = exemption(clause, m, new Exemption.Whom.Function("một cửa"));
        assertThat(measures.exempt(m.office(), desk)).isEqualTo(Outcome.done(desk));
        assertThat(measures.exempt(m.office(), desk)).isEqualTo(Outcome.done(desk));
        var all = exemption(clause, m, new Exemption.Whom.Everybody());
        measures.exempt(m.office(), all);
        var inForce = measures.inForce(m.division().id(), DAY);
        assertThat(inForce.measures()).isEmpty();
        assertThat(inForce.exemptions()).containsExactlyInAnyOrder(desk, all);
        assertThat(measures.inForce(m.standingOffice().id(), DAY).measures()).hasSize(1);
        assertThat(measures.inForce(m.division().id(), DAY.plusDays(10)).measures())
                .hasSize(1);
        var byDepartment = new Exemption(
                new Exemption.Id(clock.newId()),
                desk.sources(),
                desk.reach(),
                desk.whom(),
                desk.origin(),
                m.department().id(),
                desk.period());
        assertThat(refusal(measures.exempt(m.office(), byDepartment))).contains("Bộ Nội vụ");
    }

    @Test
    void aPersonIsExemptedByName() {
        var m = examples.ministry();
        var clause = examples.clause(m.body(), Reach.line(m.body().id()), HALF);
        measures.putInForce(m.office(), List.of(clause));
        var person = m.staff().person().id();
        measures.exempt(m.office(), exemption(clause, m, new Exemption.Whom.Somebody(person)));
        assertThat(measures.inForce(m.division().id(), DAY)
                        .forPerson(person, List.of())
                        .measures())
                .isEmpty();
    }

    @Test
    void aSecondPersonSeesWhatWouldChange() {
        var m = examples.ministry();
        var old = examples.clause(m.body(), Reach.line(m.body().id()), HALF);
        measures.putInForce(m.office(), List.of(old));
        var draft = examples.clause(m.body(), Reach.line(m.department().id()), TWO_THIRDS);
        var units = List.of(m.division().id(), m.standingOffice().id());
        var preview = measures.preview(List.of(draft), Set.of(old.origin().document()), Set.of(), units, DAY);
        assertThat(preview.getFirst().find(RemoteShare.class)).contains(TWO_THIRDS);
        assertThat(preview.getLast().measures()).isEmpty();
        assertThat(measures.inForce(m.division().id(), DAY).find(RemoteShare.class))
                .isEqualTo(Optional.of(HALF));
    }

    @Test
    void aStrangerIsRefusedAtEachDoor() {
        var m = examples.ministry();
        var clause = examples.clause(m.body(), Reach.line(m.body().id()), HALF);
        measures.putInForce(m.office(), List.of(clause));
        var stranger = examples.ministry();
        var origin = clause.origin();
        assertThatThrownBy(() -> measures.putInForce(stranger.office(), List.of(clause)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> measures.putInForce(m.head(), List.of(clause))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> measures.withdraw(m.head(), origin.document(), DAY))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> measures.end(stranger.office(), Set.of(clause.id()), DAY))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> measures.exempt(m.head(), exemption(clause, m, new Exemption.Whom.Everybody())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> measures.tighten(
                        m.staff(), clause.id(), m.division().id(), TWO_THIRDS, origin, Period.from(DAY)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> measures.relax(m.head(), clause.id(), DAY)).isInstanceOf(NotFound.class);
        var guard = examples.actor(m.department(), "Bảo vệ", Post.Kind.GUARD);
        assertThatThrownBy(() ->
                        measures.tighten(guard, clause.id(), m.department().id(), TWO_THIRDS, origin, Period.from(DAY)))
                .isInstanceOf(NotAllowed.class);
    }

    private Exemption exemption(MeasureSource clause, MeasureExamples.Ministry m, Exemption.Whom whom) {
        return new Exemption(
                new Exemption.Id(clock.newId()),
                Set.of(clause.id()),
                Reach.line(m.department().id()),
                whom,
                new Origin(UUID.randomUUID(), "1160/TCDT-VP", "khoản 1"),
                m.body().id(),
                new Period(DAY, DAY.plusDays(10)));
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var why) ? Words.say(why.first(), Words.VIETNAMESE) : "";
    }
}
