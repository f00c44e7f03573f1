package vn.truc.tracing.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.truc.organisation.Contact;
import vn.truc.organisation.Person;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.page.Words;
import vn.truc.tracing.Encounter;
import vn.truc.tracing.Risk;
import vn.truc.tracing.Trace;
import vn.truc.tracing.TraceQuery;
import vn.truc.tracing.Traces;

/// What a question found: the chain as a picture and as a table; and where contacts were just written, who was left
/// out.
public record TracePage(
        Trace trace, ChainGraph graph, LocalDate today, FormErrors errors, Optional<Traces.Written> written) {
    TracePage with(Traces.Written contacts) {
        return new TracePage(trace, graph, today, errors, Optional.of(contacts));
    }

    /// What to do about one person.
    public Message todo(Trace.Line line) {
        if (line.risk() == Risk.LOW || line.proposed().isEmpty()) {
            return Message.of("tracing.do.watch", trace.rules().watchDays());
        }
        var proposed = line.proposed().get();
        var kind = Message.of("health.isolation.at." + proposed.kind());
        var key = line.risk() == Risk.HIGH ? "tracing.do.isolate" : "tracing.do.decide";
        return proposed.lastDay()
                .map(last -> Message.of(key, kind, Words.day(last)))
                .orElseGet(() -> Message.of(key + ".open", kind));
    }

    /// Through whom somebody of a further ring was reached; empty for the first.
    public String via(Encounter encounter) {
        return names().getOrDefault(encounter.via(), "");
    }

    private Map<UUID, String> names() {
        return Stream.concat(
                        Stream.of(trace.query().subject()),
                        trace.lines().stream().map(line -> line.encounter().subject()))
                .collect(Collectors.toMap(TraceQuery.Subject::who, TraceQuery.Subject::name, (one, other) -> one));
    }

    /// The same for the health authority, with the telephone numbers that the officer may see.
    Table table(Map<Person.Id, Contact> contacts, Map<UUID, String> visitors) {
        var rows = Table.of(
                Message.of("tracing.file", trace.query().subject().name()),
                today,
                "tracing.column.ring",
                "tracing.column.name",
                "tracing.column.kind",
                "tracing.column.unit",
                "tracing.column.phone",
                "tracing.column.via",
                "tracing.column.first",
                "tracing.column.last",
                "tracing.column.minutes",
                "tracing.column.tail",
                "tracing.column.risk",
                "tracing.column.do");
        var names = names();
        trace.lines().forEach(line -> {
            var encounter = line.encounter();
            var contact = contacts.get(new Person.Id(encounter.subject().who()));
            rows.row(
                    encounter.ring(),
                    encounter.subject().name(),
                    Message.of("gate.kind." + encounter.subject().kind()),
                    line.unit(),
                    contact == null ? visitors.getOrDefault(encounter.subject().who(), "") : contact.phone(),
                    names.getOrDefault(encounter.via(), ""),
                    encounter.first(),
                    encounter.last(),
                    encounter.minutes(),
                    encounter.tailMinutes(),
                    Message.of("tracing.risk." + line.risk()),
                    todo(line));
        });
        return rows.table();
    }
}
