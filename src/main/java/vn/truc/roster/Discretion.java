package vn.truc.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// What whoever looks at a plan learns of others who are away: those who make it learn why, everybody else that they
/// are away; their own line is theirs in full.
///
/// @param reader whoever looks and does not make the plan; null for who makes it
public record Discretion(Person.@Nullable Id reader) {
    /// For whoever makes the plan.
    public static Discretion none() {
        return new Discretion(null);
    }

    /// For a reader.
    public static Discretion towards(Person.Id reader) {
        return new Discretion(reader);
    }

    /// Whether reasons of others are kept back.
    public boolean kept() {
        return reader != null;
    }

    /// The same plan in which leave and isolation of others are one thing.
    public PlannedCells of(PlannedCells planned) {
        if (reader == null) {
            return planned;
        }
        var parted = new HashMap<Person.Id, Map<LocalDate, HalfDay>>();
        var cells = new HashMap<>(of(planned.cells()));
        planned.halves()
                .days()
                .forEach((person, days) -> days.forEach((day, half) -> {
                    var morning = of(person, half.morning());
                    var afternoon = of(person, half.afternoon());
                    if (morning != afternoon) {
                        parted.computeIfAbsent(person, first -> new HashMap<>())
                                .put(day, new HalfDay(morning, afternoon));
                    }
                }));
        return new PlannedCells(cells, new Halves(parted));
    }

    /// The same for whole days.
    public Map<Person.Id, Map<LocalDate, Presence>> of(Map<Person.Id, Map<LocalDate, Presence>> days) {
        if (reader == null) {
            return days;
        }
        var told = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        days.forEach((person, week) -> {
            var own = new HashMap<>(week);
            own.replaceAll((day, presence) -> of(person, presence));
            told.put(person, own);
        });
        return told;
    }

    private Presence of(Person.Id person, Presence presence) {
        return presence == Presence.ISOLATION && veils(person, presence) ? Presence.LEAVE : presence;
    }

    private boolean veils(Person.Id person, Presence presence) {
        return reader != null
                && !reader.equals(person)
                && (presence == Presence.LEAVE || presence == Presence.ISOLATION);
    }

    /// Where somebody is, in words.
    public Message inWords(Person.Id person, Presence presence) {
        return veils(person, presence) ? Message.of("roster.presence.AWAY") : presence.inWords();
    }

    /// How somebody parts a day, in words.
    public Message inWords(Person.Id person, HalfDay half) {
        return Message.of("roster.half", inWords(person, half.morning()), inWords(person, half.afternoon()));
    }

    /// Where somebody is on a day, in words.
    public Message inWords(PlannedCells planned, Person.Id person, LocalDate day) {
        return half(planned, person, day)
                .map(half -> inWords(person, half))
                .orElseGet(() -> inWords(person, at(planned, person, day)));
    }

    /// The same in letters, as a list shows it.
    public Message letters(PlannedCells planned, Person.Id person, LocalDate day) {
        return half(planned, person, day)
                .map(half -> Message.of(
                        "roster.half.letters", letter(person, half.morning()), letter(person, half.afternoon())))
                .orElseGet(() -> letter(person, at(planned, person, day)));
    }

    /// The key of the letter of a grid.
    public String key(Person.Id person, Presence presence) {
        return "roster.key." + (veils(person, presence) ? "AWAY" : presence.name());
    }

    private Message letter(Person.Id person, Presence presence) {
        return veils(person, presence) ? Message.of("roster.letter.AWAY") : presence.letter();
    }

    private static Optional<HalfDay> half(PlannedCells planned, Person.Id person, LocalDate day) {
        return planned.halves().of(person, day);
    }

    private static Presence at(PlannedCells planned, Person.Id person, LocalDate day) {
        return planned.of(person).getOrDefault(day, Presence.OFF);
    }
}
