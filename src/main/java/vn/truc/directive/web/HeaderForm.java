package vn.truc.directive.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.truc.access.Actor;
import vn.truc.directive.Clause;
import vn.truc.directive.Directive;
import vn.truc.document.DocumentNumber;
import vn.truc.document.DocumentType;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// The header of a directive as it was typed.
public record HeaderForm(
        UUID id,
        int edit,
        @Nullable String number,
        @Nullable String type,
        @Nullable UUID issuer,
        @Nullable String issuedBy,
        @Nullable String signer,
        @Nullable String date,
        @Nullable String subject,
        @Nullable String reach,
        @Nullable Set<UUID> units,
        @Nullable String from,
        @Nullable String until,
        @Nullable UUID replaces) {
    /// An empty form under a new id.
    static HeaderForm empty(UUID id, UUID issuer, LocalDate today) {
        return new HeaderForm(
                id,
                0,
                "",
                "NOTICE",
                issuer,
                "",
                "",
                Words.day(today),
                "",
                "LINE",
                Set.of(),
                Words.day(today.plusDays(1)),
                "",
                null);
    }

    /// The form of a draft that is being changed.
    static HeaderForm of(Directive draft) {
        var listed = draft.reach() instanceof Reach.Listed(var units) ? units : Set.<Unit.Id>of();
        return new HeaderForm(
                draft.id().value(),
                draft.edit(),
                draft.number().toString(),
                draft.type().name(),
                draft.issuer().value(),
                draft.issuedBy(),
                draft.signer(),
                Words.day(draft.date()),
                draft.subject(),
                draft.reach() instanceof Reach.Listed ? "LISTED" : "LINE",
                listed.stream().map(Unit.Id::value).collect(Collectors.toSet()),
                Words.day(draft.period().from()),
                draft.period().until() == null ? "" : Words.day(draft.period().until()),
                draft.relations().stream()
                        .filter(relation -> relation.kind() == Directive.Relation.Kind.REPLACES)
                        .map(relation -> relation.other().value())
                        .findFirst()
                        .orElse(null));
    }

    /// What was typed at a field, or nothing.
    public String typed(@Nullable String value) {
        return value == null ? "" : value;
    }

    /// Whether a unit is ticked.
    public boolean ticked(Unit unit) {
        return units != null && units.contains(unit.id().value());
    }

    /// What is wrong with it.
    FormErrors errors() {
        var errors = FormErrors.none();
        if (DocumentNumber.parse(typed(number)).isEmpty()) {
            errors = errors.with("number", Message.of("document.number.wrong"));
        }
        if (issuer == null || typed(issuedBy).isBlank()) {
            errors = errors.with("issuedBy", Message.of("directive.missing.issuer"));
        }
        if (typed(signer).isBlank()) {
            errors = errors.with("signer", Message.of("directive.missing.signer"));
        }
        if (day(date).isEmpty()) {
            errors = errors.with("date", Message.of("directive.wrong.date"));
        }
        if (typed(subject).isBlank()) {
            errors = errors.with("subject", Message.of("directive.missing.subject"));
        }
        if ("LISTED".equals(reach) && (units == null || units.isEmpty())) {
            errors = errors.with("units", Message.of("directive.missing.units"));
        }
        if (day(from).isEmpty()) {
            errors = errors.with("from", Message.of("directive.wrong.date"));
        }
        return errors.and(untilErrors());
    }

    private FormErrors untilErrors() {
        if (typed(until).isBlank()) {
            return FormErrors.none();
        }
        var last = day(until);
        if (last.isEmpty()) {
            return FormErrors.at("until", Message.of("directive.wrong.date"));
        }
        return day(from).filter(first -> last.get().isBefore(first)).isPresent()
                ? FormErrors.at("until", Message.of("directive.wrong.until"))
                : FormErrors.none();
    }

    /// The draft that it describes, with the clauses entered so far; asked only when nothing is wrong.
    Directive directive(Actor by, List<Clause> clauses) {
        var unit = new Unit.Id(Objects.requireNonNull(issuer));
        return new Directive(
                new Directive.Id(id),
                DocumentNumber.parse(typed(number)).orElseThrow(),
                DocumentType.valueOf(typed(type)),
                unit,
                typed(issuedBy).strip(),
                typed(signer).strip(),
                day(date).orElseThrow(),
                typed(subject).strip(),
                reach(unit),
                new Period(day(from).orElseThrow(), day(until).orElse(null)),
                clauses,
                replaces == null
                        ? List.of()
                        : List.of(new Directive.Relation(Directive.Relation.Kind.REPLACES, new Directive.Id(replaces))),
                Directive.Status.DRAFT,
                edit,
                by.person().id(),
                Optional.empty());
    }

    private Reach reach(Unit.Id unit) {
        if ("LISTED".equals(reach) && units != null) {
            return new Reach.Listed(units.stream().map(Unit.Id::new).collect(Collectors.toSet()));
        }
        return Reach.line(unit);
    }

    /// A date as people write it, 20/3/2020, or as browsers send it, 2020-03-20.
    static Optional<LocalDate> day(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        try {
            return Optional.of(text.contains("/") ? LocalDate.parse(text, Words.DAY_FORMAT) : LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
