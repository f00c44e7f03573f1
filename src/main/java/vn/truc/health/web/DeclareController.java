package vn.truc.health.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.Answers;
import vn.truc.health.Clearance;
import vn.truc.health.Clearances;
import vn.truc.health.Declaration;
import vn.truc.health.Declarations;
import vn.truc.health.Occasion;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// Declaring one's own health on the phone: one page, no script, one tap when nothing has changed.
@Controller
class DeclareController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Declarations declarations;
    private final Clearances clearances;
    private final OfficeClock clock;

    DeclareController(Declarations declarations, Clearances clearances, OfficeClock clock) {
        this.declarations = declarations;
        this.clearances = clearances;
        this.clock = clock;
    }

    @Needs(Right.OWN)
    @GetMapping("/health/declare")
    Answer form(
            Actor by,
            @RequestParam(defaultValue = "DAILY") String occasion,
            @RequestParam Optional<Declaration.Id> corrects) {
        var former = corrects.map(id -> declarations.own(by, id));
        var answers = former.flatMap(Declaration::answers).orElse(Answers.empty());
        var on = former.map(Declarations::occasion).orElseGet(() -> occasion(occasion));
        return page(by, on, clock.newId(), answers, false, corrects, FormErrors.none());
    }

    @Needs(Right.OWN)
    @PostMapping("/health/declare")
    Answer declare(
            Actor by,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "DAILY") String occasion,
            @RequestParam(defaultValue = "false") boolean agreed,
            @RequestParam Optional<Declaration.Id> corrects,
            @RequestParam MultiValueMap<String, String> form) {
        var on = occasion(occasion);
        var answers = declarations.questions(on).among(form);
        var draft = new Declarations.Draft(new Declaration.Id(id), answers, agreed, corrects, on);
        return switch (declarations.declare(by, draft)) {
            case Outcome.Done<Clearance>(var clearance) ->
                on == Occasion.DAILY
                        ? result(clearance)
                        : Redirect.to("/health/mine").saying("health.declared.kept");
            case Outcome.Refused<Clearance>(var why) ->
                page(by, on, id, answers, agreed, corrects, why).refusing();
        };
    }

    @Needs(Right.OWN)
    @PostMapping("/health/declare/same")
    Answer same(Actor by, @RequestParam UUID id, @RequestParam Declaration.Id as) {
        return switch (declarations.declareSame(by, new Declaration.Id(id), as)) {
            case Outcome.Done<Clearance>(var clearance) -> result(clearance);
            case Outcome.Refused<Clearance>(var why) ->
                page(by, Occasion.DAILY, clock.newId(), Answers.empty(), false, Optional.empty(), why)
                        .refusing();
        };
    }

    @Needs(Right.OWN)
    @GetMapping("/health/declared/{id}")
    Answer declared(Actor by, @PathVariable Declaration.Id id) {
        var declaration = declarations.own(by, id);
        var clearance = clearances
                .of(by.person().id(), clock.now())
                .filter(held -> held.day().equals(declaration.day()))
                .orElseThrow(() -> new NotFound("clearance"));
        return Page.of(
                Message.of("health.result.title"),
                TEMPLATES.healthResult(new ResultPage(
                        by.person().name(), clearance, declaration.answers().isPresent())));
    }

    private static Redirect result(Clearance clearance) {
        return Redirect.to("/health/declared/" + clearance.declaration());
    }

    private static Occasion occasion(String name) {
        return Occasion.ofStaff().stream()
                .filter(occasion -> occasion.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("occasion"));
    }

    private Page page(
            Actor by,
            Occasion occasion,
            UUID id,
            Answers answers,
            boolean agreed,
            Optional<Declaration.Id> corrects,
            FormErrors errors) {
        var asked = declarations.asked(by, occasion);
        var repeat = corrects.isPresent()
                ? Optional.<DeclarePage.Repeat>empty()
                : DeclarePage.Repeat.of(asked, clock.today());
        return Page.of(
                Message.of("health.occasion." + occasion),
                TEMPLATES.healthDeclare(new DeclarePage(
                        clock.today(),
                        occasion,
                        asked,
                        id,
                        clock.newId(),
                        answers,
                        agreed,
                        corrects.map(Declaration.Id::toString).orElse(""),
                        Optional.empty(),
                        repeat,
                        errors)));
    }
}
