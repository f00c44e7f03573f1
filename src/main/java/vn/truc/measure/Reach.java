package vn.truc.measure;

import java.util.Set;
import vn.truc.organisation.Area;
import vn.truc.organisation.Unit;

/// Which units a measure reaches; who belongs is decided by the trees of the day that is asked about.
public sealed interface Reach {
    /// A unit and everything below it in the line, except some units and everything below those.
    record Line(Unit.Id root, Set<Unit.Id> except) implements Reach {
        public Line {
            except = Set.copyOf(except);
        }
    }

    /// Everything that is seated in an area.
    record Territory(Area.Id area) implements Reach {}

    /// These units and no other, not even those below them.
    record Listed(Set<Unit.Id> units) implements Reach {
        public Listed {
            if (units.isEmpty()) {
                throw new IllegalArgumentException("A list names a unit at least");
            }
            units = Set.copyOf(units);
        }
    }

    /// No unit: a document that is addressed to persons in their posts only. No measure holds for it.
    record Nobody() implements Reach {}

    /// A unit and everything below it.
    static Reach line(Unit.Id root) {
        return new Line(root, Set.of());
    }

    /// These units and no other.
    static Reach listed(Unit.Id... units) {
        return new Listed(Set.of(units));
    }
}
