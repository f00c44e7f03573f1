package vn.truc.calendar;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Identifiers that carry their time (UUID version 7, RFC 9562), made by whoever creates the thing.
public final class TimeId {
    /// Ids further off the clock than this are refused at the door.
    public static final Duration TOLERANCE = Duration.ofDays(7);

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeId() {}

    /// A new identifier of this moment.
    public static UUID at(Instant moment) {
        long high = (moment.toEpochMilli() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        long low = 0x8000000000000000L | (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL);
        return new UUID(high, low);
    }

    /// The moment that an identifier carries, in milliseconds.
    public static Instant momentOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /// Whether an identifier sent from outside is of version 7 and near enough to this moment to be taken.
    public static boolean acceptable(UUID id, Instant now) {
        return id.version() == 7 && Duration.between(momentOf(id), now).abs().compareTo(TOLERANCE) <= 0;
    }
}
