package vn.truc.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.database.Once;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;

/// The plan of a day for many units at once, with those who lead and those who guard.
@Component
class PlannedDays {
    private static final Set<Post.Kind> LEADING = Set.of(Post.Kind.HEAD, Post.Kind.DEPUTY, Post.Kind.LEADER);
    private static final Set<Post.Kind> GUARDING = Set.of(Post.Kind.GUARD);
    private static final Set<Post.Kind> ASKED =
            Set.of(Post.Kind.HEAD, Post.Kind.DEPUTY, Post.Kind.LEADER, Post.Kind.GUARD);

    private final PlannedRepository repository;
    private final TurnRepository turns;
    private final People people;
    private final DaysAway away;
    private final WorkingCalendar calendar;

    PlannedDays(
            PlannedRepository repository,
            TurnRepository turns,
            People people,
            DaysAway away,
            WorkingCalendar calendar) {
        this.repository = repository;
        this.turns = turns;
        this.people = people;
        this.away = away;
        this.calendar = calendar;
    }

    /// What is planned at each of these units itself on a day; a unit without an approved plan is missing. Who
    /// is away by a trip or leave that was allowed, or kept apart, is away, whatever the plan says; half a day
    /// away is half a day.
    Map<Unit.Id, PlannedDay> of(Set<Unit.Id> units, LocalDate day) {
        return Once.ask(new Once.Question("roster.planned-days", Set.copyOf(units), day), () -> planned(units, day));
    }

