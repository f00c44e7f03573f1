package vn.truc.health.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import vn.truc.health.Channel;
import vn.truc.health.Declaration;
import vn.truc.health.Declarations;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// What was typed about a declaration seen elsewhere, as it was typed.
public record SeenForm(UUID id, String channel, String at, String clear) {
    FormErrors check() {
        var wrong = FormErrors.none();
        if (way().isEmpty()) {
            wrong = wrong.with("channel", Message.of("health.error.channel"));
        }
        if (moment().isEmpty()) {
            wrong = wrong.with("at", Message.of("health.error.seen-when"));
        }
        if (!clear.equals("yes") && !clear.equals("no")) {
            wrong = wrong.with("clear", Message.of("health.error.seen-clear"));
        }
        return wrong;
    }

    Declarations.Seen seen() {
        return new Declarations.Seen(
                new Declaration.Id(id), way().orElseThrow(), moment().orElseThrow(), clear.equals("yes"));
    }

    private Optional<Channel> way() {
        return Channel.elsewhere().stream()
                .filter(way -> way.name().equals(channel))
                .findFirst();
    }

    private Optional<Instant> moment() {
        try {
            return Optional.of(LocalDateTime.parse(at).atZone(Words.OFFICE_ZONE).toInstant());
        } catch (DateTimeParseException notAMoment) {
            return Optional.empty();
        }
    }
}
