package vn.truc.absence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.truc.measure.DeclareOnReturn;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;

/// Somebody came back from a trip: when they said so, otherwise when it was to end. A declaration counts from the
/// beginning of the day of return.
public record Homecoming(Absence.Id trip, Person.Id person, Unit.Id unit, LocalDate day, Instant at, boolean told) {
    /// Coming back on this day: when it was told, otherwise at its end, or at noon where the trip ended then.
    static Homecoming from(
            Absence.Id trip, Person.Id person, Unit.Id unit, LocalDate day, boolean toNoon, Optional<Instant> told) {
        var planned = toNoon ? day.atTime(LocalTime.NOON) : day.plusDays(1).atStartOfDay();
        return new Homecoming(
                trip,
                person,
                unit,
                day,
                told.orElseGet(() -> planned.atZone(Words.OFFICE_ZONE).toInstant()),
                told.isPresent());
    }

    /// From when on a declaration counts.
    public Instant since() {
        return day.atStartOfDay(Words.OFFICE_ZONE).toInstant();
    }

    /// Until when it has to be made.
    public Instant due(DeclareOnReturn rule) {
        return at.plus(Duration.ofHours(rule.withinHours()));
    }

    /// From when on the declarations of these people count.
    static Map<Person.Id, Instant> since(Collection<Homecoming> homecomings) {
        return homecomings.stream()
                .collect(Collectors.toMap(
                        Homecoming::person, Homecoming::since, (one, other) -> one.isBefore(other) ? one : other));
    }

    /// The first declaration after this return, of all that these people made.
    Optional<Instant> first(Map<Person.Id, List<Instant>> declarations) {
        return declarations.getOrDefault(person, List.of()).stream()
                .filter(moment -> !moment.isBefore(since()))
                .findFirst();
    }

    /// Whether the rule asks something of this person on a day: from the day of return to the day of the deadline.
    boolean concerns(LocalDate asked, DeclareOnReturn rule) {
        var last = due(rule).atZone(Words.OFFICE_ZONE).toLocalDate();
        return !asked.isBefore(day) && !asked.isAfter(last);
    }

    /// How it stands by a moment, with the first declaration since.
    public Declared declared(DeclareOnReturn rule, Optional<Instant> declaration, Instant asOf) {
        var made = declaration.filter(moment -> !moment.isAfter(asOf));
        if (made.isPresent()) {
            return made.get().isAfter(due(rule)) ? Declared.LATE : Declared.IN_TIME;
        }
        return asOf.isAfter(due(rule)) ? Declared.MISSING : Declared.DUE;
    }

    /// How the declaration after a trip stands, the best first.
    public enum Declared {
        /// Made in time.
        IN_TIME,
        /// Not made, and there is time left.
        DUE,
        /// Made after its time.
        LATE,
        /// Not made in time.
        MISSING
    }
}
