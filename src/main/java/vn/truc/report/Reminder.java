package vn.truc.report;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.truc.organisation.Unit;

/// A word to units that owe a report, or to the superiors of their heads.
public record Reminder(Id id, String form, Unit.Id recipient, LocalDate period, Set<Unit.Id> units, boolean superiors) {
    public Reminder {
        units = Set.copyOf(units);
    }

    /// Whether that one is what became of this one: the same, to those of its units that were missing.
    boolean covers(Reminder sent) {
        return units.containsAll(sent.units)
                && sent.equals(new Reminder(id, form, recipient, period, sent.units, superiors));
    }

    /// The identifier of a reminder: sent once more, nobody is told again.
    public record Id(UUID value) {
        public static Id valueOf(String text) {
            return new Id(UUID.fromString(text));
        }
    }
}
