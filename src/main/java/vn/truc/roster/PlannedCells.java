package vn.truc.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.truc.absence.AwayHalf;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// Where people are on which days, and which of their days are parted.
public record PlannedCells(Map<Person.Id, Map<LocalDate, Presence>> cells, Halves halves) {
    public PlannedCells {
        cells = Map.copyOf(cells);
        halves = halves.within(cells);
    }

    /// Nobody’s days.
    public static PlannedCells none() {
        return new PlannedCells(Map.of(), Halves.none());
    }

    /// Whole days.
    public static PlannedCells whole(Map<Person.Id, Map<LocalDate, Presence>> cells) {
        return new PlannedCells(cells, Halves.none());
    }

    /// One person’s days.
    public Map<LocalDate, Presence> of(Person.Id person) {
        return cells.getOrDefault(person, Map.of());
    }

    /// Whether somebody works all of a day, wherever.
    boolean works(Person.Id person, LocalDate day) {
        return halves.of(person, day)
                .map(half -> half.halves().stream().allMatch(Presence::working))
                .orElseGet(() -> of(person).getOrDefault(day, Presence.OFF).working());
    }

    /// Whether somebody shares out a day between office and home, or spends it in one of them.
    boolean places(Person.Id person, LocalDate day) {
        var presence = of(person).get(day);
        return presence == Presence.OFFICE || presence == Presence.HOME;
    }

    /// Where everybody is on one day.
    Map<Person.Id, Presence> on(LocalDate day) {
        return WeekProblem.on(day, cells);
    }

    /// One day of one person.
    DayCell cell(Person.Id person, LocalDate day) {
        return new DayCell(of(person).getOrDefault(day, Presence.OFF), halves.of(person, day));
    }

    /// These with each of their days as this says.
    PlannedCells mapped(Judging judging) {
        var mapped = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        var parted = new HashMap<Person.Id, Map<LocalDate, HalfDay>>();
        cells.forEach((person, days) -> days.keySet().forEach(day -> {
            var cell = judging.of(person, day, cell(person, day));
            mapped.computeIfAbsent(person, first -> new HashMap<>()).put(day, cell.presence());
            cell.half()
                    .ifPresent(half -> parted.computeIfAbsent(person, first -> new HashMap<>())
                            .put(day, half));
        }));
        return new PlannedCells(mapped, new Halves(parted));
    }

    /// What becomes of one person's day.
    interface Judging {
        DayCell of(Person.Id person, LocalDate day, DayCell planned);
    }

    /// How many halves of a day somebody is somewhere: none, one or both.
    int halves(Person.Id person, LocalDate day, Presence presence) {
        return (int) halves
                .of(person, day)
                .map(HalfDay::halves)
                .orElseGet(() -> {
                    var whole = of(person).getOrDefault(day, Presence.OFF);
                    return List.of(whole, whole);
                })
                .stream()
                .filter(presence::equals)
                .count();
    }

    /// Where somebody is on a day, in words.
    public Message inWords(Person.Id person, LocalDate day) {
        return cell(person, day).inWords();
    }

    /// The same a week later.
    PlannedCells aWeekLater() {
        var later = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        cells.forEach((person, week) -> week.forEach((day, presence) ->
                later.computeIfAbsent(person, first -> new HashMap<>()).put(day.plusWeeks(1), presence)));
        return new PlannedCells(later, halves.aWeekLater());
    }

    /// These with others laid over them: a day that the others have is as they say.
    public PlannedCells and(PlannedCells others) {
        var all = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        cells.forEach((person, own) -> all.put(person, new HashMap<>(own)));
        others.cells.forEach((person, days) ->
                all.computeIfAbsent(person, first -> new HashMap<>()).putAll(days));
        return new PlannedCells(all, halves.under(others.cells, others.halves));
    }

    /// The same with what was allowed laid over the days of these people, whole days and halves: who is away is away,
    /// whatever was planned. Where nothing is planned for a day, half of it away says nothing about the other half.
    public PlannedCells away(Map<Person.Id, Map<LocalDate, Presence>> days, Map<Person.Id, List<AwayHalf>> some) {
        var over = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        var parted = new HashMap<Person.Id, Map<LocalDate, HalfDay>>();
        cells.forEach((person, planned) -> {
            var own = new HashMap<>(planned);
            own.putAll(days.getOrDefault(person, Map.of()));
            var ownHalves = new HashMap<>(halves.days().getOrDefault(person, Map.of()));
            ownHalves
                    .entrySet()
                    .removeIf(half -> own.get(half.getKey()) != half.getValue().whole());
            some.getOrDefault(person, List.of())
                    .forEach(away -> own.computeIfPresent(away.day(), (day, presence) -> {
                        var cell = new DayCell(presence, Optional.ofNullable(ownHalves.remove(day))).unless(away);
                        cell.half().ifPresent(half -> ownHalves.put(day, half));
                        return cell.presence();
                    }));
            over.put(person, own);
            parted.put(person, ownHalves);
        });
        return new PlannedCells(over, new Halves(parted));
    }
}
