package vn.truc.roster;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Who belongs into the plan of a unit for a week.
@Component
class WeekStaff {
    private final RosterRepository repository;
    private final People people;

    WeekStaff(RosterRepository repository, People people) {
        this.repository = repository;
        this.people = people;
    }

    /// Whether all these people work at the unit on some day of these weeks, or stood in its plan, and only days of
    /// these weeks are planned.
    boolean know(Unit.Id unit, LocalDate monday, int weeks, Map<Person.Id, Map<LocalDate, Presence>> cells) {
        var end = monday.plusWeeks(weeks);
        if (!cells.values().stream()
                .allMatch(days -> days.keySet().stream().allMatch(day -> !day.isBefore(monday) && day.isBefore(end)))) {
            return false;
        }
        var known = new HashSet<Person.Id>();
        IntStream.range(0, weeks)
                .mapToObj(monday::plusWeeks)
                .forEach(week -> repository
                        .latest(unit, week)
                        .ifPresent(roster -> known.addAll(roster.cells().keySet())));
        for (var day = monday; day.isBefore(end) && !known.containsAll(cells.keySet()); day = day.plusDays(1)) {
            people.workingAt(unit, day).forEach(person -> known.add(person.id()));
        }
        return known.containsAll(cells.keySet());
    }
}
