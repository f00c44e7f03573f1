package vn.truc.roster;

import java.time.LocalDate;
import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// Somebody cannot come, no week of the unit holds any more, and its planner has put it in force as it is.
public record RosterLeftShort(
        Roster.Id roster, Unit.Id unit, String unitName, LocalDate monday, Set<Person.Id> recipients)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "roster.left-short:" + roster.value();
    }

    @Override
    public Message announcement() {
        return Message.of("roster.announce.left-short", unitName, monday);
    }

    @Override
    public String announcedAt() {
        return "/rosters?unit=" + unit + "&week=" + monday;
    }
}
