package vn.truc.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.truc.organisation.Unit;

/// A roll call: everybody who works from home at a unit answers until a moment.
public record Roll(UUID id, Unit.Id unit, LocalDate day, Instant called, Instant until) {
    /// Whether it was called for this unit and so many minutes.
    boolean lasts(Unit.Id asked, int minutes) {
        return unit.equals(asked) && Duration.between(called, until).toMinutes() == minutes;
    }

    /// Whether it can still be answered.
    public boolean open(Instant now) {
        return !now.isAfter(until);
    }
}
