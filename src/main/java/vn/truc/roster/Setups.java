package vn.truc.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// How units make their weeks: which work is always staffed and by whom, rooms, sides, days in a row, swaps.
@Service
@Transactional
public class Setups {
    private static final int MOST_DAYS = 31;
    private static final int LONGEST_NAME = 60;

    private final SetupRepository repository;
    private final People people;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;

    Setups(SetupRepository repository, People people, Rights rights, Audit audit, OfficeClock clock) {
        this.repository = repository;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /// How a unit makes its weeks.
    @Transactional(readOnly = true)
    public Setup of(Actor by, Unit.Id unit) {
        rights.demand(by, Right.READ_UNIT, unit);
        return repository.of(unit);
    }

    /// Writes how a unit makes its weeks from now on, whatever stood there.
    public Outcome<Setup> write(Actor by, Unit.Id unit, Setup setup) {
        return write(by, unit, setup, Stamp.none());
    }

    /// What a form for it is opened from.
    @Transactional(readOnly = true)
    public Stamp stamp(Unit.Id unit) {
        return Stamp.of(repository.of(unit));
    }

    /// Writes how a unit makes its weeks from now on. The same again changes nothing; whoever worked from an older
    /// state is told for whom it is another by now.
    public Outcome<Setup> write(Actor by, Unit.Id unit, Setup setup, Stamp seen) {
        rights.demand(by, Right.EDIT_ROSTER, unit);
        var staff =
                people.workingAt(unit, clock.today()).stream().map(Person::id).collect(Collectors.toSet());
        var errors = wrong(setup, staff.size());
        if (!staff.containsAll(setup.members().keySet())) {
            errors = errors.with("", Message.of("roster.strangers"));
        }
        if (!errors.isEmpty()) {
            return Outcome.refused(errors);
        }
        repository.lock(unit);
        var now = repository.of(unit);
        if (!setup.equals(now) && !seen.fits(Stamp.of(now))) {
            var names = people.named(now.differing(setup)).stream()
                    .map(Person::name)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return Outcome.refused("roster.setup.changed", names.isEmpty() ? "–" : names);
        }
        if (!setup.equals(now)) {
            repository.write(unit, setup, by.person().id(), clock.now());
            audit.write(new Audit.Line(
                    clock.newId(), by.author(), "roster.setup", unit.value(), Map.of("people", "" + staff.size())));
        }
        return Outcome.done(setup);
    }

    /// The cells that are fixed at a unit over some weeks.
    @Transactional(readOnly = true)
    public Map<Person.Id, Set<LocalDate>> fixed(Actor by, Unit.Id unit, LocalDate monday, int weeks) {
        rights.demand(by, Right.READ_UNIT, unit);
        return repository.fixed(unit, monday, monday.plusWeeks(weeks));
    }

    /// What a form for the fixed cells of a week is opened from.
    @Transactional(readOnly = true)
    public Stamp fixedStamp(Unit.Id unit, LocalDate monday) {
        return Stamp.of(repository.fixed(unit, monday, monday.plusWeeks(1)));
    }

    /// Fixes these cells of these people in a week, and no others of theirs; refused where another fixed cells of that
    /// week since the form was opened.
    public Outcome<Unit.Id> fix(
            Actor by,
            Unit.Id unit,
            LocalDate monday,
            Set<Person.Id> whose,
            Map<Person.Id, Set<LocalDate>> cells,
            Stamp seen) {
        rights.demand(by, Right.EDIT_ROSTER, unit);
        repository.lock(unit);
        var end = monday.plusWeeks(1);
        var now = repository.fixed(unit, monday, end);
        var before = new HashMap<>(now);
        before.keySet().retainAll(whose);
        var staff = people.workingDays(unit, monday, monday.plusWeeks(1)).keySet().stream()
                .map(Person::id)
                .collect(Collectors.toSet());
        var known = new HashMap<>(cells);
        known.keySet().retainAll(staff);
        if (!before.equals(known) && !seen.fits(Stamp.of(now))) {
            return Outcome.refused("roster.fixed.changed", Words.day(monday));
        }
        if (!before.equals(known)) {
            repository.fix(unit, whose, monday, end, known);
            audit.write(new Audit.Line(
                    clock.newId(),
                    by.author(),
                    "roster.fixed",
                    unit.value(),
                    Map.of("monday", monday.toString(), "people", "" + known.size())));
        }
        return Outcome.done(unit);
    }

    private static FormErrors wrong(Setup setup, int staff) {
        var errors = FormErrors.none();
        if (setup.atLeast() < 0 || setup.atLeast() > staff) {
            errors = errors.with("least", Message.of("roster.setup.number", 0, staff));
        }
        for (var work : setup.needed().entrySet()) {
            if (work.getValue() < 1 || work.getValue() > staff) {
                errors = errors.with("needed." + work.getKey(), Message.of("roster.setup.number", 1, staff));
            }
        }
        for (var room : setup.rooms()) {
            if (room.capacity() < 0 || room.capacity() > 10_000 || room.name().length() > LONGEST_NAME) {
                errors = errors.with("rooms", Message.of("roster.setup.room-wrong", room.name()));
            }
        }
        if (setup.homeInARow() < 0 || setup.homeInARow() > MOST_DAYS) {
            errors = errors.with("row", Message.of("roster.setup.number", 0, MOST_DAYS));
        }
        return errors;
    }
}
