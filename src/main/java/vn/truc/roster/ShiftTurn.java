package vn.truc.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import vn.truc.absence.AwayHalf;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// Somebody’s turn of duty on a day: the shift, and its hours.
public record ShiftTurn(Person.Id person, LocalDate day, String shift, Hours hours) {
    /// When it begins, in minutes from one moment on.
    long begins() {
        return day.toEpochDay() * 24 * 60 + hours.starts().toSecondOfDay() / 60;
    }

    /// When it ends.
    long ends() {
        return begins() + hours.minutes();
    }

    /// Whether between this and another turn, whichever is first, lie fewer minutes than this.
    boolean closer(ShiftTurn other, int minutes) {
        return begins() <= other.begins() ? other.begins() - ends() < minutes : other.closer(this, minutes);
    }

    /// Whether some of it lies in a half of its day for which its person is away; the halves meet at noon.
    boolean meets(AwayHalf away) {
        return away.person().equals(person)
                && away.day().equals(day)
                && (away.morning() ? hours.starts().isBefore(LocalTime.NOON) : hours.pastNoon());
    }

    /// The shift with its hours, in words.
    public Message inWords() {
        return Message.of("roster.turn", shift, hours.inWords());
    }
}
