package vn.truc.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The days from one up to another, which is not included; without it, until something new is issued.
public record Period(LocalDate from, @Nullable LocalDate until) {
    public Period {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A period ends after it begins");
        }
    }

    /// From this day until something new is issued.
    public static Period from(LocalDate day) {
        return new Period(day, null);
    }

    /// Whether the day lies within.
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /// The last day of the period; empty when it is open, or when no day lies within.
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(until).filter(from::isBefore).map(end -> end.minusDays(1));
    }
}
