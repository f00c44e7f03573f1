package vn.truc.database;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// How long one kind of data is kept, who decided that and why, and what was last forgotten of it. Without months it is
/// kept.
public record RetentionPolicy(
        String what, Optional<Integer> months, Optional<Decided> decided, Optional<Forgotten> forgotten) {
    /// Who decided, when, why, and by which request.
    public record Decided(UUID request, String by, Instant at, String why) {}

    /// How many rows were last forgotten, when, and from before which day.
    public record Forgotten(Instant at, LocalDate before, long rows) {}
}
