package vn.truc.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.Clearances;
import vn.truc.health.Isolations;
import vn.truc.health.Status;
import vn.truc.organisation.Person;
import vn.truc.page.Outcome;
import vn.truc.page.Words;
import vn.truc.vault.Signet;

/// The passes that people and visitors show at a gate, signed with the key of this installation; a gate checks them
/// with the public key alone.
@Service
public class Passes {
    /// How long a pass holds after it was shown on the phone, also on paper: a pass that is lost or copied is good for
    /// no longer.
    static final Duration VALID = Duration.ofHours(24);

    private final Signet signet;
    private final Clearances clearances;
    private final Isolations isolations;
    private final OfficeClock clock;

    Passes(Signet signet, Clearances clearances, Isolations isolations, OfficeClock clock) {
        this.signet = signet;
        this.clearances = clearances;
        this.isolations = isolations;
        this.clock = clock;
    }

    /// The text of the person's own pass.
    public String of(Actor by) {
        return of(by.person().id());
    }

    String of(Person.Id person) {
        var now = clock.now();
        boolean cleared = clearances
                        .of(person, now)
                        .filter(clearance -> clearance.status() == Status.CLEARED && now.isBefore(clearance.until()))
                        .isPresent()
                && isolations.on(Set.of(person), clock.today()).isEmpty();
        return new Pass(Visit.Kind.STAFF, person.value(), cleared, now, now.plus(VALID)).signed(signet);
    }

    /// The text of a visitor's pass, to the end of the day on which they are expected.
    String of(Visitor visitor, boolean cleared) {
        Instant end =
                visitor.expected().plusDays(1).atStartOfDay(Words.OFFICE_ZONE).toInstant();
        return new Pass(Visit.Kind.VISITOR, visitor.id().value(), cleared, clock.now(), end).signed(signet);
    }

    /// Until when a pass lets in.
    public Instant until(String pass) {
        return Pass.read(pass).orElseThrow().pass().until();
    }

    /// Whether a text claims to be a pass.
    public boolean isPass(String text) {
        return Pass.looksLike(text);
    }

    /// What a pass says that somebody shows who comes. Refused: truncated, of another installation or forged, over.
    Outcome<Pass> entering(String text) {
        var read = leaving(text);
        return read instanceof Outcome.Done<Pass>(var pass) && pass.over(clock.now())
                ? Outcome.refused("gate.error.pass-over")
                : read;
    }

    /// What a pass says that somebody shows who leaves: who is inside goes out with it also when it is over. Refused:
    /// truncated, of another installation or forged.
    Outcome<Pass> leaving(String text) {
        var read = Pass.read(text);
        if (read.isEmpty()) {
            return Outcome.refused("gate.error.pass-unreadable");
        }
        return read.get().genuine(signet) ? Outcome.done(read.get().pass()) : Outcome.refused("gate.error.pass-forged");
    }
}
