package vn.truc.absence;

import java.util.Set;
import java.util.UUID;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// A letter of this person, or of somebody who uses their address, has become a draft.
public record LeaveDraftReceived(UUID draft, Set<Person.Id> recipients) implements Announcement {
    @Override
    public String announcementKey() {
        return "absence.draft:" + draft;
    }

    @Override
    public Message announcement() {
        return Message.of("absence.announce.draft");
    }

    @Override
    public String announcedAt() {
        return "/absences";
    }
}
