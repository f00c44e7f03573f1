package vn.truc.gate;

import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// A visitor waits for somebody's opinion, or to be met.
public record VisitorWaits(Visitor.Id visitor, Unit.Id unit, String name, Set<Person.Id> recipients, Moment moment)
        implements Announcement {
    /// At which moment it is told; at each once.
    public enum Moment {
        /// Somebody has announced the visit; the visitor may come on another day.
        ANNOUNCED("gate.visitor-asked:", "gate.announce.asked"),
        /// The visitor stands at the gate.
        AT_GATE("gate.visitor-waits:", "gate.announce.waits"),
        /// Nobody has answered in time, and whoever stands in is asked.
        UNANSWERED("gate.visitor-waits-long:", "gate.announce.waits-long"),
        /// Nobody has answered in time while the visitor stands at the gate.
        UNANSWERED_AT_GATE("gate.visitor-waits-long-at-gate:", "gate.announce.waits-long");

        private final String key;
        private final String words;

        Moment(String key, String words) {
            this.key = key;
            this.words = words;
        }
    }

    @Override
    public String announcementKey() {
        return moment.key + visitor;
    }

    @Override
    public Message announcement() {
        return Message.of(moment.words, name);
    }

    @Override
    public String announcedAt() {
        return "/visits/approve?unit=" + unit;
    }
}
