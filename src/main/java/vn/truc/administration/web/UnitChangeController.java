package vn.truc.administration.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.administration.UnitDesk;
import vn.truc.administration.web.UnitForm.Act;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Reorganisations.Change;
import vn.truc.organisation.Reorganisations.Naming;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;

/// Opens, renames, moves, merges, splits, closes and seats units.
@Controller
@Needs(Right.ADMINISTER)
class UnitChangeController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final UnitDesk desk;
    private final UnitForm form;
    private final OfficeClock clock;

    UnitChangeController(UnitDesk desk, UnitForm form, OfficeClock clock) {
        this.desk = desk;
        this.form = form;
        this.clock = clock;
    }

    @GetMapping("/administration/units/{id}/{act}")
    Answer ask(Actor by, @PathVariable Unit.Id id, @PathVariable String act) {
        return page(by, id, act(act), Typed.nothing(), FormErrors.none());
    }

    @PostMapping("/administration/units/{id}/{act}")
    Answer change(
            Actor by,
            @PathVariable Unit.Id id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Typed(sent);
        var asked = act(act);
        boolean shown = !asked.previewed() || desk.carriedOut(typed.id(clock)) || accepted(by, id, typed);
        var outcome = shown ? carryOut(by, id, asked, typed) : desk.rehearse(() -> carryOut(by, id, asked, typed));
        return switch (outcome) {
            case Outcome.Done<Unit.Id>(var unit) ->
                shown
                        ? Redirect.to("/administration/units/" + unit).saying("administration.saved")
                        : preview(by, id, asked, typed);
            case Outcome.Refused<Unit.Id>(var why) ->
                page(by, id, asked, typed, why).refusing();
        };
    }

    /// Whether this was shown as it is now, and accepted.
    private boolean accepted(Actor by, Unit.Id id, Typed typed) {
        var from = typed.day("from");
        return from.isPresent()
                && typed.has("accept")
                && typed.text("accept").equals(desk.preview(by, id, from.get()).fingerprint());
    }

    private Page preview(Actor by, Unit.Id id, Act act, Typed typed) {
        var from = typed.day("from").orElseThrow();
        var preview = desk.preview(by, id, from);
        var key = "administration." + act.name().toLowerCase(Locale.ROOT);
        var target = act == Act.SPLIT
                ? typed.text("name")
                : desk.byCode(by, typed.text("unitCode"), from).map(Unit::name).orElseThrow();
        var rows = switch (act) {
            case MOVE -> ReorganisationPage.moved(preview, target);
            case MERGE -> ReorganisationPage.merged(preview, target);
            case OPEN, RENAME, SPLIT, CLOSE, SEAT ->
                ReorganisationPage.split(preview, target, below(typed), people(typed));
        };
        var hidden = new ArrayList<FormSheet.Hidden>();
        typed.values()
                .forEach((name, values) -> values.stream()
                        .filter(value -> !name.equals("accept"))
                        .forEach(value -> hidden.add(new FormSheet.Hidden(name, value))));
        hidden.add(new FormSheet.Hidden("accept", preview.fingerprint()));
        var back = "/administration/units/" + id;
        var page = new ReorganisationPage(
                Message.of(key + ".preview", preview.moving().unit().name(), target),
                preview.moving().unit(),
                from,
                typed.has("accept"),
                Message.of("administration.preview." + (act == Act.MOVE ? "stands_yet" : "nothing_yet")),
                rows,
                back + "/" + act.name().toLowerCase(Locale.ROOT),
                back,
                Message.of(key + ".accept", Words.day(from)),
                hidden);
        return Page.of(page.title(), TEMPLATES.administrationReorganise(page));
    }

    private Outcome<Unit.Id> carryOut(Actor by, Unit.Id id, Act act, Typed typed) {
        var from = typed.day("from");
        if (from.isEmpty()) {
            return Outcome.refused(FormErrors.at("from", Message.of("administration.day_missing")));
        }
        var change = new Change(typed.id(clock), id, typed.number("version", 0), from.get());
        return switch (act) {
            case OPEN -> desk.open(by, opening(id, typed, from.get())).map(Unit::id);
            case RENAME -> desk.rename(by, change, naming(typed)).map(Unit::id);
            case MOVE -> unit(by, typed, from.get(), target -> desk.move(by, change, target));
            case MERGE -> unit(by, typed, from.get(), target -> desk.merge(by, change, target));
            case SPLIT -> split(by, change, typed);
            case CLOSE -> desk.close(by, change).map(Unit::id);
            case SEAT -> seat(by, id, typed, from.get());
        };
    }

    private Outcome<Unit.Id> unit(Actor by, Typed typed, LocalDate day, Target act) {
        var target = desk.byCode(by, typed.text("unitCode"), day);
        return target.isEmpty()
                ? Outcome.refused(
                        FormErrors.at("unitCode", Message.of("administration.no_unit", typed.text("unitCode"))))
                : act.on(target.get().id()).map(Unit::id);
    }

    private Outcome<Unit.Id> split(Actor by, Change change, Typed typed) {
        var above = desk.sheet(by, change.unit(), change.from()).file().parent();
        if (above.isEmpty()) {
            return Outcome.refused("administration.split.top");
        }
        return desk.splitOff(by, change, opening(above.get(), typed, change.from()), below(typed), people(typed))
                .map(Unit::id);
    }

    private static Set<Unit.Id> below(Typed typed) {
        return typed.all("below").stream().map(Unit.Id::valueOf).collect(Collectors.toSet());
    }

    private static Set<Person.Id> people(Typed typed) {
        return typed.all("people").stream().map(Person.Id::valueOf).collect(Collectors.toSet());
    }

    private Outcome<Unit.Id> seat(Actor by, Unit.Id id, Typed typed, LocalDate from) {
        var wanted = typed.text("area");
        var area = desk.area(wanted, from).or(() -> {
            var found = desk.areas(wanted, from);
            return !wanted.isEmpty() && found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        });
        return area.isEmpty()
                ? Outcome.refused(FormErrors.at("area", Message.of("administration.no_area", wanted)))
                : desk.seat(by, id, area.get().id(), from).map(moved -> id);
    }

    private Units.Opening opening(Unit.Id parent, Typed typed, LocalDate from) {
        var name = typed.text("name");
        return new Units.Opening(
                new Unit.Id(typed.id(clock)),
                Optional.of(parent),
                typed.text("code"),
                name,
                typed.text("short").isEmpty() ? name : typed.text("short"),
                typed.text("abbreviation"),
                typed.has("seal"),
                typed.text("phone"),
                from);
    }

    private static Naming naming(Typed typed) {
        var name = typed.text("name");
        return new Naming(
                name,
                typed.text("short").isEmpty() ? name : typed.text("short"),
                typed.text("abbreviation"),
                typed.text("phone"),
                typed.text("counter"));
    }

    private Page page(Actor by, Unit.Id id, Act act, Typed typed, FormErrors errors) {
        var sheet = form.show(by, id, act, typed, errors);
        return Page.of(sheet.title(), TEMPLATES.administrationForm(sheet));
    }

    private static Act act(String name) {
        return Act.of(name).orElseThrow(() -> new NotFound("act"));
    }

    /// Does something with the unit whose code was typed.
    private interface Target {
        Outcome<Unit> on(Unit.Id target);
    }
}
