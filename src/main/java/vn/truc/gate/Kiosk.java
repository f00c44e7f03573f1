package vn.truc.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;

/// A tablet or PC at a gate: of which body, where, since when, until when, when it was last heard of and how far its
/// clock is off.
public record Kiosk(
        Id id,
        Unit.Id body,
        Place.Id gate,
        String name,
        Instant made,
        Optional<Instant> revoked,
        Optional<Instant> seen,
        Optional<Duration> skew) {
    /// Whether its clock is further off than people notice.
    public boolean clockIsOff() {
        return skew.filter(off -> off.abs().compareTo(Duration.ofMinutes(2)) > 0)
                .isPresent();
    }

    /// The identifier of a kiosk.
    public record Id(UUID value) {
        public static Id valueOf(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
