package vn.truc.gate.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Table;

/// What is kept about a visitor, on the own phone: seen and taken along, what was declared corrected, consent
/// withdrawn. Whoever has the address of the pass
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

    /// Everything, list by list, to take along.
    @Needs(Right.PUBLIC)
    @GetMapping("/v/{token}/file/{number}.{ending:csv|xlsx}")
    Answer take(
            HttpServletResponse response,
            @PathVariable String token,
            @PathVariable int number,
            @PathVariable String ending) {
        var tables = tables(files.file(token));
        if (number < 0 || number >= tables.size()) {
            throw new NotFound("list");
        }
        response.setHeader("Cache-Control", "no-store");
        return tables.get(number).as(Download.Format.ending(ending));
    }

    private List<Table> tables(VisitorFiles.File file) {
        var day = clock.today();
        var declared = Table.of(
                Message.of("gate.file.declared"), day, "gate.file.when", "gate.file.question", "gate.file.answer");
        file.versions()
                .forEach(version -> declarations
                        .answered(version)
                        .said(version.answers())
                        .forEach(said -> declared.row(
                                version.declaredAt(), said.question(), String.join("; ", said.answers()))));
        var looks = Table.of(
                Message.of("health.mine.looks"), day, "gate.file.when", "gate.file.looker", "gate.file.reason");
        file.looks().forEach(look -> looks.row(look.at(), look.looker(), look.reason()));
        return Stream.concat(file.kept().stream(), Stream.of(declared.table(), looks.table()))
                .toList();
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
        var declared = file.versions().stream()
                .map(version -> new VisitorFilePage.Declared(
                        version.declaredAt(), declarations.answered(version).said(version.answers())))
                .toList();
        response.setHeader("Cache-Control", "no-store");
        return Page.of(
                        Message.of("gate.file.title"),
                        TEMPLATES.gateVisitorFile(new VisitorFilePage(
                                token,
                                file,
                                declared.stream().findFirst(),
                                declared.stream().skip(1).toList(),
                                tables(file),
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
