package vn.truc.absence;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A letter that came to a unit’s address: from whom it says it is, its own name, what it says.
record LeaveMail(String id, String from, String subject, String text) {
    /// “1/2 ngày” and “1/2 buổi” are halves, not the first of February.
    private static final Pattern DAY = Pattern.compile(
            "(?<![\\d/.])(?!1/2\\s*(?:ngày|buổi))(\\d{1,2})(?:[/.-]|\\s+tháng\\s+)(\\d{1,2})"
                    + "(?:(?:[/.-]|\\s+năm\\s+)(\\d{4}))?(?![\\d/])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int MOST_DAYS = 400;

    /// The days that it names: the first two dates, or the only one; without a year, in this one or the next.
    Optional<Span> span(LocalDate today) {
        var days = new ArrayList<LocalDate>();
        var found = DAY.matcher(Normalizer.normalize(subject + "\n" + text, Normalizer.Form.NFC));
        while (found.find() && days.size() < 2) {
            day(found.group(1), found.group(2), found.group(3), today).ifPresent(days::add);
        }
        if (days.isEmpty()) {
            return Optional.empty();
        }
        var from = days.getFirst();
        var to = days.getLast().isBefore(from) || days.getLast().isAfter(from.plusDays(MOST_DAYS))
                ? from
                : days.getLast();
        return Optional.of(Span.days(from, to));
    }

    private static Optional<LocalDate> day(String day, String month, @Nullable String year, LocalDate today) {
        try {
            if (year != null) {
                return Optional.of(
                        LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
            }
            var near = LocalDate.of(today.getYear(), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(near.isBefore(today.minusMonths(6)) ? near.plusYears(1) : near);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "…";
    }
}
