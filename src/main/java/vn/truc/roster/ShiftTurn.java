package vn.truc.roster;

import java.time.LocalDate;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// Somebody’s turn of duty on a day: the shift, and its hours.
public record ShiftTurn(Person.Id person, LocalDate day, String shift, Hours hours) {
    /// The shift with its hours, in words.
    public Message inWords() {
        return Message.of("roster.turn", shift, hours.inWords());
    }
}
