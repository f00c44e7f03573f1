package vn.truc.roster;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// Something about people’s days was asked or changed: a swap, or a repair when somebody cannot come.
///
/// @param what which sentence tells it, under `roster.announce.`
/// @param at where it is seen
public record RosterChanged(UUID id, String what, LocalDate day, String at, Set<Person.Id> recipients)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "roster." + what + ":" + id;
    }

    @Override
    public Message announcement() {
        return Message.of("roster.announce." + what, day);
    }

    @Override
    public String announcedAt() {
        return at;
    }
}
