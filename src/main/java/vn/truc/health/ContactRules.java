package vn.truc.health;

import java.time.Duration;
import java.time.LocalDate;

/// When being in the same place counts as close contact, as it was in force from a day on, with its basis: for
/// how many minutes, how long after somebody left, how many days before the first sign; and for how many days
/// one watches oneself.
public record ContactRules(
        String code,
        LocalDate from,
        Wording basis,
        int closeMinutes,
        int tailMinutes,
        int daysBefore,
        int watchDays,
        boolean uncertain) {
    /// For how long the air of a place counts after somebody left.
    public Duration tail() {
        return Duration.ofMinutes(tailMinutes);
    }
}
