package vn.truc.organisation;

import java.time.LocalDate;
import java.util.List;
import vn.truc.page.Message;

/// What a capability has at a unit, said before the line is changed there; upper floors implement it.
public interface Stake {
    /// What there is at the unit that a change from this day on would touch; empty where there is nothing.
    List<Held> at(Unit.Id unit, LocalDate from);

    /// Something that is there: what and how many, by name as far as they fit, and what becomes of it.
    record Held(Message what, List<String> names, Message after) {
        public Held {
            names = List.copyOf(names);
        }
    }
}
