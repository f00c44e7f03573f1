package vn.truc.tracing;

import java.util.Set;

/// Somebody whom an alert concerns, and by what that is known.
public record AlertMatch(TraceQuery.Subject subject, String unit, Set<Way> ways) {
    public AlertMatch {
        ways = Set.copyOf(ways);
    }

    /// What says that somebody was there.
    public enum Way {
        /// Came to the site at that time.
        VISIT,
        /// A trip or leave that led there.
        TRIP,
        /// Declared to have been there.
        DECLARED
    }
}
