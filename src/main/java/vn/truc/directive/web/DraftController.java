package vn.truc.directive.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.directive.Directive;
import vn.truc.directive.Directives;
import vn.truc.organisation.Area;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Choices;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// Entering the header of a directive: what it is called, whom it reaches, from when.
@Controller
class DraftController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Directives directives;
    private final Units units;
    private final Choosers choosers;
    private final DirectivePages pages;
    private final Meanwhiles meanwhiles;
    private final Rights rights;
    private final OfficeClock clock;

    DraftController(
            Directives directives,
            Units units,
            Choosers choosers,
            DirectivePages pages,
            Meanwhiles meanwhiles,
            Rights rights,
            OfficeClock clock) {
        this.directives = directives;
        this.units = units;
        this.choosers = choosers;
        this.pages = pages;
        this.meanwhiles = meanwhiles;
        this.rights = rights;
        this.clock = clock;
    }

    @Needs(Right.DRAFT_DIRECTIVES)
    @GetMapping("/directives/new")
    Answer blank(Actor actor) {
        var issuer = issuers(actor).getFirst().id().value();
        return header(actor, HeaderForm.empty(clock.newId(), issuer, clock.today()), nothing(), FormErrors.none());
    }

    @Needs(Right.DRAFT_DIRECTIVES)
    @GetMapping("/directives/{id}/edit")
    Answer edit(Actor actor, @PathVariable Directive.Id id) {
        return header(actor, HeaderForm.of(draft(actor, id)), nothing(), FormErrors.none());
    }

    @Needs(Right.DRAFT_DIRECTIVES)
    @PostMapping("/directives/draft")
    Answer save(Actor actor, @ModelAttribute HeaderForm form, @RequestParam MultiValueMap<String, String> typed) {
        if ("find".equals(typed.getFirst("do"))) {
            return header(actor, form, typed, FormErrors.none());
        }
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return header(actor, form, typed, errors).refusing();
        }
        relations(actor, form, typed);
        var clauses = stored(form).map(Directive::clauses).orElse(List.of());
        return switch (directives.draft(actor, form.directive(actor, clauses))) {
            case Outcome.Done(var saved) ->
                Redirect.to("/directives/" + saved.id()).saying("directive.saved");
            case Outcome.Refused(var why) -> refused(actor, form, typed, why).refusing();
        };
    }

    /// What was typed stays; where somebody else saved meanwhile, what is other is shown, and saving once more replaces
    /// what is shown.
    private Page refused(Actor actor, HeaderForm form, MultiValueMap<String, String> typed, FormErrors errors) {
        return stored(form)
                .filter(draft -> draft.edit() != form.edit())
                .map(draft -> header(
                        actor, form.over(draft.edit()), typed, Optional.of(meanwhiles.header(draft, form)), errors))
                .orElseGet(() -> header(actor, form, typed, errors));
    }

    private Page header(Actor actor, HeaderForm form, MultiValueMap<String, String> typed, FormErrors errors) {
        return header(actor, form, typed, Optional.empty(), errors);
    }

    private Page header(
            Actor actor,
            HeaderForm form,
            MultiValueMap<String, String> typed,
            Optional<Meanwhile> meanwhile,
            FormErrors errors) {
        var day = HeaderForm.day(form.from()).orElseGet(clock::today);
        var roots = actor.roots(Right.DRAFT_DIRECTIVES);
        var chosenRoot = form.root() == null ? Set.<Unit.Id>of() : Set.of(new Unit.Id(form.root()));
        var area = Optional.ofNullable(form.area()).map(Area.Id::new);
        return Page.of(
                Message.of("directive.new"),
                TEMPLATES.directiveHeader(new HeaderPage(
                        form,
                        issuers(actor),
                        choosers.units(typed.getFirst("find-root"), chosenRoot, roots, day),
                        choosers.units(typed.getFirst("find-except"), form.leftOut(), roots, day),
                        choosers.areas(typed.getFirst("find-area"), area, day),
                        choosers.units(typed.getFirst("find-units"), form.chosenUnits(), roots, day),
                        choosers.addressees(typed.getFirst("find-addressees"), form.chosenAddressees(), roots, day),
                        relations(actor, form, typed),
                        meanwhile,
                        errors)));
    }

    private Map<Directive.Relation.Kind, Choices> relations(
            Actor actor, HeaderForm form, MultiValueMap<String, String> typed) {
        var stored = stored(form)
                .filter(draft -> rights.may(actor, Right.DRAFT_DIRECTIVES, draft.issuer()))
                .map(Directive::relations)
                .orElse(List.of());
        var relations = new EnumMap<Directive.Relation.Kind, Choices>(Directive.Relation.Kind.class);
        for (var kind : Directive.Relation.Kind.values()) {
            var chosen = form.chosen(kind).stream()
                    .map(other -> readable(actor, other, stored))
                    .toList();
            relations.put(kind, choosers.documents(actor, typed.getFirst("find-" + HeaderPage.field(kind)), chosen));
        }
        return relations;
    }

    /// A document that is named: one that somebody may read, or that the draft names already.
    private Directive readable(Actor actor, Directive.Id id, List<Directive.Relation> stored) {
        return directives
                .find(id)
                .filter(other ->
                        stored.stream().anyMatch(relation -> relation.other().equals(id))
                                || pages.mayRead(actor, other, clock.today()))
                .orElseThrow(() -> new NotFound("directive"));
    }

    private Optional<Directive> stored(HeaderForm form) {
        return directives.find(new Directive.Id(form.id())).filter(Directive::draft);
    }

    private static MultiValueMap<String, String> nothing() {
        return new LinkedMultiValueMap<>();
    }

    private List<Unit> issuers(Actor actor) {
        return units.named(actor.roots(Right.DRAFT_DIRECTIVES), clock.today());
    }

    private Directive draft(Actor actor, Directive.Id id) {
        var draft = directives.find(id).filter(Directive::draft).orElseThrow(() -> new NotFound("draft"));
        rights.demand(actor, Right.DRAFT_DIRECTIVES, draft.issuer());
        return draft;
    }
}
