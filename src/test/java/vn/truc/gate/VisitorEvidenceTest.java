package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.truc.compliance.State;
import vn.truc.measure.Approver;
import vn.truc.measure.Visitors;
import vn.truc.organisation.Unit;

class VisitorEvidenceTest {
    @ParameterizedTest
    @CsvSource({
        "closed, 0, 0, 0, NOT_APPLICABLE",
        "closed, 2, 2, 0, MET",
        "closed, 2, 1, 0, BREACHED",
        "room, 0, 0, 0, NOT_APPLICABLE",
        "room, 3, 1, 0, MET",
        "room, 3, 1, 1, BREACHED",
        "approval, 3, 1, 2, MET",
        "approval, 0, 0, 0, NOT_APPLICABLE"
    })
    void saysOnlyWhatTheGateSaw(String rule, int visitors, int ordered, int anywhere, State state) {
        var visits =
                new VisitFigureRepository.Handled(new Unit.Id(UUID.randomUUID()), 5, 0, visitors, ordered, anywhere);
        assertThat(VisitorEvidence.finding(rule(rule), visits).state()).isEqualTo(state);
    }

    private static Visitors rule(String name) {
        return switch (name) {
            case "closed" -> Visitors.none();
            case "room" -> Visitors.onlyIn("phòng tiếp dân tầng 1");
            default -> Visitors.by(Approver.HEAD, Approver.HEAD_OF_BODY);
        };
    }
}
