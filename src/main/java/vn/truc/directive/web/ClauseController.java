package vn.truc.directive.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.directive.Clause;
import vn.truc.directive.Directive;
import vn.truc.directive.Directives;
import vn.truc.directive.EndedClauses;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Reach;
import vn.truc.measure.Rule;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;

/// Entering a directive clause by clause.
@Controller
class ClauseController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final String RECIPIENT = "rule.recipient";

    private final Directives directives;
    private final EndedClauses ended;
    private final Choosers choosers;
    private final Meanwhiles meanwhiles;
    private final Rights rights;
    private final OfficeClock clock;

    ClauseController(
            Directives directives,
            EndedClauses ended,
            Choosers choosers,
            Meanwhiles meanwhiles,
            Rights rights,
            OfficeClock clock) {
        this.directives = directives;
        this.ended = ended;
        this.choosers = choosers;
        this.meanwhiles = meanwhiles;
        this.rights = rights;
        this.clock = clock;
    }

    @Needs(Right.DRAFT_DIRECTIVES)
    @GetMapping("/directives/{id}/clauses/new")
    Answer clause(Actor actor, @PathVariable Directive.Id id, @RequestParam(defaultValue = "task") String kind) {
        var draft = draft(actor, id);
        var typed = RuleFields.usual();
        typed.add("label", Integer.toString(draft.clauses().size() + 1));
        typed.add(RECIPIENT, choosers.own(actor, draft.period().from()));
        return clause(page(draft, clock.newId(), kind, typed));
    }

    @Needs(Right.DRAFT_DIRECTIVES)
    @PostMapping("/directives/{id}/clauses")
    Answer add(
            Actor actor,
            @PathVariable Directive.Id id,
            @RequestParam UUID clause,
            @RequestParam String kind,
            @RequestParam int edit,
            @RequestParam MultiValueMap<String, String> typed) {
        var draft = draft(actor, id);
        var page = page(draft, clause, kind, typed);
        if ("find".equals(typed.getFirst("do"))) {
            return clause(page);
        }
        return switch (read(page)) {
            case Outcome.Refused(var why) -> refused(page, why);
            case Outcome.Done(var entered) -> save(actor, page, edit, with(draft, entered));
        };
    }

    @Needs(Right.DRAFT_DIRECTIVES)
    @PostMapping("/directives/{id}/clauses/{clause}/remove")
    Answer remove(Actor actor, @PathVariable Directive.Id id, @PathVariable UUID clause, @RequestParam int edit) {
        var draft = draft(actor, id);
        var left = draft.clauses().stream()
                .filter(kept -> !kept.id().equals(clause))
                .toList();
        return switch (directives.draft(actor, draft.with(left).edit(edit))) {
            case Outcome.Done<Directive> _ -> Redirect.to("/directives/" + id).saying("directive.clause.removed");
            case Outcome.Refused<Directive>(var why) ->
                Redirect.to("/directives/" + id).saying(why.first().key());
        };
    }

    private Answer save(Actor actor, ClausePage page, int edit, List<Clause> clauses) {
        return switch (directives.draft(actor, page.directive().with(clauses).edit(edit))) {
            case Outcome.Done(var saved) ->
                Redirect.to("/directives/" + saved.id()).saying("directive.clause.added");
            case Outcome.Refused(var why) -> refused(meanwhile(page, edit), why);
        };
    }

    /// The form beside what somebody else saved; saving once more adds to that.
    private ClausePage meanwhile(ClausePage page, int edit) {
        return page.directive().edit() == edit
                ? page
                : page.beside(meanwhiles.clauses(page.directive(), page.typed().getOrDefault("seen", List.of())));
    }

    private static List<Clause> with(Directive draft, Clause entered) {
        var clauses = new ArrayList<>(draft.clauses());
        clauses.removeIf(clause -> clause.id().equals(entered.id()));
        clauses.add(entered);
        return clauses;
    }

    private static Outcome<Clause> read(ClausePage page) {
        var errors = FormErrors.none();
        var label = page.typed("label").strip();
        if (label.isEmpty()) {
            errors = errors.with("label", Message.of("directive.missing.label"));
        }
        if (page.directive().clauses().stream()
                .anyMatch(other -> other.label().equals(label) && !other.id().equals(page.id()))) {
            errors = errors.with("label", Message.of("directive.doubled.label"));
        }
        if (page.typed("text").isBlank()) {
            errors = errors.with("text", Message.of("directive.missing.text"));
        }
        var earlier = errors;
        return switch (content(page)) {
            case Outcome.Refused(var why) -> Outcome.refused(earlier.and(why));
            case Outcome.Done(var content) ->
                earlier.isEmpty()
                        ? Outcome.done(
                                new Clause(page.id(), label, page.typed("text").strip(), content, own(page)))
                        : Outcome.refused(earlier);
        };
    }

    /// The units that only this clause is for, where some are chosen.
    private static Optional<Reach> own(ClausePage page) {
        var units = ids(page.typed(), "own");
        return units.isEmpty() ? Optional.empty() : Optional.of(new Reach.Listed(units));
    }

    private static Outcome<Clause.Content> content(ClausePage page) {
        return switch (page.kind()) {
            case "task" -> work(page);
            case "read" -> Outcome.done(new Clause.ToRead(page.ticked("everybody", "true")));
            case "end" -> ending(page);
            default -> RuleFields.read(page.rule(), page.typed()).map(ClauseController::ordered);
        };
    }

    private static Outcome<Clause.Content> ending(ClausePage page) {
        var ends = page.endable().stream()
                .filter(one -> page.ticked("ends", one.id().toString()))
                .map(one -> new MeasureSource.Id(one.id()))
                .collect(Collectors.toSet());
        return ends.isEmpty()
                ? Outcome.refused(FormErrors.at("ends", Message.of("directive.missing.ends")))
                : Outcome.done(new Clause.Ending(ends));
    }

    private static Clause.Content ordered(Rule rule) {
        return new Clause.Ordered(rule);
    }

    private static Outcome<Clause.Content> work(ClausePage page) {
        var lead = ids(page.typed(), "lead");
        var due = HeaderForm.day(page.typed("due"));
        if (lead.isEmpty()) {
            return Outcome.refused(FormErrors.at("lead", Message.of("directive.missing.lead")));
        }
        if (due.isEmpty() && !page.typed("due").isBlank()) {
            return Outcome.refused(FormErrors.at("due", Message.of("directive.wrong.date")));
        }
        var with = ids(page.typed(), "with").stream()
                .filter(unit -> !lead.contains(unit))
                .collect(Collectors.toSet());
        return Outcome.done(new Clause.Work(lead, with, due));
    }

    private static Set<Unit.Id> ids(MultiValueMap<String, String> typed, String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .map(Unit.Id::valueOf)
                .collect(Collectors.toSet());
    }

    private ClausePage page(Directive draft, UUID id, String kind, MultiValueMap<String, String> typed) {
        var day = draft.period().from();
        var line = Set.of(draft.issuer());
        return new ClausePage(
                draft,
                id,
                known(kind),
                choosers.units(typed.getFirst("find-lead"), ids(typed, "lead"), line, day),
                choosers.units(typed.getFirst("find-with"), ids(typed, "with"), line, day),
                choosers.units(typed.getFirst("find-own"), ids(typed, "own"), line, day),
                choosers.offices(typed.getFirst("find-" + RECIPIENT), typed.getFirst(RECIPIENT), day),
                kind.equals("end") ? endable(draft) : List.of(),
                typed,
                Optional.empty(),
                FormErrors.none());
    }

    /// The clauses that the draft can end, each with its document, what it says there and what it asks for.
    private List<ClausePage.Endable> endable(Directive draft) {
        return ended.endable(draft).stream()
                .map(source -> new ClausePage.Endable(
                        source.id().value(),
                        Words.t(
                                "directive.ends.one",
                                source.origin().number(),
                                source.origin().clause(),
                                Words.t(source.rule().title()),
                                Words.t(source.rule().inWords()))))
                .toList();
    }

    private static Answer refused(ClausePage page, FormErrors why) {
        return clause(page.refused(why)).refusing();
    }

    private static Page clause(ClausePage page) {
        return Page.of(Message.of("directive.clause.title"), TEMPLATES.directiveClause(page));
    }

    private static String known(String kind) {
        var rule = kind.startsWith("rule.") && RuleFields.names().contains(kind.substring("rule.".length()));
        if (!rule && !Set.of("task", "read", "end").contains(kind)) {
            throw new NotFound("kind of clause");
        }
        return kind;
    }

    private Directive draft(Actor actor, Directive.Id id) {
        var draft = directives.find(id).filter(Directive::draft).orElseThrow(() -> new NotFound("draft"));
        rights.demand(actor, Right.DRAFT_DIRECTIVES, draft.issuer());
        return draft;
    }
}
