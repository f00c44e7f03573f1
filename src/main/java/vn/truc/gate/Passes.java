package vn.truc.gate;

import java.time.Duration;
import org.springframework.stereotype.Service;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.page.Outcome;
import vn.truc.vault.Vault;

/// The passes that people show at a gate, signed with the key of this installation.
@Service
public class Passes {
    /// How long a pass holds after it was shown on the phone.
    static final Duration VALID = Duration.ofHours(24);

    private static final String PURPOSE = "gate.pass";

    private final Vault vault;
    private final OfficeClock clock;

    Passes(Vault vault, OfficeClock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// The text of the person's own pass.
    public String of(Actor by) {
        return of(by.person().id());
    }

    String of(Person.Id person) {
        var pass = new Pass(person, clock.now().plus(VALID).getEpochSecond() / 3600);
        return pass.text(vault.fingerprint(pass.signed(), PURPOSE));
    }

    /// Whether a text claims to be a pass.
    public boolean isPass(String text) {
        return Pass.looksLike(text);
    }

    /// Whose pass this is. Refused: truncated, of another installation or forged, over.
    public Outcome<Person.Id> verify(String text) {
        var read = Pass.read(text);
        if (read.isEmpty()) {
            return Outcome.refused("gate.error.pass-unreadable");
        }
        var pass = read.get().pass();
        if (!read.get().genuine(vault.fingerprint(pass.signed(), PURPOSE))) {
            return Outcome.refused("gate.error.pass-forged");
        }
        return pass.over(clock.now()) ? Outcome.refused("gate.error.pass-over") : Outcome.done(pass.person());
    }
}
