package vn.truc.message;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;

/// Tells people what an event of another capability announces, as soon as it is certain.
@Component
class AnnouncementListener {
    private final Messages messages;
    private final Acting acting;

    AnnouncementListener(Messages messages, Acting acting) {
        this.messages = messages;
        this.acting = acting;
    }

    @ApplicationModuleListener
    void on(Announcement event) {
        acting.as("message.tell", () -> messages.tell(event));
    }
}
