package vn.truc.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.truc.absence.AwayHalf;
import vn.truc.page.Message;

/// One day of one person: where it counts, and how it is parted where it is.
public record DayCell(Presence presence, Optional<HalfDay> half) {
    private static final Set<Presence> AWAY = Set.of(Presence.LEAVE, Presence.TRIP, Presence.ISOLATION);

    /// A whole day.
    static DayCell whole(Presence presence) {
        return new DayCell(presence, Optional.empty());
    }

    /// The same with half a day away that was allowed: a half that was to be worked is not.
    DayCell unless(AwayHalf away) {
        var part = DayPart.of(away.morning());
        return with(part, in(part).unless(away));
    }

    /// Where the person is in one half of the day.
    Presence in(DayPart part) {
        return half.map(parted -> part == DayPart.MORNING ? parted.morning() : parted.afternoon())
                .orElse(presence);
    }

    /// The same with one half of the day spent here.
    DayCell with(DayPart part, Presence here) {
        var morning = part == DayPart.MORNING ? here : in(DayPart.MORNING);
        var afternoon = part == DayPart.AFTERNOON ? here : in(DayPart.AFTERNOON);
        if (morning == afternoon) {
            return whole(morning);
        }
        var parted = new HalfDay(morning, afternoon);
        return new DayCell(parted.whole(), Optional.of(parted));
    }

    /// The halves that a plan still has as leave, a trip or isolation although nothing of that holds any more.
    List<DayPart> givenUp(LocalDate day, Set<LocalDate> gone, List<AwayHalf> some) {
        if (gone.contains(day)) {
            return List.of();
        }
        return Stream.of(DayPart.values())
                .filter(part -> AWAY.contains(in(part)))
                .filter(part ->
                        some.stream().noneMatch(half -> half.day().equals(day) && DayPart.of(half.morning()) == part))
                .toList();
    }

    /// Where the person is, in words.
    public Message inWords() {
        return half.map(HalfDay::inWords).orElseGet(presence::inWords);
    }
}
