package vn.truc.absence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.truc.measure.Approver;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// A trip of one or several people, or somebody's leave: asked for, decided, given up.
public record Absence(
        Id id,
        Unit.Id unit,
        String kind,
        String place,
        String purpose,
        Span span,
        Approver needed,
        boolean ofHead,
        State state,
        int version,
        Person.Id askedBy,
        Instant askedAt,
        Optional<Decision> decision,
        List<Goer> people) {
    /// The kind that is no leave.
    public static final String TRIP = "trip";

    public Absence {
        people = List.copyOf(people);
    }

    /// Whether this is a trip; otherwise it is a leave of this kind.
    public boolean trip() {
        return kind.equals(TRIP);
    }

    /// Whether somebody is away by it.
    public boolean concerns(Person.Id person) {
        return people.stream().anyMatch(goer -> goer.person().equals(person));
    }

    /// Whether it is still to be decided.
    public boolean open() {
        return state == State.ASKED;
    }

    /// Whether it can still be given up.
    public boolean standing() {
        return state == State.ASKED || state == State.APPROVED;
    }

    /// The same, allowed.
    Absence approved(Decision by) {
        return new Absence(
                id,
                unit,
                kind,
                place,
                purpose,
                span,
                needed,
                ofHead,
                State.APPROVED,
                version,
                askedBy,
                askedAt,
                Optional.of(by),
                people);
    }

    /// Whether the same was asked for: who goes where, when and why, as others see the kind.
    boolean sameAs(Absences.Request request, String shownKind) {
        return unit.equals(request.unit())
                && kind.equals(shownKind)
                && place.equals(request.place().strip())
                && purpose.equals(request.purpose().strip())
                && span.equals(request.span())
                && people.size() == request.people().size()
                && request.people().stream().allMatch(this::concerns);
    }

    /// How far it has come.
    public enum State {
        /// Waits for a decision.
        ASKED,
        /// Allowed.
        APPROVED,
        /// Not allowed.
        REFUSED,
        /// Given up by whoever asked.
        CANCELLED
    }

    /// Who decided, when, at which level, and the reason given.
    public record Decision(Person.Id by, Instant at, Approver level, String reason) {}

    /// Somebody who is away, with the unit where they were counted, and when they came back.
    public record Goer(Person.Id person, Unit.Id unit, Optional<Instant> returned) {}

    /// The identifier of a trip or leave.
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
