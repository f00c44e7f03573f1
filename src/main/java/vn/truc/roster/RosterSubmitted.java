package vn.truc.roster;

import java.time.LocalDate;
import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// A unit's plan for a week went to the leader in charge, and its copy to the office at the same time.
public record RosterSubmitted(
        Roster.Id roster, Unit.Id unit, String unitName, LocalDate monday, Set<Person.Id> recipients)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "roster.submitted:" + roster.value();
    }

    @Override
    public Message announcement() {
        return Message.of("roster.announce", unitName, monday);
    }

    @Override
    public String announcedAt() {
        return "/rosters?unit=" + unit + "&week=" + monday;
    }
}
