package vn.truc.gate;

import java.time.LocalDate;
import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// A leader’s guest will come; the Office meets them.
public record LeadersGuestExpected(
        Visitor.Id visitor, Unit.Id unit, String name, LocalDate day, String host, Set<Person.Id> recipients)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "gate.leaders-guest:" + visitor;
    }

    @Override
    public Message announcement() {
        return Message.of("gate.announce.leaders-guest", name, Words.day(day), host);
    }

    @Override
    public String announcedAt() {
        return "/visits?unit=" + unit;
    }
}
