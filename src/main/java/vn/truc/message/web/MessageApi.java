package vn.truc.message.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.message.InboxMessage;
import vn.truc.message.Messages;
import vn.truc.page.NotFound;
import vn.truc.page.Words;

/// One's inbox, for programs.
@RestController
@Tag(name = "messages", description = "What a person was told")
class MessageApi {
    private final Messages messages;

    MessageApi(Messages messages) {
        this.messages = messages;
    }

    @Needs(Right.OWN)
    @GetMapping("/api/messages")
    @Operation(summary = "One's own messages, the unread first, at most a hundred")
    List<MessageLine> inbox(Actor by) {
        return messages.inbox(by).stream().map(MessageLine::of).toList();
    }

    @Needs(Right.OWN)
    @PostMapping("/api/messages/{id}/read")
    @Operation(summary = "Mark one of one's own messages as read; again, nothing changes")
    MessageLine read(Actor by, @PathVariable InboxMessage.Id id) {
        return messages.read(by, id).map(MessageLine::of).orElseThrow(() -> new NotFound("message"));
    }

    /// One message, in the language of whoever asks.
    @Schema(name = "Message")
    record MessageLine(UUID id, String text, String path, Instant sent, Optional<Instant> read) {
        static MessageLine of(InboxMessage message) {
            return new MessageLine(
                    message.id().value(), Words.t(message.text()), message.path(), message.sent(), message.read());
        }
    }
}
