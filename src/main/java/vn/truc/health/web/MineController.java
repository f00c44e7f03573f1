package vn.truc.health.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.Clearances;
import vn.truc.health.Declaration;
import vn.truc.health.Declarations;
import vn.truc.health.Isolations;
import vn.truc.health.Looks;
import vn.truc.page.Answer;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Page;

/// A person's own health file: declarations, status, isolation, who looked at it and why.
@Controller
class MineController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Declarations declarations;
    private final Clearances clearances;
    private final Isolations isolations;
    private final Looks looks;
    private final OfficeClock clock;

    MineController(
            Declarations declarations, Clearances clearances, Isolations isolations, Looks looks, OfficeClock clock) {
        this.declarations = declarations;
        this.clearances = clearances;
        this.isolations = isolations;
        this.looks = looks;
        this.clock = clock;
    }

    @Needs(Right.OWN)
    @GetMapping("/health/mine")
    Answer mine(Actor by) {
        var today = clearances
                .of(by.person().id(), clock.now())
                .filter(clearance -> clearance.day().equals(clock.today()));
        return Page.of(
                Message.of("health.mine.title"),
                TEMPLATES.healthMine(new MinePage(
                        today,
                        declarations.own(by).stream()
                                .map(declaration -> line(by, declaration))
                                .toList(),
                        isolations.own(by),
                        looks.atMine(by),
                        looks.seers(by))));
    }

    @Needs(Right.OWN)
    @GetMapping("/health/mine/{id}")
    Answer one(Actor by, @PathVariable Declaration.Id id) {
        var declaration = declarations.own(by, id);
        var questionnaire = declarations.answered(declaration).orElseThrow(() -> new NotFound("answers"));
        return Page.of(
                Message.of("health.mine.title"),
                TEMPLATES.healthOne(new OnePage(
                        line(by, declaration),
                        questionnaire.said(declaration.answers().orElseThrow()),
                        declaration.day().equals(clock.today()))));
    }

    private static MinePage.Line line(Actor by, Declaration declaration) {
        return new MinePage.Line(
                declaration.id().toString(),
                declaration.day(),
                declaration.declaredAt(),
                declaration.channel(),
                declaration.versionOf().isPresent(),
                declaration.answers().isPresent(),
                by.is(declaration.enteredBy()));
    }
}
