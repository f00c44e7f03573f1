package vn.truc.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.truc.measure.Origin;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Work that a document gives to a unit, with others that help, by a day where the document names one.
public record Task(
        Id id,
        String text,
        Unit.Id lead,
        Set<Unit.Id> with,
        Optional<LocalDate> due,
        Origin origin,
        Optional<Completion> completion) {
    public Task {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A task says what is to be done");
        }
        with = Set.copyOf(with);
    }

    /// Work that nobody has done yet.
    public static Task open(
            Id id, String text, Unit.Id lead, Set<Unit.Id> with, Optional<LocalDate> due, Origin origin) {
        return new Task(id, text, lead, with, due, origin, Optional.empty());
    }

    /// The same work led by another unit.
    public Task ledBy(Unit.Id unit) {
        return new Task(id, text, unit, with, due, origin, completion);
    }

    /// Whether the work is done.
    public boolean done() {
        return completion.isPresent();
    }

    /// Whether the day by which it was due has passed without it (a deadline ends at 24:00 of its day).
    public boolean overdue(LocalDate today) {
        return !done() && due.filter(day -> day.isBefore(today)).isPresent();
    }

    /// That it was done: with which result, by whom, when.
    public record Completion(String result, Person.Id by, Instant at) {}

    /// The identifier of a task.
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
