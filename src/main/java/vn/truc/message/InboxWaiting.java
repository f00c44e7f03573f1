package vn.truc.message;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Waiting;

/// The number of unread messages beside the inbox.
@Component
class InboxWaiting implements Waiting {
    private final Messages messages;

    InboxWaiting(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String path() {
        return "/messages";
    }

    @Override
    public Optional<Count> waiting(Actor actor) {
        return Optional.of(messages.unreadCount(actor));
    }
}
