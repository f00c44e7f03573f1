package vn.truc.absence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A request for leave that came by letter and is not yet one: the person opens it, looks through it, and sends it.
public record LeaveDraft(UUID id, Instant received, String subject, Optional<Span> span) {
    @Override
    public String toString() {
        return "draft " + id;
    }
}
