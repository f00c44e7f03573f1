package vn.truc.absence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/// From when until when somebody is away, both days included; the first may begin at noon, the last end at noon.
public record Span(LocalDate from, boolean fromNoon, LocalDate to, boolean toNoon) {
    public Span {
        if (to.isBefore(from) || (to.equals(from) && fromNoon && toNoon)) {
            throw new IllegalArgumentException("An absence ends after it begins");
        }
    }

    /// Whole days.
    public static Span days(LocalDate from, LocalDate to) {
        return new Span(from, false, to, false);
    }

    /// Whether somebody is away on this day, be it for half of it.
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /// Whether somebody is away for the whole of this day.
    public boolean whole(LocalDate day) {
        return covers(day) && !(fromNoon && day.equals(from)) && !(toNoon && day.equals(to));
    }

    /// Whether somebody is away in the morning of this day.
    public boolean morning(LocalDate day) {
        return covers(day) && !(fromNoon && day.equals(from));
    }

    /// How many half days it lasts, by the calendar.
    public int halfDays() {
        int days = (int) from.datesUntil(to.plusDays(1)).count();
        return 2 * days - (fromNoon ? 1 : 0) - (toNoon ? 1 : 0);
    }

    /// How many half days it lasts, of the days that count.
    public int halfDays(Predicate<LocalDate> counts) {
        return from.datesUntil(to.plusDays(1))
                .filter(counts)
                .mapToInt(day -> whole(day) ? 2 : 1)
                .sum();
    }

    /// The part of it that lies in a year: leave across the year’s end is taken from two balances.
    public Optional<Span> within(int year) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        if (to.isBefore(first) || from.isAfter(last)) {
            return Optional.empty();
        }
        return Optional.of(new Span(
                from.isBefore(first) ? first : from,
                fromNoon && !from.isBefore(first),
                to.isAfter(last) ? last : to,
                toNoon && !to.isAfter(last)));
    }
}
