package vn.truc.administration.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
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
import vn.truc.page.Download;
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
    Answer ask(Actor by, @RequestParam(defaultValue = "UNITS") String kind) {
        return page(form(by, kind(kind), Typed.nothing(), FormErrors.none()));
    }

    /// An empty list with its heads, to be filled in.
    @GetMapping("/administration/empty-{kind:units|people|areas}.{ending:csv|xlsx}")
    Answer takeEmpty(@PathVariable String kind, @PathVariable String ending) {
        return desk.empty(kind(kind.toUpperCase(Locale.ROOT))).as(Download.Format.ending(ending));
    }

    @PostMapping(PATH)
    Answer propose(
            Actor by,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "file", required = false) Optional<MultipartFile> file)
            throws IOException {
        var typed = new Typed(sent);
        var kind = kind(typed.text("kind"));
        return switch (content(kind, typed, file)) {
            case Outcome.Refused<String>(var why) ->
                page(form(by, kind, typed, FormErrors.at("file", why.first()))).refusing();
            case Outcome.Done<String>(var content) -> propose(by, kind, typed, content);
        };
    }

    private Answer propose(Actor by, ImportDraft.Kind kind, Typed typed, String content) {
        var unit = Unit.Id.valueOf(typed.text("under"));
        return switch (desk.propose(by, typed.id(clock), unit, kind, typed.has("complete"), content)) {
            case Outcome.Done<ImportDraft>(var draft) -> Redirect.to(PATH + "/" + draft.id());
            case Outcome.Refused<ImportDraft>(var why) ->
                page(form(by, kind, typed, why)).refusing();
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

    private FormSheet form(Actor by, ImportDraft.Kind chosen, Typed typed, FormErrors errors) {
        var kinds = Arrays.stream(ImportDraft.Kind.values())
                .map(kind -> new FormSheet.Option(kind.name(), Words.t("administration.list." + kind), kind == chosen))
                .toList();
        return FormSheet.of(Words.t("administration.title"), "administration.lists", PATH, "/administration")
                .typed(typed, clock)
                .choice("kind", kinds)
                .choice("under", Labels.bodies(units.roots(by, clock.today())))
                .longText("paste")
                .upload("file")
                .check("complete")
                .submit("administration.list.look", errors);
    }

    /// What was uploaded or pasted.
    private Outcome<String> content(ImportDraft.Kind kind, Typed typed, Optional<MultipartFile> file)
            throws IOException {
        var read = file.isEmpty() || file.get().isEmpty()
                ? Outcome.done(
                        Optional.ofNullable(typed.values().getFirst("paste")).orElse(""))
                : desk.read(kind, file.get().getBytes());
        return read instanceof Outcome.Done<String>(var text) && text.isBlank()
                ? Outcome.refused("administration.list.nothing")
                : read;
    }

    private static ImportDraft.Kind kind(String name) {
        return Arrays.stream(ImportDraft.Kind.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(ImportDraft.Kind.UNITS);
    }

    private static Page page(FormSheet sheet) {
        return Page.of(sheet.title(), TEMPLATES.administrationImport(sheet));
    }
}
