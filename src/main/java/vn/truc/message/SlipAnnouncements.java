package vn.truc.message;

import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.account.PasswordChanged;
import vn.truc.account.SlipUsed;
import vn.truc.account.SlipsIssued;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// Tells people what happens with their own sign-in, so that nobody signs in under their name unnoticed.
@Component
class SlipAnnouncements {
    private final Messages messages;
    private final People people;
    private final Acting acting;

    SlipAnnouncements(Messages messages, People people, Acting acting) {
        this.messages = messages;
        this.people = people;
        this.acting = acting;
    }

    @ApplicationModuleListener
    void on(SlipsIssued event) {
        acting.as("message.tell", () -> {
            var clerk = people.find(event.by()).map(Person::name).orElse("");
            return messages.tell(new OwnSignIn(
                    "account.slips:" + event.batch(),
                    event.people(),
                    Message.of("message.slip.issued", clerk, event.at())));
        });
    }

    @ApplicationModuleListener
    void on(SlipUsed event) {
        acting.as(
                "message.tell",
                () -> messages.tell(new OwnSignIn(
                        "account.slip-used:" + event.batch() + ":" + event.person(),
                        Set.of(event.person()),
                        Message.of("message.slip.used", event.at()))));
    }

    @ApplicationModuleListener
    void on(PasswordChanged event) {
        acting.as(
                "message.tell",
                () -> messages.tell(new OwnSignIn(
                        "account.password:" + event.person() + ":" + event.at(),
                        Set.of(event.person()),
                        Message.of("message.password.changed", event.at()))));
    }

    private record OwnSignIn(String announcementKey, Set<Person.Id> recipients, Message announcement)
            implements Announcement {
        @Override
        public String announcedAt() {
            return "/password";
        }
    }
}
