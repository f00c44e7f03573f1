package vn.truc.roster;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.absence.Aways;
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

    private final RosterRepository repository;
    private final HalfDayRepository halfDays;
    private final People people;
    private final Aways aways;

    PlannedDays(RosterRepository repository, HalfDayRepository halfDays, People people, Aways aways) {
        this.repository = repository;
        this.halfDays = halfDays;
        this.people = people;
        this.aways = aways;
    }

    /// What is planned at each of these units itself on a day; a unit without an approved plan is missing. Who is away
    /// by
    /// a trip or leave that was allowed is away, whatever the plan says.
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
        var away = aways.of(everybody, day, day.plusDays(1));
        planned.values()
                .forEach(unit -> unit.replaceAll((person, presence) -> Optional.ofNullable(
                                away.getOrDefault(person, Map.of()).get(day))
                        .map(Presence::away)
                        .orElse(presence)));
        var halves = halfDays.halves(planned.keySet(), day);
        return planned.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        unit -> new PlannedDay(
                                day, unit.getValue(), leaders, guards, parted(halves, unit.getValue()))));
    }

    /// Those of a unit whose day is parted and as it was planned.
    private static Map<Person.Id, HalfDay> parted(Map<Person.Id, HalfDay> halves, Map<Person.Id, Presence> presences) {
        return halves.entrySet().stream()
                .filter(half -> presences.get(half.getKey()) == half.getValue().whole())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<Person.Id> holding(Map<Person.Id, Post.Kind> kinds, Set<Post.Kind> wanted) {
        return kinds.entrySet().stream()
                .filter(person -> wanted.contains(person.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
