package vn.truc.health;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.vault.Vault;

/// Locks what an order of isolation says about somebody's health to this version of it, each at the same length.
@Component
class IsolationSeal {
    private final Vault vault;
    private final JsonMapper json;

    IsolationSeal(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    byte[] close(Isolation isolation) {
        var particulars = new Particulars(
                isolation.standing(),
                isolation.kind(),
                isolation.compulsory(),
                isolation.vaccinated(),
                isolation.lastExposure(),
                isolation.basis(),
                isolation.watchDays());
        return vault.sealEvenly(
                json.writeValueAsString(particulars), purpose(isolation.id().value(), isolation.version()));
    }

    /// What a version says; empty where the office has given its keys up for lost.
    Optional<Particulars> open(byte[] locked, UUID id, int version) {
        var text = vault.openAny(locked, purpose(id, version));
        return text.equals(Vault.LOST) ? Optional.empty() : Optional.of(json.readValue(text, Particulars.class));
    }

    private static String purpose(UUID id, int version) {
        return "health_isolation.order:" + id + ":" + version;
    }

    /// What is said about the health of whoever is kept apart.
    record Particulars(
            Isolation.Standing standing,
            Isolation.Kind kind,
            boolean compulsory,
            boolean vaccinated,
            LocalDate lastExposure,
            String basis,
            int watchDays) {
        /// What can still be said when the keys are lost: that somebody is kept apart, and a dash for by which rule.
        static Particulars lost(LocalDate from) {
            return new Particulars(Isolation.Standing.OTHER, Isolation.Kind.HOME, false, false, from, Vault.LOST, 0);
        }
    }
}
