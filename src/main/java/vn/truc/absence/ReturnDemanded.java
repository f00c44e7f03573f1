package vn.truc.absence;

import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// Somebody came back from a trip and owes a declaration, or has not made it in time.
public record ReturnDemanded(
        Absence.Id trip, Person.Id person, String name, String until, boolean over, Set<Person.Id> recipients)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "absence.return:" + trip + ":" + person + ":" + (over ? "over" : "due");
    }

    @Override
    public Message announcement() {
        return over
                ? Message.of("absence.announce.return-over", name, until)
                : Message.of("absence.announce.return-due", until);
    }

    @Override
    public String announcedAt() {
        return over ? "/absences" : "/health/declare";
    }
}
