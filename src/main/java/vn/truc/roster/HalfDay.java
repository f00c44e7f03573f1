package vn.truc.roster;

import java.util.Comparator;
import java.util.List;
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

    /// The day in words.
    public Message inWords() {
        return Message.of("roster.half", morning.inWords(), afternoon.inWords());
    }
}
