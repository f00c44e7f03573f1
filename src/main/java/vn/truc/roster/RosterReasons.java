package vn.truc.roster;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.measure.OnSiteReasons;
import vn.truc.measure.OnSiteReasons.Reason;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Outcome;

/// Why people of a unit come to the office in a week: given beside the plan where a measure asks for a reason.
@Service
@Transactional
public class RosterReasons {
    private final ReasonRepository repository;
    private final RosterRepository rosters;
    private final KnownReasons known;
    private final PlannedDays days;
    private final TurnRepository turns;
    private final Spared spared;
    private final People people;
    private final Compliance compliance;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;

    RosterReasons(
            ReasonRepository repository,
            RosterRepository rosters,
            KnownReasons known,
            PlannedDays days,
            TurnRepository turns,
            Spared spared,
            People people,
            Compliance compliance,
            Rights rights,
            Audit audit,
            OfficeClock clock) {
        this.repository = repository;
        this.rosters = rosters;
        this.known = known;
        this.days = days;
        this.turns = turns;
        this.spared = spared;
        this.people = people;
        this.compliance = compliance;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /// The reasons given for a week.
    @Transactional(readOnly = true)
    public Map<Person.Id, Reason> of(Unit.Id unit, LocalDate monday) {
        return repository.of(unit, monday);
    }

    /// Who of these units may come in on a day by the rules: for a reason given, for work that they can do, or
    /// on duty by the plan or by a published rota where the rule knows that, or exempted.
    @Transactional(readOnly = true)
    public Map<Unit.Id, Set<Person.Id>> justified(Map<Unit.Id, OnSiteReasons> rules, LocalDate day) {
        var planned = days.of(rules.keySet(), day);
        var given = known.of(rules, Roster.mondayOf(day));
        var turning = turns.stillOnTurn(day);
        var exempted = spared.fromReasons(day);
        return rules.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, unit -> {
            var allowed = given.getOrDefault(unit.getKey(), Map.of()).entrySet().stream()
                    .filter(reason -> unit.getValue().justifies(reason.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            Optional.ofNullable(planned.get(unit.getKey()))
                    .ifPresent(plan -> allowed.addAll(plan.onDuty(unit.getValue())));
            if (unit.getValue().knowsDuty()) {
                allowed.addAll(turning);
            }
            allowed.addAll(exempted);
            return allowed;
        }));
    }

    /// What a form for the reasons of a week is opened from.
    @Transactional(readOnly = true)
    public Stamp stamp(Unit.Id unit, LocalDate monday) {
        return Stamp.of(repository.of(unit, monday));
    }

    /// Writes the reasons of a unit’s people for a week, whatever stood there.
    public Outcome<Map<Person.Id, Reason>> write(
            Actor by, Unit.Id unit, LocalDate monday, Map<Person.Id, Reason> reasons) {
        return write(by, unit, monday, reasons, Stamp.none());
    }

    /// Writes the reasons of a unit’s people for a week; who is left out needs none. The same again changes nothing;
    /// whoever worked from an older state is shown whose reasons are others by now.
    public Outcome<Map<Person.Id, Reason>> write(
            Actor by, Unit.Id unit, LocalDate monday, Map<Person.Id, Reason> reasons, Stamp seen) {
        rights.demand(by, Right.EDIT_ROSTER, unit);
        var staff = people.workingDays(unit, monday, monday.plusWeeks(1)).keySet().stream()
                .map(Person::id)
                .collect(Collectors.toSet());
        if (!staff.containsAll(reasons.keySet())) {
            return Outcome.refused("roster.reasons.not-here");
        }
        if (repository.of(unit, monday).equals(reasons)) {
            return Outcome.done(reasons);
        }
        rosters.lock(unit, monday);
        var now = repository.of(unit, monday);
        if (!seen.fits(Stamp.of(now)) && !now.equals(reasons)) {
            return Outcome.refused("roster.reasons.changed", otherwise(now, reasons));
        }
        repository.write(unit, monday, reasons, by.person().id(), clock.now());
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                "roster.reasons",
                unit.value(),
                Map.of("monday", monday.toString(), "people", "" + reasons.size())));
        Roster.daysFrom(monday).forEach(day -> compliance.changed(Set.of(unit), day));
        return Outcome.done(repository.of(unit, monday));
    }

    /// Whose reasons are not the same here and there, by name.
    private String otherwise(Map<Person.Id, Reason> now, Map<Person.Id, Reason> typed) {
        var differing = new HashSet<>(now.keySet());
        differing.addAll(typed.keySet());
        differing.removeIf(person -> now.get(person) == typed.get(person));
        return people.named(differing).stream().map(Person::name).sorted().collect(Collectors.joining(", "));
    }
}
