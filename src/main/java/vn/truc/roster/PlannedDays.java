package vn.truc.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.absence.AwayHalf;
import vn.truc.database.Once;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;

/// The plan of a day for many units at once, with those who lead and those who guard.
@Component
class PlannedDays {
    private static final Set<Post.Kind> LEADING = Set.of(Post.Kind.HEAD, Post.Kind.DEPUTY, Post.Kind.LEADER);
    private static final Set<Post.Kind> ASKED =
            Set.of(Post.Kind.HEAD, Post.Kind.DEPUTY, Post.Kind.LEADER, Post.Kind.GUARD);

    private final PlannedRepository repository;
    private final RotaRepository rotas;
    private final People people;
    private final DaysAway away;

    PlannedDays(PlannedRepository repository, RotaRepository rotas, People people, DaysAway away) {
        this.repository = repository;
        this.rotas = rotas;
        this.people = people;
        this.away = away;
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
        var everybody = planned.values().stream()
                .flatMap(unit -> unit.keySet().stream())
                .collect(Collectors.toSet());
        var kinds = people.holding(everybody, ASKED, day);
        var leaders = holding(kinds, LEADING);
        var guards = holding(kinds, Set.of(Post.Kind.GUARD));
        var gone = away.of(everybody, day, day.plusDays(1));
        var some = away.halves(everybody, day, day.plusDays(1));
        planned.values()
                .forEach(unit -> unit.replaceAll((person, cell) -> Optional.ofNullable(
                                gone.getOrDefault(person, Map.of()).get(day))
                        .map(DayCell::whole)
                        .orElseGet(() -> unless(cell, some.getOrDefault(person, List.of())))));
        var turning = rotas.onTurn(day);
        return planned.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        unit -> planned(day, unit.getValue(), leaders, guards)
                                .turning(present(turning, unit.getValue()))));
    }

    /// What published rotas of units that have no approved plan say of their leaders on a day: who of them has the turn
    /// and is not away. A rota without leaders says nothing.
    Map<Unit.Id, PlannedDay> byRota(Set<Unit.Id> units, LocalDate day) {
        var covering = rotas.covering(units, day);
        if (covering.isEmpty()) {
            return Map.of();
        }
        var everybody = covering.stream().map(RotaRepository.Covering::person).collect(Collectors.toSet());
        var leaders = holding(people.holding(everybody, LEADING, day), LEADING);
        var gone = away.of(everybody, day, day.plusDays(1)).keySet();
        return covering.stream()
                .filter(each -> leaders.contains(each.person()))
                .collect(Collectors.groupingBy(RotaRepository.Covering::unit))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        unit -> new PlannedDay(day, Map.of(), leaders, Set.of())
                                .turning(unit.getValue().stream()
                                        .filter(each -> each.onTurn() && !gone.contains(each.person()))
                                        .map(RotaRepository.Covering::person)
                                        .collect(Collectors.toSet()))));
    }

    private static DayCell unless(DayCell cell, List<AwayHalf> halves) {
        var left = cell;
        for (var half : halves) {
            left = left.unless(half);
        }
        return left;
    }

    /// Those with a turn whom the plan has at work, or free: not away.
    private static Set<Person.Id> present(Set<Person.Id> turning, Map<Person.Id, DayCell> cells) {
        return turning.stream()
                .filter(person -> Optional.ofNullable(cells.get(person))
                        .map(DayCell::presence)
                        .filter(presence -> presence.withTurn().onSite())
                        .isPresent())
                .collect(Collectors.toSet());
    }

    private static PlannedDay planned(
            LocalDate day, Map<Person.Id, DayCell> cells, Set<Person.Id> leaders, Set<Person.Id> guards) {
        var presences = new HashMap<Person.Id, Presence>();
        var halves = new HashMap<Person.Id, HalfDay>();
        cells.forEach((person, cell) -> {
            presences.put(person, cell.presence());
            cell.half().ifPresent(half -> halves.put(person, half));
        });
        return new PlannedDay(day, presences, leaders, guards, halves);
    }

    private static Set<Person.Id> holding(Map<Person.Id, Post.Kind> kinds, Set<Post.Kind> wanted) {
        return kinds.entrySet().stream()
                .filter(person -> wanted.contains(person.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
