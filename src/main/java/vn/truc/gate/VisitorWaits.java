package vn.truc.gate;

import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// A visitor stands at the gate and waits for somebody's opinion, or to be met; `again`: nobody has answered in time,
/// and whoever stands in is asked.
public record VisitorWaits(Visitor.Id visitor, Unit.Id unit, String name, Set<Person.Id> recipients, boolean again)
        implements Announcement {
    @Override
    public String announcementKey() {
        return (again ? "gate.visitor-waits-long:" : "gate.visitor-waits:") + visitor;
    }

    @Override
    public Message announcement() {
        return Message.of(again ? "gate.announce.waits-long" : "gate.announce.waits", name);
    }

    @Override
    public String announcedAt() {
        return "/visits/approve?unit=" + unit;
    }
}
