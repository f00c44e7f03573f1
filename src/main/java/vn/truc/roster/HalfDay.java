package vn.truc.roster;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.truc.page.Message;

/// A day of which the morning and the afternoon are spent in two places.
public record HalfDay(Presence morning, Presence afternoon) {
    private static final List<Presence> COUNTS_FIRST = List.of(Presence.DUTY, Presence.OFFICE, Presence.HOME);

    public HalfDay {
        if (morning == afternoon) {
            throw new IllegalArgumentException("Both halves are spent in the same place");
        }
    }

    /// Where the day counts for whoever asks about days only: at the premises when one half is, else at home, else
    /// where the morning is.
    public Presence whole() {
        return halves().stream().min(Comparator.comparingInt(HalfDay::order)).orElse(morning);
    }

    private static int order(Presence presence) {
        int place = COUNTS_FIRST.indexOf(presence);
        return place < 0 ? COUNTS_FIRST.size() : place;
    }

    /// Both halves, the morning first.
    public List<Presence> halves() {
        return List.of(morning, afternoon);
    }

    /// The day as a form and a store spell it: `OFFICE+HOME`.
    public String text() {
        return morning + "+" + afternoon;
    }

    /// What was spelt so; empty for a whole day.
    public static Optional<HalfDay> read(String text) {
        int plus = text.indexOf('+');
        return plus < 0
                ? Optional.empty()
                : Optional.of(new HalfDay(
                        Presence.valueOf(text.substring(0, plus)), Presence.valueOf(text.substring(plus + 1))));
    }

    /// The day in words.
    public Message inWords() {
        return Message.of("roster.half", morning.inWords(), afternoon.inWords());
    }
}
