package vn.truc.health;

import java.time.Instant;
import java.time.LocalDate;
import vn.truc.organisation.Person;
import vn.truc.page.Words;

/// The status of a person by the last declaration of a day; without the answers.
public record Clearance(
        Person.Id person,
        LocalDate day,
        Status status,
        Reason reason,
        Channel channel,
        Instant declaredAt,
        Declaration.Id declaration) {
    /// Until when it holds: the end of its day.
    public Instant until() {
        return day.plusDays(1).atStartOfDay(Words.OFFICE_ZONE).toInstant();
    }
}
