package vn.truc.health.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.Declaration;
import vn.truc.health.Declarations;
import vn.truc.health.Looks;
import vn.truc.health.VisitorLooks;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;

/// The health officer's work: declarations that need a look, opened one by one with a reason.
@Controller
class LookController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Looks looks;
    private final VisitorLooks visitorLooks;
    private final Declarations declarations;
    private final People people;
    private final OfficeClock clock;

    LookController(
            Looks looks, VisitorLooks visitorLooks, Declarations declarations, People people, OfficeClock clock) {
        this.looks = looks;
        this.visitorLooks = visitorLooks;
        this.declarations = declarations;
        this.people = people;
        this.clock = clock;
    }

    @Needs(Right.OPEN_ANSWERS)
    @GetMapping("/health/looks")
    Answer waiting(Actor by, @RequestParam Optional<Unit.Id> unit) {
        return Page.of(Message.of("health.looks.title"), TEMPLATES.healthLooks(content(by, unit)));
    }

    @Needs(Right.OPEN_ANSWERS)
    @GetMapping("/health/looks.{ending:csv|xlsx}")
    Answer take(Actor by, @RequestParam Optional<Unit.Id> unit, @PathVariable String ending) {
        return content(by, unit).table().as(Download.Format.ending(ending));
    }

    private LooksPage content(Actor by, Optional<Unit.Id> unit) {
        var root = unit.orElseGet(() -> HealthUnits.first(by, Right.OPEN_ANSWERS));
        var waiting = looks.waiting(by, root);
        var names = people.staff(root, clock.today()).stream().collect(Collectors.toMap(Staff::id, Staff::name));
        var lines = waiting.stream()
                .map(line -> new LooksPage.Line(
                        line, names.getOrDefault(line.clearance().person(), "—")))
                .toList();
        return new LooksPage(clock.today(), root.toString(), lines, visitors(by, root));
    }

    private int visitors(Actor by, Unit.Id root) {
        return (int) visitorLooks.waiting(by, root).stream()
                .filter(waiting -> !waiting.looked())
                .count();
    }

    @Needs(Right.OPEN_ANSWERS)
    @GetMapping("/health/looks/{person}/{declaration}")
    Answer reason(Actor by, @PathVariable Person.Id person, @PathVariable Declaration.Id declaration) {
        return page(looks.locked(by, person, declaration), clock.newId(), "", FormErrors.none());
    }

    @Needs(Right.OPEN_ANSWERS)
    @PostMapping("/health/looks/{person}/{declaration}")
    Answer open(
            Actor by,
            @PathVariable Person.Id person,
            @PathVariable Declaration.Id declaration,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String reason) {
        return switch (looks.open(by, person, declaration, id, reason)) {
            case Outcome.Done<Declaration>(var opened) -> opened(opened);
            case Outcome.Refused<Declaration>(var why) ->
                page(looks.locked(by, person, declaration), id, reason, why).refusing();
        };
    }

    private Page opened(Declaration declaration) {
        var answers = declarations
                .answered(declaration)
                .map(questionnaire -> questionnaire.said(declaration.answers().orElseThrow()))
                .orElse(List.of());
        return Page.of(
                Message.of("health.look.title"),
                TEMPLATES.healthLook(new LookPage(
                        name(declaration.person()), declaration, clock.newId(), "", true, answers, FormErrors.none())));
    }

    private Page page(Declaration declaration, UUID id, String reason, FormErrors errors) {
        return Page.of(
                Message.of("health.look.title"),
                TEMPLATES.healthLook(
                        new LookPage(name(declaration.person()), declaration, id, reason, false, List.of(), errors)));
    }

    private String name(Person.Id person) {
        return people.find(person).orElseThrow(() -> new NotFound("person")).name();
    }
}
