package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.why;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.Outcome;
import vn.truc.vault.Signet;

/// Codes that do not hold, shown to a guard.
@OfficeTest
record RefusedCodesIT(GateExamples examples, Passes passes, Signet signet, OfficeClock clock) {

    @Test
    void forgedForeignAndOverlongCodesAreRefusedAndNothingIsWritten() {
        var house = examples.house();
        var pass = passes.of(house.staff().id());
        var forged = pass.substring(0, pass.length() - 1) + (pass.endsWith("B") ? "C" : "B");
        for (var typed : List.of(forged, pass.substring(0, 30), "T2." + "B".repeat(4096), "x".repeat(4096), " ")) {
            assertThat(examples.enter(house, typed, "")).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(examples.watch(house).last()).isEmpty();
    }

    @Test
    void aPassThatIsOverIsRefusedAndNothingIsWritten() {
        var house = examples.house();
        var issued = clock.now().minus(Passes.VALID).minus(Duration.ofHours(1));
        var over = new Pass(Visit.Kind.STAFF, house.staff().id().value(), true, issued, issued.plus(Passes.VALID))
                .signed(signet);
        assertThat(why(examples.enter(house, over, ""))).isEqualTo("gate.error.pass-over");
        assertThat(examples.watch(house).last()).isEmpty();
    }
}
