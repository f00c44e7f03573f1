package vn.truc.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.directive.Addressee;
import vn.truc.directive.Clause;
import vn.truc.directive.Directive;
import vn.truc.directive.Directives;
import vn.truc.directive.Receipt;
import vn.truc.directive.Receipts;
import vn.truc.directive.Review;
import vn.truc.directive.web.DirectiveDraft.DirectiveRelation;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Rule;
import vn.truc.organisation.Unit;
import vn.truc.page.NotFound;
import vn.truc.page.Words;

/// Directives for programs: find, read, put in force, confirm.
@RestController
@Tag(name = "directives", description = "Documents that direct, their clauses and who confirmed them")
class DirectiveApi {
    private final Directives directives;
    private final Receipts receipts;
    private final DirectivePages pages;
    private final OfficeClock clock;

    DirectiveApi(Directives directives, Receipts receipts, DirectivePages pages, OfficeClock clock) {
        this.directives = directives;
        this.receipts = receipts;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/api/directives")
    @Operation(summary = "Those in force or ended that hold these words, the newest first")
    List<DirectiveSummary> list(Actor actor, @RequestParam(defaultValue = "") String words) {
        return directives.search(actor, words, null).stream()
                .filter(directive -> !directive.draft())
                .map(DirectiveSummary::of)
                .toList();
    }

    @Needs(Right.OWN)
    @GetMapping("/api/directives/{id}")
    @Operation(summary = "One with its clauses and confirmations")
    DirectiveWhole one(Actor actor, @PathVariable Directive.Id id) {
        return whole(readable(actor, id));
    }

    @Needs(Right.DRAFT_DIRECTIVES)
    @PutMapping("/api/directives/{id}")
    @Operation(
            summary = "Write a draft with all its clauses, under an id made by the caller (UUID version 7)",
            description =
                    "`edit` is that of the draft it is made from, 0 for a new one. The same again changes nothing;"
                            + " a draft that somebody else has changed meanwhile is a conflict.")
    DirectiveWhole draft(Actor actor, @PathVariable Directive.Id id, @RequestBody DirectiveDraft draft) {
        var stored = directives.find(id);
        var sent = draft.read(actor, id, stored).orProblem();
        sent.relations().stream()
                .filter(relation ->
                        stored.stream().noneMatch(before -> before.relations().contains(relation)))
                .forEach(relation -> readable(actor, relation.other()));
        return whole(directives.draft(actor, sent).orProblem());
    }

    @Needs(Right.OWN)
    @GetMapping("/api/directives/{id}/review")
    @Operation(summary = "For the second person, before it goes live: whom it reaches and what changes for them")
    DirectiveLook review(Actor actor, @PathVariable Directive.Id id) {
        return DirectiveLook.of(directives.review(readable(actor, id).id()));
    }

    @Needs(Right.ISSUE_DIRECTIVES)
    @PostMapping("/api/directives/{id}/issue")
    @Operation(
            summary = "Put a draft in force as the second person; again, nothing changes",
            description = "Never by whoever wrote it last. Measures and tasks come to life at once.")
    DirectiveSummary issue(Actor actor, @PathVariable Directive.Id id) {
        return DirectiveSummary.of(directives.issue(actor, id).orProblem());
    }

    @Needs(Right.ANSWER_DIRECTIVES)
    @PostMapping("/api/directives/{id}/acknowledge")
    @Operation(summary = "Confirm for a unit that it was received and read; again, nothing changes")
    DirectiveSummary acknowledge(Actor actor, @PathVariable Directive.Id id, @RequestParam Unit.Id unit) {
        return DirectiveSummary.of(receipts.acknowledge(actor, id, unit).orProblem());
    }

    @Needs(Right.ISSUE_DIRECTIVES)
    @PostMapping("/api/directives/{id}/withdraw")
    @Operation(summary = "Take it back from a day on: its measures end, its open tasks are gone")
    DirectiveSummary withdraw(Actor actor, @PathVariable Directive.Id id, @RequestParam LocalDate from) {
        return DirectiveSummary.of(directives.withdraw(actor, id, from).orProblem());
    }

    private Directive readable(Actor actor, Directive.Id id) {
        return directives
                .find(id)
                .filter(found -> pages.mayRead(actor, found, clock.today()))
                .orElseThrow(() -> new NotFound("directive"));
    }

    private DirectiveWhole whole(Directive directive) {
        return new DirectiveWhole(
                DirectiveSummary.of(directive),
                directive.edit(),
                directive.clauses().stream().map(DirectivePart::of).toList(),
                directive.relations().stream().map(DirectiveRelation::of).toList(),
                directive.addressees().stream()
                        .map(Addressee::toString)
                        .sorted()
                        .toList(),
                receipts.of(directive.id()).stream()
                        .map(DirectiveConfirmation::of)
                        .toList());
    }

    /// A document in a list.
    @Schema(name = "Directive")
    record DirectiveSummary(
            String id,
            String number,
            String type,
            String issuedBy,
            LocalDate date,
            String subject,
            String status,
            LocalDate from,
            Optional<LocalDate> until) {
        static DirectiveSummary of(Directive directive) {
            return new DirectiveSummary(
                    directive.id().toString(),
                    directive.number().toString(),
                    directive.type().name(),
                    directive.issuedBy(),
                    directive.date(),
                    directive.subject(),
                    directive.status().name(),
                    directive.period().from(),
                    Optional.ofNullable(directive.period().until()));
        }
    }

    /// A document with everything in it.
    record DirectiveWhole(
            DirectiveSummary document,
            int edit,
            List<DirectivePart> clauses,
            List<DirectiveRelation> relations,
            List<String> addressees,
            List<DirectiveConfirmation> confirmations) {}

    /// A clause; the rule has the form that docs/measures.md describes, what it ends are ids of clauses of others.
    record DirectivePart(
            UUID id,
            String label,
            String text,
            Optional<Rule> rule,
            Optional<Map<String, List<String>>> work,
            List<UUID> ends) {
        static DirectivePart of(Clause clause) {
            return switch (clause.content()) {
                case Clause.Ordered(var rule) -> of(clause, Optional.of(rule), Optional.empty(), List.of());
                case Clause.Work(var lead, var with, var due) ->
                    of(
                            clause,
                            Optional.empty(),
                            Optional.of(Map.of(
                                    "lead",
                                            lead.stream()
                                                    .map(Unit.Id::toString)
                                                    .sorted()
                                                    .toList(),
                                    "with",
                                            with.stream()
                                                    .map(Unit.Id::toString)
                                                    .sorted()
                                                    .toList(),
                                    "due", due.stream().map(LocalDate::toString).toList())),
                            List.of());
                case Clause.ToRead _ -> of(clause, Optional.empty(), Optional.empty(), List.of());
                case Clause.Ending(var ended) ->
                    of(
                            clause,
                            Optional.empty(),
                            Optional.empty(),
                            ended.stream().map(MeasureSource.Id::value).sorted().toList());
            };
        }

        private static DirectivePart of(
                Clause clause, Optional<Rule> rule, Optional<Map<String, List<String>>> work, List<UUID> ends) {
            return new DirectivePart(clause.id(), clause.label(), clause.text(), rule, work, ends);
        }
    }

    /// Whether a unit has confirmed, and when.
    record DirectiveConfirmation(String unit, boolean confirmed, Optional<String> at) {
        static DirectiveConfirmation of(Receipt receipt) {
            return new DirectiveConfirmation(
                    receipt.unit().toString(), receipt.confirmed(), receipt.at().map(Object::toString));
        }
    }

    /// What a second person looks at.
    record DirectiveLook(
            List<UUID> reached,
            int people,
            List<DirectiveChange> changes,
            List<DirectiveEnding> endings,
            List<String> conflicts) {
        static DirectiveLook of(Review review) {
            return new DirectiveLook(
                    review.reached().stream().map(unit -> unit.id().value()).toList(),
                    review.people(),
                    review.changes().stream().map(DirectiveChange::of).toList(),
                    review.endings().stream().map(DirectiveEnding::of).toList(),
                    review.conflicts().stream()
                            .map(conflict -> Words.t(conflict.why()))
                            .toList());
        }
    }

    /// A clause of another document that ends, and for which units.
    record DirectiveEnding(UUID clause, String number, String label, List<UUID> units) {
        static DirectiveEnding of(Review.Ending ending) {
            var source = ending.source();
            return new DirectiveEnding(
                    source.id().value(),
                    source.origin().number(),
                    source.origin().clause(),
                    ending.units().stream().map(unit -> unit.id().value()).toList());
        }
    }

    /// A rule that will read differently for so many units: before and after, in words.
    record DirectiveChange(String rule, Optional<String> before, Optional<String> after, int units) {
        static DirectiveChange of(Review.Change change) {
            return new DirectiveChange(
                    Words.t(change.title()),
                    change.before().map(Words::t),
                    change.after().map(Words::t),
                    change.units());
        }
    }
}
