package vn.truc.message;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.truc.page.Message;

/// One line in somebody's inbox.
public record InboxMessage(Id id, Message text, String path, Instant sent, Optional<Instant> read) {
    /// The identifier of a message.
    public record Id(UUID value) {
        public static Id valueOf(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
