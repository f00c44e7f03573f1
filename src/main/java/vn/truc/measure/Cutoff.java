package vn.truc.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.regex.Pattern;
import vn.truc.page.Words;

/// The clock time that ends a day for something due: `before 15:00` (15:00:00 is late) or `by 15:00` (it is on time).
/// The earlier one is stricter and comes last.
public record Cutoff(LocalTime time, boolean inclusive) implements Comparable<Cutoff> {
    private static final Pattern WRITTEN = Pattern.compile("(before|by) (\\d{2}:\\d{2})");
    private static final Comparator<Cutoff> STRICTNESS =
            Comparator.comparing(Cutoff::time).thenComparing(Cutoff::inclusive).reversed();

    /// Strictly before this time.
    public static Cutoff before(LocalTime time) {
        return new Cutoff(time, false);
    }

    /// At this time at the latest.
    public static Cutoff by(LocalTime time) {
        return new Cutoff(time, true);
    }

    /// Reads `before 15:00` or `by 15:00`.
    @JsonCreator
    public static Cutoff valueOf(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("A clock time is written 'before 15:00' or 'by 15:00', not " + text);
        }
        return new Cutoff(LocalTime.parse(written.group(2)), written.group(1).equals("by"));
    }

    /// The moment of this time on a day, by the clock of the office.
    public Instant on(LocalDate day) {
        return day.atTime(time).atZone(Words.OFFICE_ZONE).toInstant();
    }

    /// Whether what happened at this moment was on time for this day.
    public boolean metBy(Instant moment, LocalDate day) {
        return inclusive ? !moment.isAfter(on(day)) : moment.isBefore(on(day));
    }

    @Override
    public int compareTo(Cutoff other) {
        return STRICTNESS.compare(this, other);
    }

    @Override
    @JsonValue
    public String toString() {
        return (inclusive ? "by " : "before ") + time;
    }
}
