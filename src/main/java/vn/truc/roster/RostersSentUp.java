package vn.truc.roster;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// The lists of a week were sent up to the head of the body, approved or returned.
public record RostersSentUp(UUID list, LocalDate monday, String what, Set<Person.Id> recipients)
        implements Announcement {
    @Override
    public String announcementKey() {
        return what + ":" + list;
    }

    @Override
    public Message announcement() {
        return Message.of(what, monday);
    }

    @Override
    public String announcedAt() {
        return "/rosters/list?week=" + monday;
    }
}
