package vn.truc.tracing;

import java.time.Instant;
import java.util.UUID;

/// Somebody who was where somebody else was: in which ring, through whom, for how many seconds together, for
/// how many in the air the other had left, how many of them in the same room, whether both belong to the same
/// unit, and when. Within: whoever asks may know the name.
public record Encounter(
        int ring,
        TraceQuery.Subject subject,
        UUID via,
        boolean within,
        long seconds,
        long tailSeconds,
        long roomSeconds,
        boolean colleague,
        Instant first,
        Instant last) {
    private static final int MINUTE = 60;

    /// The minutes together, begun ones counted.
    public long minutes() {
        return Math.ceilDiv(seconds, MINUTE);
    }

    /// The minutes after the other had left.
    public long tailMinutes() {
        return Math.ceilDiv(tailSeconds, MINUTE);
    }

    /// Whether it lasted so many whole minutes, those in the air left behind counted.
    boolean lasted(int atLeast) {
        return seconds + tailSeconds >= (long) atLeast * MINUTE;
    }

    /// Whether they were nearer than the same building: the same room, or the rooms of one unit.
    boolean near() {
        return roomSeconds > 0 || (colleague && seconds > 0);
    }
}
