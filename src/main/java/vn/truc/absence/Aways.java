package vn.truc.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.Clearances;
import vn.truc.measure.DeclareOnReturn;
import vn.truc.measure.Exempted;
import vn.truc.measure.Measures;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// Who is away by what was allowed, and who came back and has to declare: answered for sets of people and units.
@Service
@Transactional(readOnly = true)
public class Aways {
    /// So far back somebody who came back is still asked to declare.
    private static final int DAYS_BACK = 14;

    private final AwayRepository repository;
    private final AbsenceRepository absences;
    private final Clearances clearances;
    private final Measures measures;
    private final Exempted exemptions;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;

    Aways(
            AwayRepository repository,
            AbsenceRepository absences,
            Clearances clearances,
            Measures measures,
            Exempted exemptions,
            Units units,
            Rights rights,
            OfficeClock clock) {
        this.repository = repository;
        this.absences = absences;
        this.clearances = clearances;
        this.measures = measures;
        this.exemptions = exemptions;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    /// Who is away for the whole day at each of these units and below, by what was allowed until a moment.
    public List<Away> at(Collection<Unit.Id> asked, LocalDate day, Instant asOf) {
        return repository.away(asked, day, asOf);
    }

    /// On which days, from one to another (exclusive), which of these people are away for the whole day; `true` on a
    /// trip.
    public Map<Person.Id, Map<LocalDate, Boolean>> of(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        var days = new HashMap<Person.Id, Map<LocalDate, Boolean>>();
        repository
                .away(people, from, until)
                .forEach(away -> days.computeIfAbsent(away.person(), person -> new HashMap<>())
                        .merge(away.day(), away.trip(), Boolean::logicalOr));
        return days;
    }

    /// The same of one person.
    public Map<LocalDate, Boolean> of(Person.Id person, LocalDate from, LocalDate until) {
        return own(person, from).away(from, until);
    }

    /// Which halves of days, from one to another (exclusive), which of these people are away; whole days are not among
    /// them.
    public Map<Person.Id, List<AwayHalf>> halves(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        return people.isEmpty()
                ? Map.of()
                : repository.halves(people, from, until).stream().collect(Collectors.groupingBy(AwayHalf::person));
    }

    /// The same of one person.
    public List<AwayHalf> halves(Person.Id person, LocalDate from, LocalDate until) {
        return own(person, from).halves(from, until);
    }

    /// Those from this day on; all of a page from the same day, so that they are asked for once.
    private OwnAbsences own(Person.Id person, LocalDate from) {
        var shown = clock.today().minusDays(Absences.DAYS_SHOWN);
        return absences.of(person, clock.today(), from.isBefore(shown) ? from : shown);
    }

    /// Who at and below some units was away between two days at a place that bears these words; the last time of
    /// each.
    public List<Away> wentTo(Collection<Unit.Id> roots, String words, LocalDate from, LocalDate until) {
        return repository.wentTo(roots, words, from, until);
    }

    /// What these people were allowed that touches the days from one to another (exclusive), also for half a day, each
    /// until they came back, with the kind that others may see.
    public List<Leave> spans(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        return repository.spans(people, from, until);
    }

    /// How many of a unit and below are away today, on a trip or on leave.
    public Out out(Actor by, Unit.Id unit) {
        rights.demand(by, Right.READ_UNIT, unit);
        var away = repository.away(List.of(unit), clock.today(), clock.now());
        int trips = (int) away.stream().filter(Away::trip).count();
        return new Out(trips, away.size() - trips);
    }

    /// The declarations that this person owes after a trip, by the measures of the days of return.
    public List<Owed> owedBy(Actor by) {
        var today = clock.today();
        return owed(
                own(by.person().id(), today.minusDays(DAYS_BACK))
                        .homecomings(today.minusDays(DAYS_BACK), today, clock.now()),
                today);
    }

    /// Who came back from a trip at a unit and below, where a declaration is demanded, with how it stands.
    public List<Owed> owedAt(Actor by, Unit.Id unit) {
        rights.demand(by, Right.SEE_CLEARANCE, unit);
        var today = clock.today();
        var below = units.subtree(unit, today).stream().map(Unit::id).toList();
        return owed(repository.homecomings(below, today.minusDays(DAYS_BACK), today, clock.now()), today);
    }

    /// Everybody who came back from a trip lately, where a declaration is demanded.
    List<Owed> owedByAll() {
        var today = clock.today();
        return owed(repository.homecomings(today.minusDays(DAYS_BACK), today, clock.now()), today);
    }

    private List<Owed> owed(List<Homecoming> homecomings, LocalDate today) {
        if (homecomings.isEmpty()) {
            return List.of();
        }
        var exempted = exemptions.from(DeclareOnReturn.class, today);
        var rules = new HashMap<Unit.Id, DeclareOnReturn>();
        measures.inForce(homecomings.stream().map(Homecoming::unit).distinct().toList(), today)
                .forEach(inForce ->
                        inForce.find(DeclareOnReturn.class).ifPresent(rule -> rules.put(inForce.unit(), rule)));
        var declared = clearances.declaredSince(Homecoming.since(homecomings));
        return homecomings.stream()
                .filter(back -> !exempted.contains(back.person()))
                .filter(back -> back.told() || !back.at().isAfter(clock.now()))
                .flatMap(back -> Optional.ofNullable(rules.get(back.unit())).stream()
                        .map(rule ->
                                new Owed(back, back.due(rule), back.declared(rule, back.first(declared), clock.now()))))
                .toList();
    }

    /// A trip or leave of somebody that was allowed.
    public record Leave(Absence.Id id, Person.Id person, boolean trip, String kind, Span span, int version) {}

    /// How many are away today.
    public record Out(int onTrips, int onLeave) {}

    /// A declaration after a trip: until when, and how it stands.
    public record Owed(Homecoming homecoming, Instant due, Homecoming.Declared declared) {
        /// Whether it is still to be made.
        public boolean open() {
            return declared == Homecoming.Declared.DUE || declared == Homecoming.Declared.MISSING;
        }
    }
}
