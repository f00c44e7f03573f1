package vn.truc.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.absence.Aways;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.gate.Comings;
import vn.truc.health.Isolations;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.roster.PlannedWeeks;
import vn.truc.roster.Presence;

/// Puts together plan and facts of the days of several people, each book asked once.
@Component
class PresentDays {
    private final CheckRepository checks;
    private final PlannedWeeks plans;
    private final Aways aways;
    private final Isolations isolations;
    private final Comings comings;
    private final Units units;
    private final WorkingCalendar calendar;
    private final OfficeClock clock;

    PresentDays(
            CheckRepository checks,
            PlannedWeeks plans,
            Aways aways,
            Isolations isolations,
            Comings comings,
            Units units,
            WorkingCalendar calendar,
            OfficeClock clock) {
        this.checks = checks;
        this.plans = plans;
        this.aways = aways;
        this.isolations = isolations;
        this.comings = comings;
        this.units = units;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// The days of these people of one unit, from a day to a day (exclusive), by day.
    Map<Person.Id, List<PresentDay>> of(Unit.Id unit, Set<Person.Id> people, LocalDate from, LocalDate until) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var planned = plans.of(people, from, until);
        var away = aways.of(people, from, until);
        var isolated = isolations.days(people, from, until);
        var came = comings.of(people, from, until);
        var said = checks.said(people, from, until);
        var checked = checks.of(people, from, until).stream().collect(Collectors.groupingBy(Check::person));
        var rolls = checks.rolls(Set.of(unit), from, until).stream().collect(Collectors.groupingBy(Roll::day));
        var checkedDays = checks.kept(unit, from, until);
        var gateDays = units.lastNamed(Set.of(unit)).stream()
                .flatMap(named -> comings.kept(named, from, until).stream())
                .collect(Collectors.toSet());
        var today = clock.today();
        var days = new HashMap<Person.Id, List<PresentDay>>();
        for (var person : people) {
            var own = new ArrayList<PresentDay>();
            var ownChecks = checked.getOrDefault(person, List.of());
            from.datesUntil(until).forEach(day -> {
                var coming =
                        Optional.ofNullable(came.getOrDefault(person, Map.of()).get(day));
                own.add(new PresentDay(
                        day,
                        calendar.isWorkingDay(day),
                        Optional.ofNullable(away.getOrDefault(person, Map.of()).get(day))
                                .map(onTrip -> onTrip ? Presence.TRIP : Presence.LEAVE)
                                .or(() -> Optional.ofNullable(
                                        planned.getOrDefault(person, Map.of()).get(day))),
                        isolated.getOrDefault(person, Set.of()).contains(day),
                        coming.map(Comings.Coming::came),
                        coming.flatMap(Comings.Coming::went),
                        first(ownChecks, day, Check.Kind.START),
                        last(ownChecks, day),
                        unanswered(rolls.getOrDefault(day, List.of()), ownChecks),
                        new PresentDay.Witness(day.isBefore(today), gateDays.contains(day), checkedDays.contains(day)),
                        Optional.ofNullable(said.getOrDefault(person, Map.of()).get(day))));
            });
            days.put(person, List.copyOf(own));
        }
        return days;
    }

    private static Optional<Instant> first(List<Check> checks, LocalDate day, Check.Kind kind) {
        return checks.stream()
                .filter(check -> check.day().equals(day) && check.kind() == kind)
                .map(Check::at)
                .findFirst();
    }

    private static Optional<Instant> last(List<Check> checks, LocalDate day) {
        return checks.stream()
                .filter(check -> check.day().equals(day) && check.kind() == Check.Kind.END)
                .map(Check::at)
                .reduce((one, other) -> other);
    }

    /// How many closed roll calls this person did not answer.
    private int unanswered(List<Roll> rolls, List<Check> checks) {
        var answered = new HashSet<UUID>();
        checks.stream().filter(check -> check.kind() == Check.Kind.ANSWER).forEach(check -> answered.add(check.id()));
        var now = clock.now();
        return (int) rolls.stream()
                .filter(roll -> !roll.open(now) && !answered.contains(roll.id()))
                .count();
    }
}
