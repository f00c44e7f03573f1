package vn.truc.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.truc.organisation.Person;
import vn.truc.page.Words;

/// Somebody who is away for one half of a day, as it was allowed: in the morning or in the afternoon.
public record AwayHalf(Person.Id person, LocalDate day, boolean morning, boolean trip) {
    /// Whether a moment lies in it; the halves meet at noon.
    public boolean covers(Instant moment) {
        var local = moment.atZone(Words.OFFICE_ZONE);
        return local.toLocalDate().equals(day) && local.toLocalTime().isBefore(LocalTime.NOON) == morning;
    }
}
