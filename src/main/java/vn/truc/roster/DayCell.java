package vn.truc.roster;

import java.util.List;
import java.util.Optional;
import vn.truc.absence.AwayHalf;

/// One day of one person: where it counts, and how it is parted where it is.
record DayCell(Presence presence, Optional<HalfDay> half) {
    /// A whole day.
    static DayCell whole(Presence presence) {
        return new DayCell(presence, Optional.empty());
    }

    /// The same with half a day away that was allowed: a half that was to be worked is not.
    DayCell unless(AwayHalf away) {
        var both = half.map(HalfDay::halves).orElse(List.of(presence, presence));
        var morning = away.morning() ? both.getFirst().unless(away) : both.getFirst();
        var afternoon = away.morning() ? both.getLast() : both.getLast().unless(away);
        if (morning == afternoon) {
            return whole(morning);
        }
        var parted = new HalfDay(morning, afternoon);
        return new DayCell(parted.whole(), Optional.of(parted));
    }
}
