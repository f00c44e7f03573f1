package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;
import static vn.truc.page.Outcomes.why;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.Outcome;
import vn.truc.vault.Signet;

/// Codes that do not hold, shown to a guard.
@OfficeTest
record RefusedCodesIT(GateExamples examples, Passes passes, Signet signet, OfficeClock clock) {

    @Test
    void forgedCutOffAndOverlongCodesAreRefusedAndNothingIsWritten() {
        var house = examples.house();
        var pass = passes.of(house.staff().id());
        var forged = pass.substring(0, pass.length() - 1) + (pass.endsWith("B") ? "C" : "B");
        for (var typed : List.of(forged, pass.substring(0, 30), "T2." + "B".repeat(4096), "x".repeat(4096), " ")) {
            assertThat(examples.enter(house, typed, "")).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(examples.watch(house).last()).isEmpty();
    }

    /// Signed as it should be, with the key of another installation.
    @Test
    void aPassOfAnotherInstallationIsRefusedOnTheWayInAndOut() throws GeneralSecurityException {
        var house = examples.house();
        examples.enter(house, house.staff().staffNumber(), "");
        var pass = passes.of(house.staff().id());
        var statement = pass.substring(0, pass.lastIndexOf('.'));
        var keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        var other = Signature.getInstance("SHA256withECDSAinP1363Format");
        other.initSign(keys.generateKeyPair().getPrivate());
        other.update(statement.getBytes(StandardCharsets.UTF_8));
        var foreign = statement + "." + Consonants.spell(other.sign());
        assertThat(why(examples.enter(house, foreign, ""))).isEqualTo("gate.error.pass-forged");
        assertThat(why(examples.leave(house, foreign, clock.newId()))).isEqualTo("gate.error.pass-forged");
        assertThat(examples.watch(house).inside()).isEqualTo(1);
    }

    @Test
    void aPassThatIsOverIsRefusedAndNothingIsWritten() {
        var house = examples.house();
        var over = over(Visit.Kind.STAFF, house.staff().id().value());
        assertThat(why(examples.enter(house, over, ""))).isEqualTo("gate.error.pass-over");
        assertThat(why(examples.leave(house, over, clock.newId()))).isEqualTo("gate.error.not-inside");
        assertThat(examples.watch(house).last()).isEmpty();
    }

    @Test
    void whoIsInsideGoesOutWithAPassThatIsOver() {
        var house = examples.house();
        var visit = GateExamples.decided(examples.enter(house, house.staff().staffNumber(), ""));
        var over = over(Visit.Kind.STAFF, house.staff().id().value());
        assertThat(done(examples.leave(house, over, clock.newId())).id()).isEqualTo(visit.id());
        var guest = examples.received(house, examples.visitor(house, false, false));
        var forged = over.substring(0, over.length() - 1) + (over.endsWith("B") ? "C" : "B");
        assertThat(why(examples.leave(house, forged, clock.newId()))).isEqualTo("gate.error.pass-forged");
        assertThat(done(examples.leave(house, over(Visit.Kind.VISITOR, guest.who()), clock.newId()))
                        .id())
                .isEqualTo(guest.id());
        assertThat(examples.watch(house).inside()).isZero();
    }

    private String over(Visit.Kind kind, UUID who) {
        var issued = clock.now().minus(Passes.VALID).minus(Duration.ofHours(1));
        return new Pass(kind, who, true, issued, issued.plus(Passes.VALID)).signed(signet);
    }
}
