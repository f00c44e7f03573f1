package vn.truc.directive.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
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
    private final Rights rights;
    private final OfficeClock clock;

    DraftController(Directives directives, Units units, Choosers choosers, Rights rights, OfficeClock clock) {
        this.directives = directives;
        this.units = units;
        this.choosers = choosers;
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
        var before = directives.find(new Directive.Id(form.id()));
        var clauses = before.map(Directive::clauses).orElse(List.of());
        return switch (directives.draft(actor, form.directive(actor, clauses))) {
            case Outcome.Done(var saved) ->
                Redirect.to("/directives/" + saved.id()).saying("directive.saved");
            case Outcome.Refused(var why) -> header(actor, form, typed, why).refusing();
        };
    }

    private Page header(Actor actor, HeaderForm form, MultiValueMap<String, String> typed, FormErrors errors) {
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
                        directives.search(actor, "", Directive.Status.IN_FORCE),
                        errors)));
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
