package vn.truc.attendance;

import java.util.Set;
import java.util.UUID;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// The roll was called for those who work from home.
public record RollCalled(UUID roll, String until, Set<Person.Id> recipients) implements Announcement {
    @Override
    public String announcementKey() {
        return "attendance.roll:" + roll;
    }

    @Override
    public Message announcement() {
        return Message.of("attendance.announce.roll", until);
    }

    @Override
    public String announcedAt() {
        return "/attendance";
    }
}
