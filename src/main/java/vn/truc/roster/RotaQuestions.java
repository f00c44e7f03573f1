package vn.truc.roster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// What a rota depends on beside itself: who is away, and which turns its people have by other rotas.
@Component
class RotaQuestions {
    private final TurnRepository turned;
    private final DaysAway away;
    private final WorkingCalendar calendar;
    private final People people;

    RotaQuestions(TurnRepository turned, DaysAway away, WorkingCalendar calendar, People people) {
        this.turned = turned;
        this.away = away;
        this.calendar = calendar;
        this.people = people;
    }

    /// When its people can take no turn: they are away, be it for half a day, work elsewhere by then, or have one in
    /// another published rota.
    AwayFromDuty away(DutyRota rota) {
        var until = rota.first().plusDays(rota.days());
        var days = new HashMap<Person.Id, Set<LocalDate>>();
        away.of(rota.workers(), rota.first(), until).forEach((person, gone) -> add(days, person, gone.keySet()));
        away.elsewhere(rota.unit(), rota.workers(), rota.first(), until)
                .forEach((person, left) -> add(days, person, left));
        turned.published(rota.workers(), rota.first(), until, rota.id())
                .forEach(turn -> add(days, turn.person(), Set.of(turn.day())));
        return new AwayFromDuty(days, away.halves(rota.workers(), rota.first(), until));
    }

    private static void add(Map<Person.Id, Set<LocalDate>> days, Person.Id person, Set<LocalDate> more) {
        days.computeIfAbsent(person, first -> new HashSet<>()).addAll(more);
    }

    /// The turns of its people by other published rotas, on its days and those around them that matter.
    Map<Person.Id, List<ShiftTurn>> beside(DutyRota rota) {
        return turned
                .shifts(
                        rota.workers(),
                        rota.first().minusDays(rota.reach()),
                        rota.first().plusDays(rota.days() + (long) rota.reach()),
                        rota.id())
                .stream()
                .collect(Collectors.groupingBy(ShiftTurn::person));
    }

    /// What is wrong with a rota as it stands, in words.
    List<Message> broken(DutyRota rota) {
        return surroundings(rota).broken(rota);
    }

    /// Turns from a day on whose people are away, be it for half of it, each with those who could take it without any
    /// rule being broken: who had fewest turns this year first, and of those who had fewest on days off.
    List<RotaGap> gaps(DutyRota rota, LocalDate from) {
        var around = surroundings(rota);
        var missing = rota.turns().entrySet().stream()
                .flatMap(turns -> turns.getValue().entrySet().stream()
                        .filter(turn -> !turn.getKey().isBefore(from))
                        .filter(turn ->
                                around.away().keepsFrom(rota.turn(turns.getKey(), turn.getKey(), turn.getValue())))
                        .map(turn -> new RotaGap(turns.getKey(), turn.getKey(), turn.getValue(), List.of())))
                .sorted(Comparator.comparing(RotaGap::day))
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        var before = turned.published(rota.workers(), rota.first().withDayOfYear(1), rota.first(), rota.id());
        var had = Stream.concat(
                        before.stream(),
                        rota.turns().entrySet().stream()
                                .flatMap(turns -> turns.getValue().keySet().stream()
                                        .map(day -> new TurnRepository.Turn(turns.getKey(), day, 0))))
                .collect(Collectors.groupingBy(TurnRepository.Turn::person));
        var now = Set.copyOf(around.broken(rota));
        return missing.stream()
                .map(gap -> gap.with(rota.workers().stream()
                        .filter(person -> rota.of(person, gap.day()).isEmpty()
                                && !around.away().keepsFrom(rota.turn(person, gap.day(), gap.shift())))
                        .filter(person -> now.containsAll(around.broken(gap.taken(rota, person))))
                        .sorted(Comparator.comparingInt((Person.Id person) ->
                                        had.getOrDefault(person, List.of()).size())
                                .thenComparingLong(person -> had.getOrDefault(person, List.of()).stream()
                                        .filter(turn -> !calendar.isWorkingDay(turn.day()))
                                        .count())
                                .thenComparing(Person.Id::toString))
                        .toList()))
                .toList();
    }

    private Surroundings surroundings(DutyRota rota) {
        var names = people.named(rota.workers()).stream().collect(Collectors.toMap(Person::id, Person::name));
        return new Surroundings(calendar, away(rota), names, beside(rota));
    }

    /// What a rota is held against.
    private record Surroundings(
            WorkingCalendar calendar,
            AwayFromDuty away,
            Map<Person.Id, String> names,
            Map<Person.Id, List<ShiftTurn>> beside) {
        List<Message> broken(DutyRota rota) {
            return DutyCheck.broken(rota, calendar::isWorkingDay, away, names, beside);
        }
    }
}
