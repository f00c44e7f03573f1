package vn.truc.gate.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.VisitorFiles;
import vn.truc.health.VisitorDeclaration;
import vn.truc.health.VisitorDeclarations;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// What a visitor declared, on the own phone: seen, corrected, consent withdrawn. Whoever has the address of the pass
/// is the visitor; no sign-in, no script.
@Controller
class VisitorFileController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final VisitorFiles files;
    private final VisitorDeclarations declarations;
    private final OfficeClock clock;

    VisitorFileController(VisitorFiles files, VisitorDeclarations declarations, OfficeClock clock) {
        this.files = files;
        this.declarations = declarations;
        this.clock = clock;
    }

    @Needs(Right.PUBLIC)
    @GetMapping("/v/{token}/declared")
    Answer file(HttpServletResponse response, @PathVariable String token) {
        return file(response, token, clock.newId(), FormErrors.none());
    }

    @Needs(Right.PUBLIC)
    @PostMapping("/v/{token}/withdraw")
    Answer withdraw(HttpServletResponse response, @PathVariable String token, @RequestParam UUID id) {
        return switch (files.withdraw(token, id)) {
            case Outcome.Done<Boolean> _ -> Redirect.to("/v/" + token + "/declared");
            case Outcome.Refused<Boolean>(var why) ->
                file(response, token, clock.newId(), why).refusing();
        };
    }

    @Needs(Right.PUBLIC)
    @GetMapping("/v/{token}/correct")
    Answer form(HttpServletResponse response, @PathVariable String token) {
        var current = files.file(token).current();
        var correction = new VisitorDeclarations.Correction(clock.newId(), current.id(), current.answers(), false);
        return form(response, token, correction, FormErrors.none());
    }

    @Needs(Right.PUBLIC)
    @PostMapping("/v/{token}/correct")
    Answer correct(
            HttpServletResponse response,
            @PathVariable String token,
            @RequestParam UUID id,
            @RequestParam UUID corrects,
            @RequestParam MultiValueMap<String, String> sent) {
        var questions = declarations.questions(files.file(token).current().day());
        var correction =
                new VisitorDeclarations.Correction(id, corrects, questions.among(sent), sent.containsKey("consent"));
        return switch (files.correct(token, correction)) {
            case Outcome.Done<VisitorDeclaration> _ -> Redirect.to("/v/" + token);
            case Outcome.Refused<VisitorDeclaration>(var why) ->
                form(response, token, correction, why).refusing();
        };
    }

    private Page file(HttpServletResponse response, String token, UUID withdrawal, FormErrors errors) {
        var file = files.file(token);
        response.setHeader("Cache-Control", "no-store");
        return Page.of(
                        Message.of("gate.file.title"),
                        TEMPLATES.gateVisitorFile(new VisitorFilePage(
                                token,
                                file,
                                declarations
                                        .answered(file.current())
                                        .said(file.current().answers()),
                                file.earlier().stream()
                                        .map(version -> new VisitorFilePage.Former(
                                                version.declaredAt(),
                                                declarations.answered(version).said(version.answers())))
                                        .toList(),
                                withdrawal,
                                errors)))
                .in(Page.Frame.PUBLIC);
    }

    private Page form(
            HttpServletResponse response, String token, VisitorDeclarations.Correction correction, FormErrors errors) {
        var file = files.file(token);
        response.setHeader("Cache-Control", "no-store");
        return Page.of(
                        Message.of("gate.file.correct"),
                        TEMPLATES.gateVisitorCorrection(new VisitorCorrectionPage(
                                token,
                                file.visitor(),
                                declarations.questions(file.current().day()),
                                declarations.consent(),
                                correction,
                                errors)))
                .in(Page.Frame.PUBLIC);
    }
}
