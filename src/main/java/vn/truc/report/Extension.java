package vn.truc.report;

import java.time.Instant;
import java.util.UUID;

/// More time for one report of one unit, with the reason; the clock time of the order holds no longer.
public record Extension(Id id, Report.Key key, Instant until, String reason) {
    /// The identifier of an extension, made by whoever grants it.
    public record Id(UUID value) {
        public static Id valueOf(String text) {
            return new Id(UUID.fromString(text));
        }
    }
}
