package vn.truc.absence;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.organisation.Person;

/// What follows from a change in the book of trips and leave: the audit line, the days to be computed anew, who is
/// told.
@Component
class AbsenceBook {
    private final Compliance compliance;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    AbsenceBook(Compliance compliance, Audit audit, OfficeClock clock, ApplicationEventPublisher events) {
        this.compliance = compliance;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// Writes the audit line, and what the facts of its days come to is computed anew.
    void changed(Actor by, String act, Absence absence) {
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                act,
                absence.id().value(),
                Map.of(
                        "what",
                        absence.trip() ? "trip" : "leave",
                        "unit",
                        absence.unit().toString())));
        recompute(absence);
        events.publishEvent(new AbsenceChanged(
                absence.id(),
                absence.version(),
                absence.people().stream().map(Absence.Goer::person).collect(Collectors.toSet()),
                absence.span().from(),
                absence.span().to(),
                absence.state() == Absence.State.APPROVED));
    }

    /// Tells those who are away, and whoever asked, what was decided.
    void tell(Absence absence, boolean approved) {
        var told = new HashSet<Person.Id>(Set.of(absence.askedBy()));
        absence.people().forEach(goer -> told.add(goer.person()));
        events.publishEvent(new AbsenceDecided(
                absence.id(), absence.version(), approved, absence.span().from(), told));
    }

    /// Tells who can decide that it waits.
    void asked(Absence absence, String who, Set<Person.Id> deciders) {
        events.publishEvent(new AbsenceAsked(absence.id(), who, absence.trip(), deciders));
    }

    /// What was allowed was given up from a day on: tells those who were away, whoever asked and whoever decides about
    /// it, and whoever plans.
    void givenUp(Actor by, Absence before, String names, LocalDate from, Set<Person.Id> deciders) {
        var people = before.people().stream().map(Absence.Goer::person).collect(Collectors.toSet());
        var told = new HashSet<>(deciders);
        told.addAll(people);
        told.add(before.askedBy());
        told.remove(by.person().id());
        if (!told.isEmpty()) {
            events.publishEvent(new AbsenceGivenUp(before.id(), names, before.trip(), from, told));
        }
        var first = from.isBefore(clock.today()) ? clock.today() : from;
        events.publishEvent(
                new DaysBack(before.id(), people, first, before.span().to()));
    }

    /// Somebody came back from a trip before its end: tells whoever plans of the days that are left.
    void backEarly(Absence trip, Person.Id person) {
        var next = clock.today().plusDays(1);
        if (!trip.span().to().isBefore(next)) {
            events.publishEvent(
                    new DaysBack(trip.id(), Set.of(person), next, trip.span().to()));
        }
    }

    /// Days that have not begun will be computed when they do.
    private void recompute(Absence absence) {
        var units = absence.people().stream().map(Absence.Goer::unit).collect(Collectors.toSet());
        units.add(absence.unit());
        var today = clock.today();
        var last = absence.span().to().isBefore(today) ? absence.span().to() : today;
        var first = absence.span().from().isBefore(last.minusDays(Absences.DAYS_SHOWN))
                ? last.minusDays(Absences.DAYS_SHOWN)
                : absence.span().from();
        Set<LocalDate> days = new HashSet<>(Set.of(today));
        if (!first.isAfter(last)) {
            first.datesUntil(last.plusDays(1)).forEach(days::add);
        }
        days.forEach(day -> compliance.changed(units, day));
    }
}
