package vn.truc.attendance;

import java.time.Instant;
import java.util.Optional;
import vn.truc.roster.Presence;

/// Somebody’s today as far as check-in goes: where they are planned, when they began and ended, the roll that waits.
public record HomeDay(
        Optional<Presence> planned, Optional<Instant> began, Optional<Instant> ended, Optional<Roll> roll) {
    /// Whether work can begin now.
    public boolean mayBegin() {
        return planned.filter(Presence.HOME::equals).isPresent() && began.isEmpty();
    }

    /// Whether work can end now.
    public boolean mayEnd() {
        return began.isPresent() && ended.isEmpty();
    }
}
