package vn.truc.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How often signing in failed of late, for an account or from an address.
record Failures(int count, Instant last) {
    static final int OF_ACCOUNT = 5;
    static final int FROM_ADDRESS = 20;
    static final Duration LOCK = Duration.ofMinutes(15);

    /// Until when it is locked; empty when one may try.
    Optional<Instant> lockedUntil(int limit, Instant now) {
        var end = last.plus(LOCK);
        return count >= limit && now.isBefore(end) ? Optional.of(end) : Optional.empty();
    }

    /// One more failure; failures longer ago than the lock lasts are forgotten.
    Failures another(Instant now) {
        return now.isBefore(last.plus(LOCK)) ? new Failures(count + 1, now) : new Failures(1, now);
    }
}
