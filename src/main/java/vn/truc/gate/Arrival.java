package vn.truc.gate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.truc.organisation.Staff;

/// What becomes of somebody at the gate: a verdict that is written down, or something that must be asked first.
public sealed interface Arrival {
    /// The gate has spoken.
    record Decided(Visit visit) implements Arrival {}

    /// The temperature must be measured, or was typed in a doubtful way; with what was probably meant.
    record AskTemperature(String name, String person, Optional<BigDecimal> meant, boolean doubtful)
            implements Arrival {}

    /// Several people are found.
    record Choose(List<Staff> staff, List<Visitor> visitors) implements Arrival {}
}
