package vn.truc.roster;

import java.time.LocalDate;
import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// Somebody on whom a handed-in plan counts was allowed to be away: whoever makes the plan looks at it again.
public record WeekTouched(String cause, Unit.Id unit, String unitName, LocalDate monday, Set<Person.Id> recipients)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "roster.touched:" + cause + ":" + unit + ":" + monday;
    }

    @Override
    public Message announcement() {
        return Message.of("roster.announce.touched", unitName, monday);
    }

    @Override
    public String announcedAt() {
        return "/rosters?unit=" + unit + "&week=" + monday;
    }
}
