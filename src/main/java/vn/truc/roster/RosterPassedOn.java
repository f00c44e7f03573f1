package vn.truc.roster;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// A plan has waited so long, or its leader is away, that it is the stand-in’s to decide.
public record RosterPassedOn(
        Roster.Id roster, int round, UUID standIn, String unitName, LocalDate monday, Set<Person.Id> recipients)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "roster.passed-on:" + roster.value() + ":" + round + ":" + standIn;
    }

    @Override
    public Message announcement() {
        return Message.of("roster.announce.passed-on", unitName, monday);
    }

    @Override
    public String announcedAt() {
        return "/approvals/" + roster.value();
    }
}
