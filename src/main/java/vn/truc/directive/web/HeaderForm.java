package vn.truc.directive.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.truc.access.Actor;
import vn.truc.directive.Addressee;
import vn.truc.directive.Clause;
import vn.truc.directive.Directive;
import vn.truc.document.DocumentNumber;
import vn.truc.document.DocumentType;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.organisation.Area;
import vn.truc.organisation.Unit;
import vn.truc.page.Entered;
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
        @Nullable UUID root,
        @Nullable Set<UUID> except,
        @Nullable UUID area,
        @Nullable Set<UUID> units,
        @Nullable Set<String> addressees,
        @Nullable String from,
        @Nullable String until,
        @Nullable Set<UUID> replaces,
        @Nullable Set<UUID> amends,
        @Nullable Set<UUID> basedOn) {
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
                null,
                Set.of(),
                null,
                Set.of(),
                Set.of(),
                Words.day(today.plusDays(1)),
                "",
                Set.of(),
                Set.of(),
                Set.of());
    }

    /// The form of a draft that is being changed.
    static HeaderForm of(Directive draft) {
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
                kind(draft.reach()),
                draft.reach() instanceof Reach.Line(var root, var _) ? root.value() : null,
                draft.reach() instanceof Reach.Line(var _, var except) ? values(except) : Set.of(),
                draft.reach() instanceof Reach.Territory(var area) ? area.value() : null,
                draft.reach() instanceof Reach.Listed(var units) ? values(units) : Set.of(),
                draft.addressees().stream().map(Addressee::toString).collect(Collectors.toSet()),
                Words.day(draft.period().from()),
                draft.period().until() == null ? "" : Words.day(draft.period().until()),
                others(draft, Directive.Relation.Kind.REPLACES),
                others(draft, Directive.Relation.Kind.AMENDS),
                others(draft, Directive.Relation.Kind.BASED_ON));
    }

    /// The same, made from the draft's edit of this number.
    HeaderForm over(int seen) {
        return new HeaderForm(
                id,
                seen,
                number,
                type,
                issuer,
                issuedBy,
                signer,
                date,
                subject,
                reach,
                root,
                except,
                area,
                units,
                addressees,
                from,
                until,
                replaces,
                amends,
                basedOn);
    }

    /// The earlier documents that are named for this kind of relation.
    Set<Directive.Id> chosen(Directive.Relation.Kind kind) {
        var typed = switch (kind) {
            case REPLACES -> replaces;
            case AMENDS -> amends;
            case BASED_ON -> basedOn;
        };
        return typed == null ? Set.of() : typed.stream().map(Directive.Id::new).collect(Collectors.toSet());
    }

    private List<Directive.Relation> relations() {
        return Arrays.stream(Directive.Relation.Kind.values())
                .flatMap(kind -> chosen(kind).stream().map(other -> new Directive.Relation(kind, other)))
                .toList();
    }

    private static Set<UUID> others(Directive draft, Directive.Relation.Kind kind) {
        return draft.relations().stream()
                .filter(relation -> relation.kind() == kind)
                .map(relation -> relation.other().value())
                .collect(Collectors.toSet());
    }

    /// What was typed at a field, or nothing.
    public String typed(@Nullable String value) {
        return value == null ? "" : value;
    }

    /// Whether whom it reaches is told in this way.
    public boolean reaches(String kind) {
        return kind.equals(reach == null ? "LINE" : reach);
    }

    /// The units that are chosen one by one.
    Set<Unit.Id> chosenUnits() {
        return ids(units);
    }

    /// The units that are left out with everything below them.
    Set<Unit.Id> leftOut() {
        return ids(except);
    }

    /// The persons in their posts who are chosen.
    Set<Addressee> chosenAddressees() {
        return addressees == null
                ? Set.of()
                : addressees.stream().map(Addressee::valueOf).collect(Collectors.toSet());
    }

    private static Set<Unit.Id> ids(@Nullable Set<UUID> values) {
        return values == null ? Set.of() : values.stream().map(Unit.Id::new).collect(Collectors.toSet());
    }

    private static Set<UUID> values(Set<Unit.Id> units) {
        return units.stream().map(Unit.Id::value).collect(Collectors.toSet());
    }

    private static String kind(Reach reach) {
        return switch (reach) {
            case Reach.Line _ -> "LINE";
            case Reach.Territory _ -> "AREA";
            case Reach.Listed _ -> "LISTED";
            case Reach.Nobody _ -> "NOBODY";
        };
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
        if (reaches("LISTED") && chosenUnits().isEmpty()) {
            errors = errors.with("units", Message.of("directive.missing.units"));
        }
        if (reaches("AREA") && area == null) {
            errors = errors.with("area", Message.of("directive.missing.area"));
        }
        if (day(from).isEmpty()) {
            errors = errors.with("from", Message.of("directive.wrong.date"));
        }
        return errors.and(untilErrors(from, until));
    }

    /// What is wrong with the day before which something holds: it may be left out, and lies after the first.
    static FormErrors untilErrors(@Nullable String from, @Nullable String until) {
        if (until == null || until.isBlank()) {
            return FormErrors.none();
        }
        var last = day(until);
        if (last.isEmpty()) {
            return FormErrors.at("until", Message.of("directive.wrong.date"));
        }
        return day(from).filter(first -> !last.get().isAfter(first)).isPresent()
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
                chosenAddressees(),
                new Period(day(from).orElseThrow(), day(until).orElse(null)),
                clauses,
                relations(),
                Directive.Status.DRAFT,
                edit,
                by.person().id(),
                Optional.empty());
    }

    private Reach reach(Unit.Id unit) {
        return switch (reach == null ? "LINE" : reach) {
            case "LISTED" -> new Reach.Listed(chosenUnits());
            case "AREA" -> new Reach.Territory(new Area.Id(Objects.requireNonNull(area)));
            case "NOBODY" -> new Reach.Nobody();
            default -> new Reach.Line(root == null ? unit : new Unit.Id(root), leftOut());
        };
    }

    /// A date as people write it, 20/3/2020, or as browsers send it, 2020-03-20.
    static Optional<LocalDate> day(@Nullable String typed) {
        return Entered.day(typed == null ? "" : typed);
    }
}
