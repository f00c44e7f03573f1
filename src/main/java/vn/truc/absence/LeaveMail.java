package vn.truc.absence;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A letter that came to a unit’s address: from whom it says it is, its own name, what it says.
record LeaveMail(String id, String from, String subject, String text) {
    private static final int CASELESS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /// “1/2 ngày” and “1/2 buổi” are halves, not the first of February.
    private static final Pattern DAY = Pattern.compile(
            "(?<![\\d/.])(?!1/2\\s*(?:ngày|buổi))(\\d{1,2})(?:[/.-]|\\s+tháng\\s+)(\\d{1,2})"
                    + "(?:(?:[/.-]|\\s+năm\\s+)(\\d{4}))?(?![\\d/])",
            CASELESS);
    private static final int MOST_DAYS = 400;

    /// The days that it names: the first two dates, or the only one; without a year, in this one or the next. Where it
    /// speaks of halves of days they are read only if nothing else could be meant.
    Optional<Span> span(LocalDate today) {
        var said = Normalizer.normalize(subject + " . " + text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ");
        var found = named(said, today);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return HalfDays.spokenOf(said) ? HalfDays.read(said, found) : Optional.of(days(found));
    }

    private static Span days(List<Named> found) {
        var from = found.getFirst().day();
        var to = found.get(Math.min(1, found.size() - 1)).day();
        return Span.days(from, tooFar(from, to) ? from : to);
    }

    /// Whether no leave lasts from the one day to the other.
    static boolean tooFar(LocalDate from, LocalDate to) {
        return to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS));
    }

    private static List<Named> named(String said, LocalDate today) {
        var named = new ArrayList<Named>();
        var found = DAY.matcher(said);
        while (found.find()) {
            var place = found.toMatchResult();
            day(place.group(1), place.group(2), place.group(3), today)
                    .ifPresent(day -> named.add(new Named(day, place.start(), place.end())));
        }
        return named;
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

    /// A day that a letter names, and where its date stands in it.
    record Named(LocalDate day, int start, int end) {}
}
