package vn.truc.privacy;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.OwnData;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Contacts;
import vn.truc.organisation.People;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// Who somebody is to the office, and how they are reached.
@Component
class ContactOwnData implements OwnData {
    private final Contacts contacts;
    private final People people;
    private final OfficeClock clock;

    ContactOwnData(Contacts contacts, People people, OfficeClock clock) {
        this.contacts = contacts;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<Table> about(Actor person) {
        var who = person.person();
        var contact = contacts.of(who.id());
        var rows = Table.of(Message.of("privacy.person"), clock.today(), "privacy.field", "privacy.value")
                .row(Message.of("privacy.name"), who.name())
                .row(Message.of("privacy.number"), who.staffNumber())
                .row(Message.of("privacy.phone"), contact.phone())
                .row(Message.of("privacy.email"), contact.email());
        people.career(who.id())
                .forEach(post -> rows.row(Message.of("privacy.post"), post.title() + " · " + post.from()));
        return List.of(rows.table());
    }
}
