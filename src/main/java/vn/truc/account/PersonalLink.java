package vn.truc.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// A link by which one person signs in once, on one device, within seven days; printed as a slip or sent.
public record PersonalLink(
        Person.Id person,
        Unit.Id unit,
        Person.Id issuedBy,
        boolean byAdministrator,
        Instant issued,
        Instant expires,
        Optional<Instant> used,
        Optional<Instant> voided) {
    /// How long a link waits to be used.
    public static final Duration LIFE = Duration.ofDays(7);

    /// Where the link stands at this moment.
    public State at(Instant now) {
        if (used.isPresent()) {
            return State.USED;
        }
        if (voided.isPresent()) {
            return State.VOID;
        }
        return now.isBefore(expires) ? State.OPEN : State.EXPIRED;
    }

    /// Where a link can stand.
    public enum State {
        /// It waits to be used.
        OPEN,
        /// Somebody has signed in by it.
        USED,
        /// Its seven days are over.
        EXPIRED,
        /// A newer one took its place, or it was revoked.
        VOID
    }
}
