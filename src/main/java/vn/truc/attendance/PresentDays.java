package vn.truc.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.absence.AwayHalf;
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

    /// The days of these people, each at the unit where they are counted, from a day to a day (exclusive), by day.
    Map<Person.Id, List<PresentDay>> of(Map<Person.Id, Unit.Id> seats, LocalDate from, LocalDate until) {
        if (seats.isEmpty()) {
            return Map.of();
        }
        var people = seats.keySet();
        var at = Set.copyOf(seats.values());
        var planned = plans.of(people, from, until);
        var away = aways.of(people, from, until);
        var halves = aways.halves(people, from, until);
        var isolated = isolations.days(people, from, until);
        var came = comings.of(people, from, until);
        var said = checks.said(people, from, until);
        var checked = checks.of(people, from, until).stream().collect(Collectors.groupingBy(Check::person));
        var rolls = checks.rolls(at, from, until).stream().collect(Collectors.groupingBy(Roll::unit));
        var checkedDays = checks.kept(at, from, until);
        var gateDays = comings.kept(units.lastNamed(at), from, until);
        var today = clock.today();
        var days = new HashMap<Person.Id, List<PresentDay>>();
        for (var person : people) {
            var own = new ArrayList<PresentDay>();
            var ownChecks = checked.getOrDefault(person, List.of());
            var unit = Optional.ofNullable(seats.get(person)).orElseThrow();
            var called = rolls.getOrDefault(unit, List.of()).stream().collect(Collectors.groupingBy(Roll::day));
            var gateKept = gateDays.getOrDefault(unit, Set.of());
            var checkInKept = checkedDays.getOrDefault(unit, Set.of());
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
                        unanswered(
                                called.getOrDefault(day, List.of()), halves.getOrDefault(person, List.of()), ownChecks),
                        new PresentDay.Witness(day.isBefore(today), gateKept.contains(day), checkInKept.contains(day)),
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

    /// Who of these people works from home right now: planned there, not away for the day or this half of it, and kept
    /// apart only if they have begun to work all the same.
    Set<Person.Id> atHomeNow(Collection<Person.Id> people) {
        var now = clock.now();
        var day = clock.today();
        var next = day.plusDays(1);
        var gone = new HashSet<>(isolations.days(people, day, next).keySet());
        checks.of(people, day, next).stream()
                .filter(check -> check.kind() == Check.Kind.START)
                .forEach(check -> gone.remove(check.person()));
        gone.addAll(aways.of(people, day, next).keySet());
        aways.halves(people, day, next).forEach((person, halves) -> {
            if (halves.stream().anyMatch(half -> half.covers(now))) {
                gone.add(person);
            }
        });
        return plans.of(people, day, next).entrySet().stream()
                .filter(planned -> planned.getValue().get(day) == Presence.HOME)
                .map(Map.Entry::getKey)
                .filter(person -> !gone.contains(person))
                .collect(Collectors.toSet());
    }

    /// How many closed roll calls this person did not answer; one in a half of the day for which they are away does not
    /// call them.
    private int unanswered(List<Roll> rolls, List<AwayHalf> halves, List<Check> checks) {
        var answered = new HashSet<UUID>();
        checks.stream().filter(check -> check.kind() == Check.Kind.ANSWER).forEach(check -> answered.add(check.id()));
        var now = clock.now();
        return (int) rolls.stream()
                .filter(roll -> !roll.open(now) && !answered.contains(roll.id()))
                .filter(roll -> halves.stream().noneMatch(half -> half.covers(roll.called())))
                .count();
    }
}
