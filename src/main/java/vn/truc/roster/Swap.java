package vn.truc.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Two people of a unit exchange where they are on a day, and on a second one where they agreed on that.
public record Swap(
        Id id, Unit.Id unit, Person.Id askedBy, Person.Id other, LocalDate day, Optional<LocalDate> back, State state) {

    /// Whether it was asked for in these words.
    boolean asks(Person.Id by, Person.Id whom, LocalDate when, Optional<LocalDate> inReturn) {
        return askedBy.equals(by) && other.equals(whom) && day.equals(when) && back.equals(inReturn);
    }

    /// The days that are exchanged.
    public Stream<LocalDate> days() {
        return Stream.concat(Stream.of(day), back.stream());
    }

    /// The days that are exchanged in one week.
    List<LocalDate> daysOf(LocalDate monday) {
        return days().filter(each -> Roster.mondayOf(each).equals(monday)).toList();
    }

    /// The plan of a week with what is exchanged, parted days as they are parted; days of other weeks are left out.
    PlannedCells in(PlannedCells planned, LocalDate monday) {
        var parted = new HashMap<>(planned.halves().days());
        var mine = new HashMap<>(parted.getOrDefault(askedBy, Map.of()));
        var theirs = new HashMap<>(parted.getOrDefault(other, Map.of()));
        daysOf(monday).forEach(each -> {
            var kept = Optional.ofNullable(mine.remove(each));
            Optional.ofNullable(theirs.remove(each)).ifPresent(half -> mine.put(each, half));
            kept.ifPresent(half -> theirs.put(each, half));
        });
        parted.put(askedBy, mine);
        parted.put(other, theirs);
        return new PlannedCells(whole(planned.cells(), monday), new Halves(parted));
    }

    private Map<Person.Id, Map<LocalDate, Presence>> whole(
            Map<Person.Id, Map<LocalDate, Presence>> cells, LocalDate monday) {
        var mine = new HashMap<>(cells.getOrDefault(askedBy, Map.of()));
        var theirs = new HashMap<>(cells.getOrDefault(other, Map.of()));
        daysOf(monday).forEach(each -> {
            var kept = mine.getOrDefault(each, Presence.OFF);
            mine.put(each, theirs.getOrDefault(each, Presence.OFF));
            theirs.put(each, kept);
        });
        var swapped = new HashMap<>(cells);
        swapped.put(askedBy, mine);
        swapped.put(other, theirs);
        return swapped;
    }

    /// How far it has come.
    public enum State {
        /// The other one has not said anything yet.
        ASKED,
        /// Both want it; the head has the word.
        AGREED,
        /// It holds.
        DONE,
        /// The other one, or the head, said no; or who asked took it back.
        REFUSED
    }

    /// The identifier of a swap.
    public record Id(UUID value) {
        public static Id valueOf(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
