package vn.truc.calendar;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/// Identifiers that carry their time (UUID version 7, RFC 9562), made by whoever creates the thing.
public final class TimeId {
    /// Ids further off the clock than this are refused at the door.
    public static final Duration TOLERANCE = Duration.ofDays(7);

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final AtomicReference<Tick> LAST = new AtomicReference<>(new Tick(-1, 0));

    private TimeId() {}

    /// A new identifier of this moment; those made here one after the other in one millisecond sort in that order.
    public static UUID at(Instant moment) {
        long millis = moment.toEpochMilli();
        long count = LAST.updateAndGet(last -> last.next(millis)).count();
        long high = (millis << 16) | 0x7000L | (count >>> 18);
        long low = 0x8000000000000000L | ((count & 0x3FFFFL) << 44) | (RANDOM.nextLong() & 0xFFFFFFFFFFFL);
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

    /// A millisecond and how many identifiers it has had, counted in thirty bits from a random number in the lower
    /// half.
    private record Tick(long millis, long count) {
        Tick next(long now) {
            return now == millis ? new Tick(now, (count + 1) & 0x3FFFFFFFL) : new Tick(now, RANDOM.nextInt(1 << 29));
        }
    }
}
