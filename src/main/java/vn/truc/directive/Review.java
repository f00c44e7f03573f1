package vn.truc.directive;

import java.util.List;
import java.util.Optional;
import vn.truc.measure.Conflict;
import vn.truc.measure.MeasureSource;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// What a second person sees before a directive goes live: whom it reaches, and what changes for them from its first
/// day; which clauses of others end and for whom; whom only what it replaces reaches, and what falls away for those.
public record Review(
        Directive directive,
        List<Unit> reached,
        int people,
        List<PersonReceipt> persons,
        List<Change> changes,
        List<Ending> endings,
        List<Unit> released,
        List<Change> falling,
        List<Conflict> conflicts) {
    public Review {
        reached = List.copyOf(reached);
        persons = List.copyOf(persons);
        changes = List.copyOf(changes);
        endings = List.copyOf(endings);
        released = List.copyOf(released);
        falling = List.copyOf(falling);
        conflicts = List.copyOf(conflicts);
    }

    /// A clause of an earlier document that this one ends, and whom it reaches on the day it ends.
    public record Ending(MeasureSource source, List<Unit> units) {
        public Ending {
            units = List.copyOf(units);
        }
    }

    /// A rule that will read differently for so many units: before (nothing, if there was none) and after.
    public record Change(Message title, Optional<Message> before, Optional<Message> after, int units) {}
}
