package vn.truc.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.directive.Clause;
import vn.truc.directive.Directive;
import vn.truc.directive.Directives;
import vn.truc.directive.Receipt;
import vn.truc.measure.Rule;
import vn.truc.organisation.Unit;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// Directives for programs: find, read, put in force, confirm.
@RestController
@Tag(name = "directives", description = "Documents that direct, their clauses and who confirmed them")
class DirectiveApi {
    private final Directives directives;
    private final DirectivePages pages;
    private final OfficeClock clock;

    DirectiveApi(Directives directives, DirectivePages pages, OfficeClock clock) {
        this.directives = directives;
        this.pages = pages;
        this.clock = clock;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/api/directives")
    @Operation(summary = "Those in force or ended that hold these words, the newest first")
    List<Summary> list(Actor actor, @RequestParam(defaultValue = "") String words) {
        return directives.search(actor, words, null).stream()
                .filter(directive -> !directive.draft())
                .map(Summary::of)
                .toList();
    }

    @Needs(Right.OWN)
    @GetMapping("/api/directives/{id}")
    @Operation(summary = "One with its clauses and confirmations")
    Whole one(Actor actor, @PathVariable Directive.Id id) {
        var directive = directives
                .find(id)
                .filter(found -> pages.mayRead(actor, found, clock.today()))
                .orElseThrow(() -> new NotFound("directive"));
        return new Whole(
                Summary.of(directive),
                directive.clauses().stream().map(Part::of).toList(),
                directives.receipts(id).stream().map(Confirmation::of).toList());
    }

    @Needs(Right.ISSUE_DIRECTIVES)
    @PostMapping("/api/directives/{id}/issue")
    @Operation(summary = "Put a draft in force as the second person; again, nothing changes")
    ResponseEntity<?> issue(Actor actor, @PathVariable Directive.Id id) {
        return answer(directives.issue(actor, id));
    }

    @Needs(Right.ANSWER_DIRECTIVES)
    @PostMapping("/api/directives/{id}/acknowledge")
    @Operation(summary = "Confirm for a unit; again, nothing changes")
    ResponseEntity<?> acknowledge(Actor actor, @PathVariable Directive.Id id, @RequestParam Unit.Id unit) {
        return answer(directives.acknowledge(actor, id, unit));
    }

    private static ResponseEntity<?> answer(Outcome<Directive> outcome) {
        return switch (outcome) {
            case Outcome.Done<Directive>(var directive) -> ResponseEntity.ok(Summary.of(directive));
            case Outcome.Refused<Directive>(var why) ->
                ResponseEntity.unprocessableContent()
                        .body(ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, Words.t(why.first())));
        };
    }

    /// A document in a list.
    record Summary(
            String id,
            String number,
            String type,
            String issuedBy,
            LocalDate date,
            String subject,
            String status,
            LocalDate from,
            Optional<LocalDate> until) {
        static Summary of(Directive directive) {
            return new Summary(
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
    record Whole(Summary document, List<Part> clauses, List<Confirmation> confirmations) {}

    /// A clause; the rule has the form that docs/measures.md describes.
    record Part(String label, String text, Optional<Rule> rule, Optional<Map<String, List<String>>> work) {
        static Part of(Clause clause) {
            return switch (clause.content()) {
                case Clause.Ordered(var rule) ->
                    new Part(clause.label(), clause.text(), Optional.of(rule), Optional.empty());
                case Clause.Work(var lead, var with, var due) ->
                    new Part(
                            clause.label(),
                            clause.text(),
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
                                    "due", due.stream().map(LocalDate::toString).toList())));
                case Clause.ToRead _ -> new Part(clause.label(), clause.text(), Optional.empty(), Optional.empty());
            };
        }
    }

    /// Whether a unit has confirmed, and when.
    record Confirmation(String unit, boolean confirmed, Optional<String> at) {
        static Confirmation of(Receipt receipt) {
            return new Confirmation(
                    receipt.unit().toString(), receipt.confirmed(), receipt.at().map(Object::toString));
        }
    }
}
