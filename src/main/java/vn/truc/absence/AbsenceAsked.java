package vn.truc.absence;

import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// A trip or leave was asked for and waits for a decision.
public record AbsenceAsked(Absence.Id absence, String who, boolean trip, Set<Person.Id> recipients)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "absence.asked:" + absence;
    }

    @Override
    public Message announcement() {
        return Message.of(trip ? "absence.announce.trip-asked" : "absence.announce.leave-asked", who);
    }

    @Override
    public String announcedAt() {
        return "/absences/" + absence;
    }
}
