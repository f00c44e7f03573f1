package vn.truc.tracing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.truc.gate.Visit;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// A question put to the visits: about whom, from when until when, how many rings, why, and by whom; and
/// whether those whom it found were warned.
public record TraceQuery(
        Id id,
        Subject subject,
        Instant from,
        Instant until,
        int rings,
        String reason,
        Person.Id by,
        String asker,
        Instant at,
        Optional<Warned> warned) {

    /// Whether both ask the same, whatever has become of them.
    boolean sameAs(TraceQuery other) {
        return id.equals(other.id)
                && subject.equals(other.subject)
                && from.equals(other.from)
                && until.equals(other.until)
                && rings == other.rings
                && reason.equals(other.reason)
                && by.equals(other.by);
    }

    /// Somebody who was at a gate: staff or visitor, with the unit where they work or that they visited.
    public record Subject(UUID who, Visit.Kind kind, String name, Unit.Id unit, Unit.Id body) {}

    /// When those found were warned, and how many.
    public record Warned(Instant at, int people) {}

    /// The identifier of a question.
    public record Id(UUID value) {
        public static Id valueOf(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
