package vn.truc.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.truc.absence.AwayHalf;
import vn.truc.absence.Aways;
import vn.truc.health.Isolations;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Where people are whatever a plan says: on a trip or leave that was allowed, or kept apart. Who plans, counts or
/// proves lays it over the plan.
@Component
class DaysAway {
    /// A week is planned that many days before its end, at the most.
    private static final int PLANNED_AHEAD = 42;

    private final Aways aways;
    private final Isolations isolations;
    private final People people;

    DaysAway(Aways aways, Isolations isolations, People people) {
        this.aways = aways;
        this.isolations = isolations;
        this.people = people;
    }

    /// The whole days from one to another (exclusive); whoever is kept apart is so on a trip and on leave, too.
    Map<Person.Id, Map<LocalDate, Presence>> of(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        return people.isEmpty() ? Map.of() : apart(people, Presence.away(aways.of(people, from, until)), from, until);
    }

    /// The same of one person, whose trips and leave a page asks for once.
    Map<Person.Id, Map<LocalDate, Presence>> of(Person.Id person, LocalDate from, LocalDate until) {
        return apart(Set.of(person), allowed(person, from, until), from, until);
    }

    /// The same without being kept apart: what somebody may know of days on which they have nothing to do.
    Map<Person.Id, Map<LocalDate, Presence>> allowed(Person.Id person, LocalDate from, LocalDate until) {
        return Presence.away(Map.of(person, aways.of(person, from, until)));
    }

    /// The halves of days from one to another (exclusive).
    Map<Person.Id, List<AwayHalf>> halves(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        return aways.halves(people, from, until);
    }

    /// The same of one person.
    Map<Person.Id, List<AwayHalf>> halves(Person.Id person, LocalDate from, LocalDate until) {
        return Map.of(person, aways.halves(person, from, until));
    }

    /// On which days from one to another (exclusive) these people work neither at a unit nor below it any more: what it
    /// planned for them says nothing.
    Map<Person.Id, Set<LocalDate>> elsewhere(
            Unit.Id unit, Collection<Person.Id> people, LocalDate from, LocalDate until) {
        return this.people.elsewhere(unit, people, from, until);
    }

    /// Who has left which units since plans for a day may have been made.
    Map<Person.Id, Set<Unit.Id>> left(LocalDate day) {
        return people.left(day.minusDays(PLANNED_AHEAD), day);
    }

    private Map<Person.Id, Map<LocalDate, Presence>> apart(
            Collection<Person.Id> people,
            Map<Person.Id, Map<LocalDate, Presence>> allowed,
            LocalDate from,
            LocalDate until) {
        var away = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        allowed.forEach((person, days) -> away.put(person, new HashMap<>(days)));
        isolations
                .days(people, from, until)
                .forEach((person, days) -> days.forEach(day ->
                        away.computeIfAbsent(person, first -> new HashMap<>()).put(day, Presence.ISOLATION)));
        return away;
    }
}
