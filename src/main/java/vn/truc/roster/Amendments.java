package vn.truc.roster;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// Changes plans that are in force already: as a new version with who and why, the old one kept.
@Component
class Amendments {
    private final RosterRepository repository;
    private final StepRepository steps;
    private final Units units;
    private final Compliance compliance;
    private final RosterBook book;
    private final OfficeClock clock;

    Amendments(
            RosterRepository repository,
            StepRepository steps,
            Units units,
            Compliance compliance,
            RosterBook book,
            OfficeClock clock) {
        this.repository = repository;
        this.steps = steps;
        this.units = units;
        this.compliance = compliance;
        this.book = book;
        this.clock = clock;
    }

    /// The newest plan of a week when it was submitted or approved, for a change; others wait.
    Optional<Roster> inForce(Unit.Id unit, LocalDate monday) {
        repository.lock(unit, monday);
        return repository
                .latest(unit, monday)
                .filter(roster ->
                        roster.status() == Roster.Status.SUBMITTED || roster.status() == Roster.Status.APPROVED);
    }

    /// Whether a plan in force is being changed: a newer version of it is still open.
    boolean changed(Unit.Id unit, LocalDate monday) {
        return repository.handedIn(unit, monday).isPresent()
                && repository.latest(unit, monday).filter(Roster::open).isPresent();
    }

    /// Writes the next version of a plan in force, as far along as that was: still that of whoever submitted it. One
    /// that waited is overtaken by it.
    Roster amend(Actor by, Roster before, PlannedCells planned, String act, String why) {
        return amend(by, before, before, planned, act, why);
    }

    /// Gives up a change that was handed in and returned: it stays readable, and the plan in force holds on as the
    /// newest version.
    Roster giveUp(Actor by, Roster change, Roster inForce, String why) {
        repository.overtake(change.id());
        return amend(by, inForce, change, inForce.planned(), "roster.discarded", why);
    }

    private Roster amend(Actor by, Roster before, Roster newest, PlannedCells planned, String act, String why) {
        var amendment = new Roster.Decision(by.person().id(), clock.now(), why);
        var next = new Roster(
                new Roster.Id(clock.newId()),
                before.unit(),
                before.monday(),
                newest.version() + 1,
                before.status(),
                newest.edit() + 1,
                planned.cells(),
                null,
                null,
                planned.halves(),
                amendment);
        repository.save(next, units.bodyOf(next.unit(), clock.today()));
        repository.submit(next.id(), Objects.requireNonNullElse(before.submitted(), amendment));
        if (before.status() == Roster.Status.APPROVED) {
            repository.decide(
                    next.id(), Roster.Status.APPROVED, Objects.requireNonNullElse(before.decided(), amendment));
        } else {
            steps.follow(before.id(), next.id());
            repository.overtake(before.id());
        }
        book.note(by, act, next);
        Roster.daysFrom(next.monday()).forEach(day -> compliance.changed(Set.of(next.unit()), day));
        return next;
    }
}
