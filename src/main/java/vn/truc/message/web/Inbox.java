package vn.truc.message.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.truc.message.InboxMessage;

/// Somebody's inbox.
public record Inbox(String name, List<InboxMessage> messages, boolean byEmail, boolean administrator) {
    /// How many are unread.
    public long unread() {
        return messages.stream().filter(message -> message.read().isEmpty()).count();
    }

    /// The newest message on this page.
    public Optional<InboxMessage.Id> newest() {
        return messages.stream().map(InboxMessage::id).max(Comparator.comparing(InboxMessage.Id::toString));
    }
}
