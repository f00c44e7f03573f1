package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.Standing;
import vn.truc.compliance.State;
import vn.truc.gate.GateExamples.House;
import vn.truc.measure.Approver;
import vn.truc.measure.Exemption;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.Origin;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.measure.Rule;
import vn.truc.measure.TemperatureLimit;
import vn.truc.measure.Visitors;
import vn.truc.organisation.People;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;

/// Visits as the gate told them, judged afterwards by the rules that held.
@OfficeTest
record VisitsJudgedIT(
        GateExamples examples,
        ExpectedVisitors visitors,
        Measures measures,
        Compliance compliance,
        Acting acting,
        JdbcClient jdbc,
        People people,
        OfficeClock clock) {
    private static final Visitors BY_HEAD = Visitors.by(Approver.HEAD, Approver.HEAD_OF_BODY);

    @BeforeEach
    void theClockIsHeld() {
        clock.hold(clock.now());
    }

    @AfterEach
    void theClockRunsOn() {
        clock.release();
    }

    @Test
    void whoWasLetInBeforeTheApprovalIsABreachAlsoWhenItIsGivenAfterwards() {
        var house = examples.house();
        var late = examples.visitor(house, false, true);
        done(examples.as(house.clerk(), by -> visitors.announce(by, late, "")));
        assertThat(examples.received(house, late).verdict().why()).isEqualTo(Why.VISITOR);
        inForce(house, BY_HEAD);
        later();
        done(examples.as(house.head(), by -> visitors.decide(by, late.id(), 0, true)));
        for (var unit : Set.of(house.unit(), house.body())) {
            var standing = standing(unit, BY_HEAD);
            assertThat(standing.state()).isEqualTo(State.BREACHED);
            assertThat(standing.evidence().key()).isEqualTo("gate.evidence.visitors-unapproved");
            assertThat(standing.evidence().arguments()).containsExactly(1, 1);
        }
    }

    @Test
    void whoIsApprovedBeforehandOrOrderedInObeysTheRule() {
        var house = examples.house();
        inForce(house, BY_HEAD);
        var approved = examples.visitor(house, false, true);
        done(examples.as(house.clerk(), by -> visitors.announce(by, approved, "")));
        done(examples.as(house.head(), by -> visitors.decide(by, approved.id(), 0, true)));
        later();
        assertThat(examples.received(house, approved).verdict().why()).isEqualTo(Why.VISITOR);
        var ordered = examples.visitor(house, false, false);
        var refused = examples.received(house, ordered);
        assertThat(refused.verdict().why()).isEqualTo(Why.NEEDS_APPROVAL);
        done(examples.order(house, refused, house.head(), clock.newId()));
        later();
        done(examples.as(house.head(), by -> visitors.decide(by, approved.id(), 1, false)));
        var standing = standing(house.unit(), BY_HEAD);
        assertThat(standing.state()).isEqualTo(State.MET);
        assertThat(standing.evidence().arguments()).containsExactly(2, 1);
    }

    @Test
    void whoWasLetInByOrderWhereTheKioskKnewANameAloneObeysTheRule() {
        var house = examples.house();
        inForce(house, BY_HEAD);
        var ordered = examples.visitor(house, false, false);
        done(examples.order(house, examples.received(house, ordered), house.head(), clock.newId()));
        int kept = acting.as(
                "test",
                () -> jdbc.sql("""
                        update gate_visit set ordered_by = null, ordered_name = 'Thủ trưởng'
                        where person_id = :visitor and reason = 'BY_ORDER'
                        """).param("visitor", ordered.id().value()).update());
        assertThat(kept).isEqualTo(1);
        later();
        assertThat(standing(house.unit(), BY_HEAD).state()).isEqualTo(State.MET);
    }

    @Test
    void aUnitAboveAnswersForNobodyWhomAnExemptedUnitLetIn() {
        var house = examples.house();
        var limit = new TemperatureLimit(new BigDecimal("37.5"));
        examples.received(house, examples.visitor(house, false, false));
        var closed = inForce(house, Visitors.none());
        var measured = inForce(house, limit);
        assertThat(standing(house.body(), Visitors.none()).state()).isEqualTo(State.BREACHED);
        assertThat(standing(house.body(), limit).state()).isEqualTo(State.BREACHED);
        exempt(house, Set.of(closed, measured));
        assertThat(standing(house.body(), Visitors.none()).state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(standing(house.body(), limit).state()).isEqualTo(State.UNKNOWN);
        assertThat(found(house.unit(), limit)).isEmpty();
    }

    private void later() {
        clock.hold(clock.now().plus(Duration.ofMinutes(1)));
    }

    private MeasureSource.Id inForce(House house, Rule rule) {
        var id = new MeasureSource.Id(clock.newId());
        var origin = new Origin(clock.newId(), "1/TB-BCĐ", "1");
        done(examples.as(
                house.minister(),
                by -> measures.tighten(by, id, house.body().id(), rule, origin, Period.from(clock.today()))));
        return id;
    }

    private void exempt(House house, Set<MeasureSource.Id> clauses) {
        people.appoint(new Post(
                new Post.Id(clock.newId()),
                house.minister().id(),
                house.body().id(),
                Post.Kind.LEADER,
                "Lãnh đạo phụ trách",
                Set.of(house.body().id()),
                clock.today(),
                null));
        done(examples.as(
                house.minister(),
                by -> measures.exempt(
                        by,
                        new Exemption(
                                new Exemption.Id(clock.newId()),
                                clauses,
                                Reach.listed(house.unit().id()),
                                new Exemption.Whom.Everybody(),
                                new Origin(clock.newId(), "2/TB-BCĐ", ""),
                                house.body().id(),
                                Period.from(clock.today())))));
    }

    private Standing standing(Unit unit, Rule rule) {
        return found(unit, rule).orElseThrow();
    }

    private Optional<Standing> found(Unit unit, Rule rule) {
        acting.as("test.compliance", () -> {
            compliance.compute(Set.of(unit.id()), clock.today(), clock.now());
            return true;
        });
        return compliance.of(unit.id(), clock.today()).stream()
                .filter(standing -> standing.subject().equals(rule.subject()))
                .findFirst();
    }
}
