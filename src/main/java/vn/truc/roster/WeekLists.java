package vn.truc.roster;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.absence.AwayHalf;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.InForce;
import vn.truc.measure.Measures;
import vn.truc.measure.RosterDue;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Words;

/// Joins the lists that units handed in for a week into one, for whoever approves them or receives their
/// copies, and for the head of the body.
@Service
@Transactional(readOnly = true)
public class WeekLists {
    private final WeekListRepository repository;
    private final RosterRepository rosters;
    private final StandIns standIns;
    private final StepRepository steps;
    private final Measures measures;
    private final Rights rights;
    private final People people;
    private final DaysAway away;
    private final Units units;
    private final OfficeClock clock;

    WeekLists(
            WeekListRepository repository,
            RosterRepository rosters,
            StandIns standIns,
            StepRepository steps,
            Measures measures,
            Rights rights,
            People people,
            DaysAway away,
            Units units,
            OfficeClock clock) {
        this.repository = repository;
        this.rosters = rosters;
        this.standIns = standIns;
        this.steps = steps;
        this.measures = measures;
        this.rights = rights;
        this.people = people;
        this.away = away;
        this.units = units;
        this.clock = clock;
    }

    /// The lists of a week below every unit that somebody approves or receives copies of; in the name of their body.
    /// Who is away by what was allowed, or kept apart, is so whatever a list says.
    public WeekList of(Actor by, LocalDate monday) {
        var roots = Stream.of(Right.APPROVE_ROSTER, Right.SEE_ROSTERS)
                .flatMap(right -> by.roots(right).stream())
                .collect(Collectors.toCollection(HashSet::new));
        if (by.roots(Right.SUBMIT_REPORT).contains(by.person().body())) {
            roots.add(by.person().body());
        }
        if (roots.isEmpty()) {
            throw new NotAllowed(Right.SEE_ROSTERS.toString());
        }
        var issuer = units.find(by.person().body(), clock.today()).orElseThrow(() -> new NotFound("body"));
        var asked = staffed(roots, monday);
        var handedIn = repository.handedIn(asked.stream().map(Unit::id).toList(), monday);
        var names = names(handedIn.values());
        var gone = away.of(names.keySet(), monday, monday.plusWeeks(1));
        var some = away.halves(names.keySet(), monday, monday.plusWeeks(1));
        return new WeekList(
                issuer,
                monday,
                asked.stream()
                        .flatMap(unit -> Optional.ofNullable(handedIn.get(unit.id())).stream()
                                .map(roster -> ofUnit(unit, roster, names, gone, some)))
                        .toList(),
                owing(asked, monday).stream()
                        .filter(unit -> !handedIn.containsKey(unit.id()))
                        .toList());
    }

    /// The units below these where somebody worked in a week, as they were then: also one that went into another within
    /// it, or since.
    private List<Unit> staffed(Set<Unit.Id> roots, LocalDate monday) {
        var known = new LinkedHashMap<Unit.Id, Unit>();
        var staffed = new HashSet<Unit.Id>();
        for (var day : List.of(monday, monday.plusDays(6))) {
            roots.forEach(root -> units.subtree(root, day).forEach(unit -> known.putIfAbsent(unit.id(), unit)));
            people.staff(roots, day).forEach(person -> staffed.add(person.unit()));
        }
        known.keySet().retainAll(staffed);
        return List.copyOf(known.values());
    }

    /// One version of a plan with all versions of its week, the newest first: for whoever makes it, decides
    /// about it, or receives its copy.
    public Versions versions(Actor by, Roster.Id id) {
        var roster = rosters.find(id).orElseThrow(() -> new NotFound("roster"));
        boolean sees = Stream.of(Right.EDIT_ROSTER, Right.APPROVE_ROSTER, Right.SEE_ROSTERS)
                        .anyMatch(right -> rights.mayOnceWithin(by, right, roster.unit()))
                || standIns.turn(by, roster, steps.state(Asked.of(id)).orElseThrow())
                        .isPresent();
        if (!sees) {
            throw new NotAllowed("roster " + id);
        }
        return new Versions(roster, repository.versions(roster.unit(), roster.monday()));
    }

    /// Those of these units that owe a list by the measures of the week; where none does, each is expected to have one.
    private List<Unit> owing(List<Unit> asked, LocalDate monday) {
        var last = monday.plusDays(6);
        var bound = measures.inForce(asked.stream().map(Unit::id).toList(), last).stream()
                .filter(inForce -> inForce.find(RosterDue.class).isPresent())
                .map(InForce::unit)
                .collect(Collectors.toSet());
        return bound.isEmpty()
                ? asked
                : asked.stream().filter(unit -> bound.contains(unit.id())).toList();
    }

    private static WeekList.OfUnit ofUnit(
            Unit unit,
            Roster roster,
            Map<Person.Id, Person> names,
            Map<Person.Id, Map<LocalDate, Presence>> away,
            Map<Person.Id, List<AwayHalf>> some) {
        Comparator<Object> sorting = Collator.getInstance(Words.VIETNAMESE);
        var planned = roster.planned().away(away, some);
        var lines = planned.cells().keySet().stream()
                .flatMap(person -> Optional.ofNullable(names.get(person)).stream())
                .map(person -> new WeekList.Line(person, planned))
                .sorted(Comparator.comparing(
                                (WeekList.Line line) -> line.person().givenName(), sorting)
                        .thenComparing(line -> line.person().name(), sorting))
                .toList();
        var decided = Optional.ofNullable(roster.decided())
                .map(decision -> Optional.ofNullable(names.get(decision.by()))
                                .map(Person::name)
                                .orElse("—")
                        + ", " + Words.moment(decision.at()));
        return new WeekList.OfUnit(unit, roster.id(), roster.version(), roster.status(), decided, lines);
    }

    private Map<Person.Id, Person> names(Collection<Roster> rosters) {
        var asked = rosters.stream()
                .flatMap(roster -> Stream.concat(
                        roster.cells().keySet().stream(),
                        Optional.ofNullable(roster.decided()).map(Roster.Decision::by).stream()))
                .collect(Collectors.toSet());
        return people.named(asked).stream().collect(Collectors.toMap(Person::id, person -> person));
    }

    /// One version of a plan, and all of them.
    public record Versions(Roster roster, List<Roster> all) {}
}
