package vn.truc.tracing.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Words;
import vn.truc.tracing.TraceQuery;
import vn.truc.tracing.Traces;

/// A question to the visits as it was typed.
public record TraceForm(UUID id, UUID who, String from, String until, int rings, String reason) {
    FormErrors check() {
        var wrong = FormErrors.none();
        if (moment(from).isEmpty()) {
            wrong = wrong.with("from", Message.of("tracing.error.moment"));
        }
        if (moment(until).isEmpty()) {
            wrong = wrong.with("until", Message.of("tracing.error.moment"));
        }
        return wrong;
    }

    Traces.Draft draft() {
        return new Traces.Draft(
                new TraceQuery.Id(id),
                who,
                moment(from).orElseThrow(),
                moment(until).orElseThrow(),
                rings,
                reason);
    }

    static Optional<Instant> moment(String typed) {
        try {
            return Optional.of(
                    LocalDateTime.parse(typed.strip()).atZone(Words.OFFICE_ZONE).toInstant());
        } catch (DateTimeParseException notAMoment) {
            return Optional.empty();
        }
    }

    /// A moment as a field of a form shows it.
    static String typed(Instant at) {
        return at.atZone(Words.OFFICE_ZONE)
                .toLocalDateTime()
                .withSecond(0)
                .withNano(0)
                .toString();
    }
}
