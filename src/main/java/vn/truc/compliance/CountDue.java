package vn.truc.compliance;

import java.time.LocalDate;
import java.util.Optional;

/// The line has changed in these days, both included: what is counted above each unit is to be counted anew, one day
/// after the
/// other.
public record CountDue(LocalDate first, LocalDate last) {
    /// The days after the first one.
    Optional<CountDue> next() {
        return first.isBefore(last) ? Optional.of(new CountDue(first.plusDays(1), last)) : Optional.empty();
    }
}
