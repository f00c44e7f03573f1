package vn.truc.organisation;

import java.time.LocalDate;
import java.util.Set;

/// From this day on these units stand elsewhere in the line or the territory, or begin or stand no more, and all below
/// them with them:
/// what was counted or judged by where they stood is to be looked at again.
public record LineChanged(Set<Unit.Id> units, LocalDate from) {
    public LineChanged {
        units = Set.copyOf(units);
    }
}
