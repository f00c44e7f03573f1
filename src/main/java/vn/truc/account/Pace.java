package vn.truc.account;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How fast callers may come, each by a key: so many at once, and so many again each minute. Every node counts for
/// itself; the callers least seen are forgotten first.
final class Pace {
    private static final int CALLERS = 20_000;

    private final int perMinute;
    private final int atOnce;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CALLERS;
        }
    };

    Pace(int perMinute, int atOnce) {
        this.perMinute = perMinute;
        this.atOnce = atOnce;
    }

    /// Counts one call of this caller: how long to wait where it is too many, empty where it is let in.
    synchronized Optional<Duration> take(String caller, Instant now) {
        var bucket = buckets.getOrDefault(caller, new Bucket(atOnce, now)).filled(now, perMinute, atOnce);
        if (bucket.left() < 1) {
            buckets.put(caller, bucket);
            return Optional.of(Duration.ofSeconds((long) Math.ceil((1 - bucket.left()) * 60 / perMinute)));
        }
        buckets.put(caller, new Bucket(bucket.left() - 1, now));
        return Optional.empty();
    }

    /// Whether this caller would have to wait.
    synchronized boolean tired(String caller, Instant now) {
        var bucket = buckets.get(caller);
        return bucket != null && bucket.filled(now, perMinute, atOnce).left() < 1;
    }

    private record Bucket(double left, Instant at) {
        Bucket filled(Instant now, int perMinute, int most) {
            double since = Math.max(0, Duration.between(at, now).toMillis()) / 60_000.0;
            return new Bucket(Math.min(most, left + since * perMinute), now);
        }
    }
}
