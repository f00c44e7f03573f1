package vn.truc.roster;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// Somebody is away, and no repair of a unit’s week keeps every rule: those who plan it and the leader in charge are
/// told.
///
/// @param rule what cannot hold, in words
record WeekInNeed(UUID id, Unit.Id unit, String unitName, LocalDate monday, Message rule, Set<Person.Id> recipients)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "roster.in-need:" + id;
    }

    @Override
    public Message announcement() {
        return Message.of("roster.announce.in-need", unitName, monday, rule);
    }

    @Override
    public String announcedAt() {
        return "/rosters?unit=" + unit + "&week=" + monday;
    }
}
