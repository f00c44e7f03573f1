package vn.truc.gate.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.Visitor;
import vn.truc.gate.VisitorFiles;
import vn.truc.health.Said;
import vn.truc.health.VisitorDeclaration;
import vn.truc.health.VisitorDeclarations;
import vn.truc.health.VisitorLooks;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;

/// The health officer's work with visitors: declarations that need a look, opened one by one with a reason.
@Controller
class VisitorLookController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final VisitorLooks looks;
    private final VisitorDeclarations declarations;
    private final VisitorFiles files;
    private final OfficeClock clock;

    VisitorLookController(VisitorLooks looks, VisitorDeclarations declarations, VisitorFiles files, OfficeClock clock) {
        this.looks = looks;
        this.declarations = declarations;
        this.files = files;
        this.clock = clock;
    }

    @Needs(Right.OPEN_ANSWERS)
    @GetMapping("/health/visitors")
    Answer waiting(Actor by, @RequestParam Optional<Unit.Id> unit) {
        return Page.of(Message.of("gate.answers.title"), TEMPLATES.gateVisitorLooks(content(by, unit)));
    }

    @Needs(Right.OPEN_ANSWERS)
    @GetMapping("/health/visitors.{ending:csv|xlsx}")
    Answer take(Actor by, @RequestParam Optional<Unit.Id> unit, @PathVariable String ending) {
        return content(by, unit).table().as(Download.Format.ending(ending));
    }

    private VisitorLooksPage content(Actor by, Optional<Unit.Id> unit) {
        var root = unit.orElseGet(() -> first(by));
        var waiting = looks.waiting(by, root);
        var named =
                files.named(waiting.stream().map(VisitorLooks.Waiting::visitor).toList());
        return new VisitorLooksPage(
                clock.today(),
                root.toString(),
                waiting.stream()
                        .map(line -> new VisitorLooksPage.Line(line, Optional.ofNullable(named.get(line.visitor()))))
                        .toList());
    }

    @Needs(Right.OPEN_ANSWERS)
    @GetMapping("/health/visitors/{declaration}")
    Answer reason(Actor by, @PathVariable UUID declaration) {
        return page(looks.locked(by, declaration), clock.newId(), "", List.of(), FormErrors.none());
    }

    @Needs(Right.OPEN_ANSWERS)
    @PostMapping("/health/visitors/{declaration}")
    Answer open(
            Actor by,
            @PathVariable UUID declaration,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String reason) {
        return switch (looks.open(by, declaration, id, reason)) {
            case Outcome.Done<VisitorDeclaration>(var opened) ->
                page(opened, id, reason, declarations.answered(opened).said(opened.answers()), FormErrors.none());
            case Outcome.Refused<VisitorDeclaration>(var why) ->
                page(looks.locked(by, declaration), id, reason, List.of(), why).refusing();
        };
    }

    private Page page(VisitorDeclaration declaration, UUID id, String reason, List<Said> answers, FormErrors errors) {
        var visitor =
                Optional.ofNullable(files.named(Set.of(declaration.visitor())).get(declaration.visitor()));
        return Page.of(
                Message.of("health.look.title"),
                TEMPLATES.gateVisitorLook(new VisitorLookPage(
                        visitor.map(Visitor::name).orElse("—"),
                        declaration.id(),
                        declaration.declaredAt(),
                        id,
                        reason,
                        answers,
                        errors)));
    }

    private static Unit.Id first(Actor by) {
        var roots = by.roots(Right.OPEN_ANSWERS);
        return roots.contains(by.unit()) ? by.unit() : roots.iterator().next();
    }
}
