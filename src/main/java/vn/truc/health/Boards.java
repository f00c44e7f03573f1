package vn.truc.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// What the head and the clerk of a unit see of its declarations.
@Service
@Transactional(readOnly = true)
public class Boards {
    private final ClearanceRepository clearances;
    private final IsolationRepository isolations;
    private final Units units;
    private final People people;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Boards(
            ClearanceRepository clearances,
            IsolationRepository isolations,
            Units units,
            People people,
            Rights rights,
            Audit audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.clearances = clearances;
        this.isolations = isolations;
        this.units = units;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// Today's board of a unit.
    public Board of(Actor by, Unit.Id id) {
        rights.demand(by, Right.SEE_CLEARANCE, id);
        var today = clock.today();
        var unit = units.find(id, today).orElseThrow(() -> new NotFound("unit"));
        var staff = people.staff(id, today);
        var ids = staff.stream().map(Staff::id).toList();
        var cleared = clearances.on(ids, today).stream().collect(Collectors.toMap(Clearance::person, held -> held));
        var isolated = isolations.on(ids, today);
        var lines = staff.stream()
                .filter(member -> member.unit().equals(id))
                .map(member -> new Board.Line(
                        member, Optional.ofNullable(cleared.get(member.id())), isolated.contains(member.id())))
                .toList();
        return new Board(unit, today, lines, parts(id, today, staff, cleared.keySet()), cleared.size(), staff.size());
    }

    /// Reminds the unit's own people who have not declared today; the same reminder again changes nothing. Says how
    /// many.
    @Transactional
    public Outcome<Integer> remind(Actor by, Unit.Id id, UUID reminder) {
        var silent = of(by, id).silent().stream()
                .filter(line -> !line.isolated())
                .map(line -> line.staff().id())
                .collect(Collectors.toUnmodifiableSet());
        if (silent.isEmpty()) {
            return Outcome.refused("health.error.nobody-to-remind");
        }
        if (audit.about(reminder).isEmpty()) {
            audit.write(new Audit.Line(
                    clock.newId(),
                    by.author(),
                    "health.reminded",
                    reminder,
                    Map.of("unit", id.toString(), "people", Integer.toString(silent.size()))));
            events.publishEvent(new HealthReminder(reminder, silent, by.person().name()));
        }
        return Outcome.done(silent.size());
    }

    private List<Board.Part> parts(Unit.Id unit, LocalDate day, List<Staff> staff, Set<Person.Id> declared) {
        var children = units.children(unit, day);
        Map<Unit.Id, Unit.Id> under =
                clearances.childOf(children.stream().map(Unit::id).toList(), day);
        return children.stream()
                .map(child -> {
                    var members = staff.stream()
                            .filter(member -> child.id().equals(under.get(member.unit())))
                            .toList();
                    int done = (int) members.stream()
                            .filter(member -> declared.contains(member.id()))
                            .count();
                    return new Board.Part(child, done, members.size());
                })
                .filter(part -> part.total() > 0)
                .toList();
    }
}
