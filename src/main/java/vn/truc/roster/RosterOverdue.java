package vn.truc.roster;

import java.time.LocalDate;
import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// The limit of a stage has passed and nobody stands in there: those who decide next may decide, the office and whoever
/// submitted know.
public record RosterOverdue(
        Roster.Id roster,
        int round,
        int position,
        String unitName,
        LocalDate monday,
        Stage stage,
        Set<Person.Id> recipients)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "roster.overdue:" + roster.value() + ":" + round + ":" + position;
    }

    @Override
    public Message announcement() {
        return Message.of("roster.announce.overdue", unitName, monday, Message.of(RosterApprovals.name(stage)));
    }

    @Override
    public String announcedAt() {
        return "/approvals/" + roster.value();
    }
}
