package vn.truc.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.truc.organisation.Person;

/// The days of a plan of which the halves are spent in two places, by person and day.
public record Halves(Map<Person.Id, Map<LocalDate, HalfDay>> days) {
    public Halves {
        days = Map.copyOf(days);
    }

    /// None.
    public static Halves none() {
        return new Halves(Map.of());
    }

    /// How somebody’s day is parted; empty when it is not.
    public Optional<HalfDay> of(Person.Id person, LocalDate day) {
        return Optional.ofNullable(days.getOrDefault(person, Map.of()).get(day));
    }

    /// Those that still are what the cells of a plan say.
    Halves within(Map<Person.Id, Map<LocalDate, Presence>> cells) {
        var kept = new HashMap<Person.Id, Map<LocalDate, HalfDay>>();
        days.forEach((person, parted) -> parted.forEach((day, half) -> {
            if (cells.getOrDefault(person, Map.of()).get(day) == half.whole()) {
                kept.computeIfAbsent(person, first -> new HashMap<>()).put(day, half);
            }
        }));
        return new Halves(kept);
    }

    /// These with what was typed over them: a typed day that is not parted is whole.
    public Halves under(Map<Person.Id, Map<LocalDate, Presence>> typed, Halves parted) {
        var all = new HashMap<Person.Id, Map<LocalDate, HalfDay>>();
        days.forEach((person, before) -> all.put(person, new HashMap<>(before)));
        typed.forEach((person, cells) ->
                all.getOrDefault(person, new HashMap<>()).keySet().removeAll(cells.keySet()));
        parted.days()
                .forEach((person, now) ->
                        all.computeIfAbsent(person, first -> new HashMap<>()).putAll(now));
        all.values().removeIf(Map::isEmpty);
        return new Halves(all);
    }

    /// Those that are parted between office and home.
    Halves inPlaces() {
        var kept = new HashMap<Person.Id, Map<LocalDate, HalfDay>>();
        days.forEach((person, parted) -> {
            var own = new HashMap<>(parted);
            own.values().removeIf(half -> !half.halves().containsAll(List.of(Presence.OFFICE, Presence.HOME)));
            kept.put(person, own);
        });
        return new Halves(kept);
    }

    /// Those of one day.
    Map<Person.Id, HalfDay> on(LocalDate day) {
        var some = new HashMap<Person.Id, HalfDay>();
        days.forEach(
                (person, parted) -> Optional.ofNullable(parted.get(day)).ifPresent(half -> some.put(person, half)));
        return some;
    }

    /// The same a week later.
    Halves aWeekLater() {
        var later = new HashMap<Person.Id, Map<LocalDate, HalfDay>>();
        days.forEach((person, parted) -> parted.forEach((day, half) ->
                later.computeIfAbsent(person, first -> new HashMap<>()).put(day.plusWeeks(1), half)));
        return new Halves(later);
    }
}
