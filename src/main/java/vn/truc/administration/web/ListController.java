package vn.truc.administration.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.administration.ListDesk;
import vn.truc.administration.UnitDesk;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.ImportDraft;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;

/// Lists from spreadsheets: uploaded or pasted, looked at, then carried out.
@Controller
@Needs(Right.ADMINISTER)
class ListController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final String PATH = "/administration/lists";

    private final ListDesk desk;
    private final UnitDesk units;
    private final OfficeClock clock;

    ListController(ListDesk desk, UnitDesk units, OfficeClock clock) {
        this.desk = desk;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer ask(Actor by) {
        return page(form(by, Typed.nothing(), FormErrors.none()));
    }

    @PostMapping(PATH)
    Answer propose(
            Actor by,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "file", required = false) Optional<MultipartFile> file)
            throws IOException {
        var typed = new Typed(sent);
        var content = content(typed, file);
        if (content.isEmpty()) {
            return page(form(by, typed, FormErrors.at("file", Message.of("administration.list.not_utf8"))))
                    .refusing();
        }
        if (content.get().isBlank()) {
            return page(form(by, typed, FormErrors.at("file", Message.of("administration.list.nothing"))))
                    .refusing();
        }
        var kind = Arrays.stream(ImportDraft.Kind.values())
                .filter(one -> one.name().equals(typed.text("kind")))
                .findFirst()
                .orElse(ImportDraft.Kind.UNITS);
        var unit = Unit.Id.valueOf(typed.text("under"));
        return switch (desk.propose(by, typed.id(clock), unit, kind, typed.has("complete"), content.get())) {
            case Outcome.Done<ImportDraft>(var draft) -> Redirect.to(PATH + "/" + draft.id());
            case Outcome.Refused<ImportDraft>(var why) ->
                page(form(by, typed, why)).refusing();
        };
    }

    @GetMapping(PATH + "/{id}")
    Answer look(Actor by, @PathVariable UUID id) {
        return preview(by, desk.find(by, id), FormErrors.none());
    }

    @PostMapping(PATH + "/{id}")
    Answer accept(Actor by, @PathVariable UUID id, @RequestParam String fingerprint) {
        return switch (desk.accept(by, id, fingerprint)) {
            case Outcome.Done<ImportDraft> _ -> Redirect.to("/administration").saying("administration.list.done");
            case Outcome.Refused<ImportDraft>(var why) ->
                preview(by, desk.find(by, id), why).refusing();
        };
    }

    private Page preview(Actor by, ImportDraft draft, FormErrors errors) {
        var unit = units.sheet(by, draft.unit(), clock.today()).name();
        return Page.of(
                Message.of("administration.lists"), TEMPLATES.administrationList(new ImportPage(draft, unit, errors)));
    }

    private FormSheet form(Actor by, Typed typed, FormErrors errors) {
        var kinds = List.of(
                new FormSheet.Option("UNITS", Words.t("administration.list.UNITS"), true),
                new FormSheet.Option("PEOPLE", Words.t("administration.list.PEOPLE"), false));
        return FormSheet.of(Words.t("administration.title"), "administration.lists", PATH, "/administration")
                .typed(typed, clock)
                .choice("kind", kinds)
                .choice("under", Labels.bodies(units.roots(by, clock.today())))
                .upload("file")
                .longText("paste")
                .check("complete")
                .submit("administration.list.look", errors);
    }

    /// What was uploaded or pasted; empty where the file is not UTF-8.
    private static Optional<String> content(Typed typed, Optional<MultipartFile> file) throws IOException {
        if (file.isEmpty() || file.get().isEmpty()) {
            return Optional.of(
                    Optional.ofNullable(typed.values().getFirst("paste")).orElse(""));
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.get().getBytes()))
                    .toString());
        } catch (CharacterCodingException otherwiseEncoded) {
            return Optional.empty();
        }
    }

    private static Page page(FormSheet sheet) {
        return Page.of(sheet.title(), TEMPLATES.administrationForm(sheet));
    }
}
