package vn.truc.absence;

import java.time.LocalDate;
import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// A trip or leave that was allowed was given up from a day on.
public record AbsenceGivenUp(Absence.Id absence, String who, boolean trip, LocalDate from, Set<Person.Id> recipients)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "absence.given-up:" + absence;
    }

    @Override
    public Message announcement() {
        return Message.of(trip ? "absence.announce.trip-given-up" : "absence.announce.leave-given-up", who, from);
    }

    @Override
    public String announcedAt() {
        return "/absences/" + absence;
    }
}