    private Map<Unit.Id, PlannedDay> planned(Set<Unit.Id> units, LocalDate day) {
        var planned = repository.planned(units, day);
        if (planned.isEmpty()) {
            return Map.of();
        }
        away.left(day)
                .forEach((person, left) -> left.forEach(
                        unit -> planned.getOrDefault(unit, new HashMap<>()).remove(person)));
        var everybody = planned.values().stream()
                .flatMap(unit -> unit.keySet().stream())
                .collect(Collectors.toSet());
        var holding = holding(everybody, List.of(day));
        var over = over(everybody, day, day.plusDays(1));
        planned.values().forEach(unit -> unit.replaceAll((person, cell) -> over.over(person, day, cell)));
        var turning = new HashMap<>(turns.onTurn(day));
        turning.keySet().retainAll(everybody);
        var places = turning.isEmpty() ? Map.<Person.Id, Set<Unit.Id>>of() : people.places(turning.keySet(), day);
        return planned.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        unit -> planned(day, unit.getValue(), holding)
                                .turning(at(unit.getKey(), places, turning))
                                .in(calendar)));
    }

    /// Whoever moved within the week stands in the plan of the unit they left, too: their turn is none there.
    private static Map<Person.Id, Set<DayPart>> at(
            Unit.Id unit, Map<Person.Id, Set<Unit.Id>> places, Map<Person.Id, Set<DayPart>> turning) {
        var here = new HashMap<>(turning);
        here.keySet().removeIf(person -> !places.getOrDefault(person, Set.of()).contains(unit));
        return here;
    }

    /// What published rotas of units that have no approved plan say of their leaders on a day: who of them has the turn
    /// and is not away, be it for half of it. A rota without leaders who still work there or below says nothing.
    Map<Unit.Id, PlannedDay> byRota(Set<Unit.Id> units, LocalDate day) {
        var covering = turns.covering(units, day);
        if (covering.isEmpty()) {
            return Map.of();
        }
        var everybody = people(covering.stream());
        var holding = holding(everybody, List.of(day));
        var leaders = holding.among(everybody, day, LEADING);
        var over = over(leaders, day, day.plusDays(1));
        return turns
                .working(
                        covering.stream()
                                .filter(each -> leaders.contains(each.person()))
                                .toList(),
                        people.places(leaders, day),
                        day)
                .stream()
                .collect(Collectors.groupingBy(TurnRepository.Covering::unit))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        unit -> planned(
                                        day,
                                        unit.getValue().stream()
                                                .filter(TurnRepository.Covering::onTurn)
                                                .collect(Collectors.toMap(
                                                        TurnRepository.Covering::person,
                                                        each -> over.over(each.person(), day, each.cell()))),
                                        holding)
                                .in(calendar)));
    }

    private static Set<Person.Id> people(Stream<TurnRepository.Covering> covering) {
        return covering.map(TurnRepository.Covering::person).collect(Collectors.toSet());
    }

    /// A week planned like this as it counts: who is away by what was allowed, or kept apart, is away.
    PlannedCells counted(LocalDate monday, PlannedCells planned) {
        return planned.mapped(over(planned.cells().keySet(), monday, monday.plusWeeks(1))::over);
    }

    /// The days from one to another (exclusive) of a unit’s plan as they are judged, with those who lead and those who
    /// guard, and the turns of duty under it.
    List<PlannedDay> judged(Unit.Id unit, PlannedCells counted, LocalDate from, LocalDate until) {
        var days = from.datesUntil(until).toList();
        var everybody = counted.cells().keySet();
        var left = away.elsewhere(unit, everybody, from, until);
        var staying = counted.mapped((person, day, cell) ->
                left.getOrDefault(person, Set.of()).contains(day) ? DayCell.whole(Presence.OFF) : cell);
        var holding = holding(everybody, days);
        var onDuty = turns(unit, everybody, from, until);
        return days.stream()
                .map(day -> new PlannedDay(
                                day,
                                staying.on(day),
                                holding.among(everybody, day, LEADING),
                                holding.among(everybody, day, GUARDING),
                                staying.halves().on(day))
                        .turning(onDuty.getOrDefault(day, Map.of()))
                        .in(calendar))
                .toList();
    }

    /// Who has a turn on which day, and for which halves of it, while their work is at the unit.
    private Map<LocalDate, Map<Person.Id, Set<DayPart>>> turns(
            Unit.Id unit, Set<Person.Id> everybody, LocalDate from, LocalDate until) {
        var published = turns.shifts(everybody, from, until);
        if (published.isEmpty()) {
            return Map.of();
        }
        var here = new HashMap<Person.Id, Set<LocalDate>>();
        people.workingDays(unit, from, until).forEach((person, days) -> here.put(person.id(), days));
        return published.stream()
                .filter(turn -> here.getOrDefault(turn.person(), Set.of()).contains(turn.day()))
                .collect(Collectors.groupingBy(
                        ShiftTurn::day,
                        Collectors.groupingBy(
                                ShiftTurn::person,
                                Collectors.flatMapping(turn -> turn.hours().parts().stream(), Collectors.toSet()))));
    }

    private LaidOver over(Set<Person.Id> everybody, LocalDate from, LocalDate until) {
        return new LaidOver(away.of(everybody, from, until), away.halves(everybody, from, until));
    }

    private Holding holding(Set<Person.Id> everybody, List<LocalDate> days) {
        return new Holding(people.holding(everybody, ASKED, days));
    }

    private static PlannedDay planned(LocalDate day, Map<Person.Id, DayCell> cells, Holding holding) {
        var presences = new HashMap<Person.Id, Presence>();
        var halves = new HashMap<Person.Id, HalfDay>();
        cells.forEach((person, cell) -> {
            presences.put(person, cell.presence());
            cell.half().ifPresent(half -> halves.put(person, half));
        });
        var people = presences.keySet();
        return new PlannedDay(
                day, presences, holding.among(people, day, LEADING), holding.among(people, day, GUARDING), halves);
    }

    /// Whose main post on which day is of which kind.
    private record Holding(Map<LocalDate, Map<Person.Id, Post.Kind>> kinds) {
        /// Those of these people; not all who are known are looked at, as many units are asked about at once.
        Set<Person.Id> among(Set<Person.Id> people, LocalDate day, Set<Post.Kind> wanted) {
            var onDay = kinds.getOrDefault(day, Map.of());
            return people.stream()
                    .filter(person -> Optional.ofNullable(onDay.get(person))
                            .filter(wanted::contains)
                            .isPresent())
                    .collect(Collectors.toSet());
        }
    }
}
