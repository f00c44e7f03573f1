package vn.truc.roster;

import java.time.LocalDate;
import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// A plan went on to the next stage, was approved at the last, or went back to its unit.
public record RosterDecided(
        Roster.Id roster,
        int round,
        int position,
        String unitName,
        LocalDate monday,
        String what,
        Set<Person.Id> recipients)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "roster.decided:" + roster.value() + ":" + round + ":" + position + ":" + what;
    }

    @Override
    public Message announcement() {
        return Message.of("roster.announce." + what, unitName, monday);
    }

    @Override
    public String announcedAt() {
        return "/approvals/" + roster.value();
    }
}
