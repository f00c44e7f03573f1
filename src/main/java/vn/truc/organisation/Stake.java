package vn.truc.organisation;

import java.time.LocalDate;
import java.util.List;
import vn.truc.page.Message;

/// What a capability has at a unit, said before the line is changed there; upper floors implement it.
public interface Stake {
    /// What there is at the unit that a change from this day on would touch; empty where there is nothing.
    List<Held> at(Unit.Id unit, LocalDate from);

    /// Something that is there: what and how many, by name as far as they fit, and what becomes of it where the unit is
    /// no more. What follows from the line is another one wherever the unit goes.
    record Held(Message what, int number, List<String> names, Message after, boolean ofTheLine) {
        public Held {
            names = List.copyOf(names);
        }

        /// What the unit has itself, by name.
        public static Held named(Message what, List<String> names, Message after) {
            return new Held(what, names.size(), names, after, false);
        }

        /// What the unit has by where it stands.
        public static Held ofTheLine(Message what, List<String> names, Message after) {
            return new Held(what, names.size(), names, after, true);
        }

        /// So many of what nobody is to be named in; nothing where there are none.
        public static List<Held> counted(Message what, int number, Message after) {
            return number == 0 ? List.of() : List.of(new Held(what, number, List.of(), after, false));
        }
    }
}
