package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.truc.compliance.State;
import vn.truc.gate.VisitFigureRepository.Received;
import vn.truc.measure.Approver;
import vn.truc.measure.Visitors;
import vn.truc.organisation.Unit;

class VisitorEvidenceTest {
    private static final Unit.Id ABOVE = new Unit.Id(UUID.randomUUID());
    private static final Unit.Id BELOW = new Unit.Id(UUID.randomUUID());
    private static final Unit.Id EXEMPTED = new Unit.Id(UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({
        "closed, 0, 0, 0, NOT_APPLICABLE",
        "closed, 2, 2, 0, MET",
        "closed, 2, 1, 0, BREACHED",
        "room, 0, 0, 0, NOT_APPLICABLE",
        "room, 3, 1, 0, MET",
        "room, 3, 1, 1, BREACHED",
        "free, 3, 1, 2, MET",
        "approval, 0, 0, 0, NOT_APPLICABLE"
    })
    void saysOnlyWhatTheGateSaw(String rule, int visitors, int ordered, int anywhere, State state) {
        var rules = Map.of(ABOVE, rule(rule));
        var letIn = List.of(
                new Received(ABOVE, ABOVE, false, false, false, Optional.empty(), Approver.NOBODY, 5),
                visitor(ABOVE, true, false, Approver.NOBODY, ordered),
                visitor(ABOVE, false, true, Approver.NOBODY, anywhere),
                visitor(ABOVE, false, false, Approver.NOBODY, visitors - ordered - anywhere));
        assertThat(VisitorEvidence.finding(ABOVE, letIn, rules).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "false, HEAD, MET, gate.evidence.visitors",
        "false, HEAD_OF_BODY, MET, gate.evidence.visitors",
        "false, NOBODY, BREACHED, gate.evidence.visitors-unapproved",
        "true, HEAD, BREACHED, gate.evidence.visitors-unapproved",
        "true, HEAD_OF_BODY, MET, gate.evidence.visitors",
        ", NOBODY, UNKNOWN, gate.evidence.visitors-unrecorded"
    })
    void anApprovalIsAskedForAfterwardsToo(Boolean abroad, Approver given, State state, String said) {
        var rules = Map.of(ABOVE, rule("approval"));
        var letIn = List.of(
                new Received(ABOVE, ABOVE, true, false, true, Optional.ofNullable(abroad), given, 2),
                visitor(ABOVE, false, true, Approver.HEAD, 1));
        var finding = VisitorEvidence.finding(ABOVE, letIn, rules);
        assertThat(finding.state()).isEqualTo(state);
        assertThat(finding.evidence().key()).isEqualTo(said);
    }

    @Test
    void whatIsKnownToBeWrongOutweighsWhatIsNotKnown() {
        var rule = Visitors.onlyIn("P.101").stricter(rule("approval"));
        var rules = Map.of(ABOVE, rule);
        var letIn = List.of(
                new Received(ABOVE, ABOVE, true, false, false, Optional.empty(), Approver.NOBODY, 1),
                visitor(ABOVE, false, false, Approver.NOBODY, 2),
                visitor(ABOVE, false, true, Approver.HEAD, 3));
        var finding = VisitorEvidence.finding(ABOVE, letIn, rules);
        assertThat(finding.state()).isEqualTo(State.BREACHED);
        assertThat(finding.evidence().arguments()).containsExactly(3, 2, 6);
    }

    @Test
    void visitorsOfAnExemptedUnitAreHeldAgainstNobodyAboveIt() {
        var rules = Map.of(ABOVE, Visitors.none(), BELOW, Visitors.none());
        var exempted = visitor(EXEMPTED, false, true, Approver.NOBODY, 4);
        assertThat(VisitorEvidence.finding(ABOVE, List.of(exempted), rules).state())
                .isEqualTo(State.NOT_APPLICABLE);
        var both = List.of(exempted, visitor(BELOW, false, true, Approver.NOBODY, 1));
        assertThat(VisitorEvidence.finding(ABOVE, both, rules).evidence().arguments())
                .containsExactly(1, 1);
    }

    @Test
    void whatAUnitForbidsItselfBeyondTheOrderIsItsOwnBreach() {
        var rules = Map.of(ABOVE, Visitors.onlyIn("P.101"), BELOW, Visitors.none());
        var inTheRoom = List.of(visitor(BELOW, false, false, Approver.NOBODY, 1));
        assertThat(VisitorEvidence.finding(BELOW, inTheRoom, rules).state()).isEqualTo(State.BREACHED);
        assertThat(VisitorEvidence.finding(ABOVE, inTheRoom, rules).state()).isEqualTo(State.MET);
    }

    private static Received visitor(Unit.Id unit, boolean ordered, boolean anywhere, Approver given, int times) {
        return new Received(ABOVE, unit, true, ordered, anywhere, Optional.of(false), given, times);
    }

    private static Visitors rule(String name) {
        return switch (name) {
            case "closed" -> Visitors.none();
            case "room" -> Visitors.onlyIn("phòng tiếp dân tầng 1");
            case "free" -> Visitors.by(Approver.NOBODY, Approver.NOBODY);
            default -> Visitors.by(Approver.HEAD, Approver.HEAD_OF_BODY);
        };
    }
}
