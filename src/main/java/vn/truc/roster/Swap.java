package vn.truc.roster;

import java.time.LocalDate;
import java.util.HashMap;
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

    /// The cells of a week with what is exchanged; days of other weeks are left out.
    Map<Person.Id, Map<LocalDate, Presence>> in(Map<Person.Id, Map<LocalDate, Presence>> cells, LocalDate monday) {
        var mine = new HashMap<>(cells.getOrDefault(askedBy, Map.of()));
        var theirs = new HashMap<>(cells.getOrDefault(other, Map.of()));
        days().filter(each -> Roster.mondayOf(each).equals(monday)).forEach(each -> {
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
