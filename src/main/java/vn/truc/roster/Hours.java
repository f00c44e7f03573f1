package vn.truc.roster;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.truc.page.Message;

/// The hours of a shift: when it begins, and how many minutes it lasts; a day at the most.
public record Hours(LocalTime starts, int minutes) {
    private static final int DAY = 24 * 60;

    /// The halves of a day for which somebody with this shift is there: those in whose middle it lasts. None for a
    /// night; what lasts past midnight is of the day on which it began.
    Set<DayPart> parts() {
        int begins = starts.toSecondOfDay() / 60;
        return Stream.of(DayPart.values())
                .filter(part -> begins <= part.middle() && part.middle() < begins + minutes)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayPart.class)));
    }

    /// Whether it lasts longer than until noon.
    boolean pastNoon() {
        return starts.toSecondOfDay() / 60 + minutes > DAY / 2;
    }

    /// Both in words; a shift of a whole day does not seem to end when it begins.
    public Message inWords() {
        return minutes == DAY
                ? Message.of("roster.hours.day", starts)
                : Message.of("roster.hours", starts, starts.plusMinutes(minutes));
    }
}
