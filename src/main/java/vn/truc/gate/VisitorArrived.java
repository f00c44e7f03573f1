package vn.truc.gate;

import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// A visitor has come in; whoever receives them is told, of a leader’s guest the Office, too.
public record VisitorArrived(
        Visit.Id visit, Unit.Id unit, String name, String host, boolean leadersGuest, Set<Person.Id> recipients)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "gate.visitor-arrived:" + visit;
    }

    @Override
    public Message announcement() {
        return Message.of(leadersGuest ? "gate.announce.arrived.leaders-guest" : "gate.announce.arrived", name, host);
    }

    @Override
    public String announcedAt() {
        return "/visits?unit=" + unit;
    }
}
