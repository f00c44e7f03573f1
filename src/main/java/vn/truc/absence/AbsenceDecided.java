package vn.truc.absence;

import java.time.LocalDate;
import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// A trip or leave was allowed or refused.
public record AbsenceDecided(
        Absence.Id absence, int version, boolean approved, LocalDate from, Set<Person.Id> recipients)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "absence.decided:" + absence + ":" + version;
    }

    @Override
    public Message announcement() {
        return Message.of(approved ? "absence.announce.approved" : "absence.announce.refused", from);
    }

    @Override
    public String announcedAt() {
        return "/absences/" + absence;
    }
}
