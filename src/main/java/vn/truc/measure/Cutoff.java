package vn.truc.measure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.regex.Pattern;
import vn.truc.page.Words;

/// The clock time that ends a day for something due: `before 15:00` (15:00:00 is late) or `by 15:00` (it is on time);
/// `before 24:00` is the end of the day itself. The earlier one is stricter and comes last.
public record Cutoff(int minute, boolean inclusive) implements Comparable<Cutoff> {
    private static final Pattern WRITTEN = Pattern.compile("(before|by) (\\d{2}:\\d{2})");
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final Comparator<Cutoff> STRICTNESS = Comparator.comparingInt(Cutoff::minute)
            .thenComparing(Cutoff::inclusive)
            .reversed();

    public Cutoff {
        if (minute < 0 || minute > DAY) {
            throw new IllegalArgumentException("A clock time lies between 00:00 and 24:00");
        }
    }

    /// Strictly before this time.
    public static Cutoff before(LocalTime time) {
        return new Cutoff(ofDay(time), false);
    }

    /// At this time at the latest.
    public static Cutoff by(LocalTime time) {
        return new Cutoff(ofDay(time), true);
    }

    /// Reads `before 15:00` or `by 15:00`.
    @JsonCreator
    public static Cutoff valueOf(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("A clock time is written 'before 15:00' or 'by 15:00', not " + text);
        }
        int minute = written.group(2).equals("24:00") ? DAY : ofDay(LocalTime.parse(written.group(2)));
        return new Cutoff(minute, written.group(1).equals("by"));
    }

    /// The moment of this time on a day, by the clock of the office.
    public Instant on(LocalDate day) {
        return day.atStartOfDay().plusMinutes(minute).atZone(Words.OFFICE_ZONE).toInstant();
    }

    /// Whether what happened at this moment was on time for this day.
    public boolean metBy(Instant moment, LocalDate day) {
        return inclusive ? !moment.isAfter(on(day)) : moment.isBefore(on(day));
    }

    /// The time as a clock shows it: `15:00`.
    public String clock() {
        return "%02d:%02d".formatted(minute / HOUR, minute % HOUR);
    }

    private static int ofDay(LocalTime time) {
        return time.getHour() * HOUR + time.getMinute();
    }

    @Override
    public int compareTo(Cutoff other) {
        return STRICTNESS.compare(this, other);
    }

    @Override
    @JsonValue
    public String toString() {
        return (inclusive ? "by " : "before ") + clock();
    }
}
