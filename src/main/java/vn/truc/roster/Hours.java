package vn.truc.roster;

import java.time.LocalTime;
import vn.truc.page.Message;

/// The hours of a shift: when it begins, and how many minutes it lasts; a day at the most.
public record Hours(LocalTime starts, int minutes) {
    private static final int DAY = 24 * 60;

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
