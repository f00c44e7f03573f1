package vn.truc.directive.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.truc.access.Actor;
import vn.truc.directive.Addressee;
import vn.truc.directive.Clause;
import vn.truc.directive.Directive;
import vn.truc.document.DocumentNumber;
import vn.truc.document.DocumentType;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.measure.Rule;
import vn.truc.organisation.Area;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// A draft as a program sends it: the whole document with all its clauses, over the edit that was seen (0: a new one).
record DirectiveDraft(
        int edit,
        @Schema(example = "1391/TB-BCĐ") String number,
        DocumentType type,
        UUID issuer,
        String issuedBy,
        String signer,
        LocalDate date,
        String subject,
        DirectiveReach reach,
        LocalDate from,

        @Schema(description = "First day on which it holds no more; left out: until something new is issued") @Nullable
        LocalDate until,

        List<DirectiveClause> clauses,

        @Schema(description = "Left out: as the draft has them") @Nullable
        List<DirectiveRelation> relations,

        @ArraySchema(
                schema = @Schema(example = "each:HEAD"),
                arraySchema =
                        @Schema(
                                description =
                                        "Persons in their posts beside the units: `each:POST`, `holder:POST:unit`, `person:id`;"
                                                + " left out: as the draft has them"))
        @Nullable
        Set<String> addressees) {

    /// The draft that it describes over the one that is stored, or everything that is wrong with it.
    Outcome<Directive> read(Actor by, Directive.Id id, Optional<Directive> stored) {
        var wrong = errors();
        var read = new ArrayList<Clause>();
        for (int i = 0; i < clauses.size(); i++) {
            switch (clauses.get(i).read("clauses[" + i + "]")) {
                case Outcome.Done<Clause>(var clause) -> read.add(clause);
                case Outcome.Refused<Clause>(var why) -> wrong = wrong.and(why);
            }
        }
        return wrong.isEmpty() ? Outcome.done(directive(by, id, read, stored)) : Outcome.refused(wrong);
    }

    private FormErrors errors() {
        var wrong = reach.errors("reach");
        if (DocumentNumber.parse(number).isEmpty()) {
            wrong = wrong.with("number", Message.of("document.number.wrong"));
        }
        if (issuedBy.isBlank()) {
            wrong = wrong.with("issuedBy", Message.of("directive.missing.issuer"));
        }
        if (signer.isBlank()) {
            wrong = wrong.with("signer", Message.of("directive.missing.signer"));
        }
        if (subject.isBlank()) {
            wrong = wrong.with("subject", Message.of("directive.missing.subject"));
        }
        if (until != null && !until.isAfter(from)) {
            wrong = wrong.with("until", Message.of("directive.wrong.until"));
        }
        if (addressees != null && !addressees.stream().allMatch(Addressee::readable)) {
            wrong = wrong.with("addressees", Message.of("directive.wrong.addressees"));
        }
        var labels = clauses.stream().map(DirectiveClause::label).toList();
        return Set.copyOf(labels).size() < labels.size()
                ? wrong.with("clauses", Message.of("directive.doubled.label"))
                : wrong;
    }

    private Directive directive(Actor by, Directive.Id id, List<Clause> read, Optional<Directive> stored) {
        return new Directive(
                id,
                DocumentNumber.parse(number).orElseThrow(),
                type,
                new Unit.Id(issuer),
                issuedBy.strip(),
                signer.strip(),
                date,
                subject.strip(),
                reach.read(),
                addressees == null
                        ? stored.map(Directive::addressees).orElse(Set.of())
                        : addressees.stream().map(Addressee::valueOf).collect(Collectors.toSet()),
                new Period(from, until),
                read,
                relations == null
                        ? stored.map(Directive::relations).orElse(List.of())
                        : relations.stream().map(DirectiveRelation::read).toList(),
                Directive.Status.DRAFT,
                edit,
                by.person().id(),
                Optional.empty());
    }

    /// Whom it reaches: `LINE` a unit and everything below but some, `AREA` everything seated in it, `LISTED` units,
    /// `NOBODY` the addressees only.
    record DirectiveReach(
            ReachKind kind,
            @Nullable UUID root,
            @Nullable Set<UUID> except,
            @Nullable UUID area,
            @Nullable Set<UUID> units) {
        enum ReachKind {
            LINE,
            AREA,
            LISTED,
            NOBODY
        }

        FormErrors errors(String path) {
            return switch (kind) {
                case LINE -> root == null ? missing(path + ".root") : FormErrors.none();
                case AREA -> area == null ? missing(path + ".area") : FormErrors.none();
                case LISTED -> units == null || units.isEmpty() ? missing(path + ".units") : FormErrors.none();
                case NOBODY -> FormErrors.none();
            };
        }

        Reach read() {
            return switch (kind) {
                case LINE -> new Reach.Line(new Unit.Id(Objects.requireNonNull(root)), ids(except));
                case AREA -> new Reach.Territory(new Area.Id(Objects.requireNonNull(area)));
                case LISTED -> new Reach.Listed(ids(units));
                case NOBODY -> new Reach.Nobody();
            };
        }
    }

    /// A clause: `RULE` with a rule in the form of docs/measures.md, `WORK` with lead units, `READ`, or `END` with the
    /// rules of documents it amends that end.
    record DirectiveClause(
            UUID id,
            @Schema(example = "1") String label,
            String text,
            ClauseKind kind,
            @Schema(implementation = Rule.class) @Nullable JsonNode rule,
            @Nullable Set<UUID> lead,
            @Nullable Set<UUID> with,
            @Nullable LocalDate due,
            @Nullable Boolean everybody,

            @Schema(description = "Of `END`: ids of clauses in force of documents that this one amends") @Nullable
            Set<UUID> ends,

            @Nullable DirectiveReach reach) {
        enum ClauseKind {
            RULE,
            WORK,
            READ,
            END
        }

        Outcome<Clause> read(String path) {
            var wrong = reach == null ? FormErrors.none() : reach.errors(path + ".reach");
            if (label.isBlank()) {
                wrong = wrong.with(path + ".label", Message.of("directive.missing.label"));
            }
            if (text.isBlank()) {
                wrong = wrong.with(path + ".text", Message.of("directive.missing.text"));
            }
            var early = wrong;
            return switch (content(path)) {
                case Outcome.Refused<Clause.Content>(var why) -> Outcome.refused(early.and(why));
                case Outcome.Done<Clause.Content>(var content) ->
                    early.isEmpty()
                            ? Outcome.done(new Clause(
                                    id,
                                    label.strip(),
                                    text.strip(),
                                    content,
                                    Optional.ofNullable(reach).map(DirectiveReach::read)))
                            : Outcome.refused(early);
            };
        }

        private Outcome<Clause.Content> content(String path) {
            return switch (kind) {
                case READ -> Outcome.done(new Clause.ToRead(Boolean.TRUE.equals(everybody)));
                case WORK ->
                    lead == null || lead.isEmpty()
                            ? Outcome.refused(FormErrors.at(path + ".lead", Message.of("directive.missing.lead")))
                            : Outcome.done(new Clause.Work(ids(lead), ids(with), Optional.ofNullable(due)));
                case END ->
                    ends == null || ends.isEmpty()
                            ? Outcome.refused(FormErrors.at(path + ".ends", Message.of("directive.missing.ends")))
                            : Outcome.done(new Clause.Ending(
                                    ends.stream().map(MeasureSource.Id::new).collect(Collectors.toSet())));
                case RULE -> rule(path + ".rule");
            };
        }

        private Outcome<Clause.Content> rule(String path) {
            return RuleFields.sent(rule, path).map(Clause.Ordered::new);
        }
    }

    /// How it relates to an earlier document.
    record DirectiveRelation(Directive.Relation.Kind kind, UUID other) {
        static DirectiveRelation of(Directive.Relation relation) {
            return new DirectiveRelation(relation.kind(), relation.other().value());
        }

        Directive.Relation read() {
            return new Directive.Relation(kind, new Directive.Id(other));
        }
    }

    private static Set<Unit.Id> ids(@Nullable Set<UUID> given) {
        return given == null ? Set.of() : given.stream().map(Unit.Id::new).collect(Collectors.toSet());
    }

    private static FormErrors missing(String field) {
        return FormErrors.at(field, Message.of("page.missing"));
    }
}
