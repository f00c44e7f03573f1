package vn.truc.administration.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.administration.TerritoryDesk;
import vn.truc.administration.UnitDesk;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Territories.Loaded;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;

/// The whole country as areas, and a People's Committee in each, in one go.
@Controller
@Needs(Right.ADMINISTER)
class TerritoryController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final String PATH = "/administration/territory";

    private final TerritoryDesk desk;
    private final UnitDesk units;
    private final OfficeClock clock;

    TerritoryController(TerritoryDesk desk, UnitDesk units, OfficeClock clock) {
        this.desk = desk;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer ask(Actor by) {
        return page(by, Typed.nothing(), FormErrors.none());
    }

    @PostMapping(PATH)
    Answer load(Actor by, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Typed(sent);
        var from = typed.day("from");
        if (from.isEmpty()) {
            return page(by, typed, FormErrors.at("from", Message.of("administration.day_missing")))
                    .refusing();
        }
        var under = Unit.Id.valueOf(typed.text("under"));
        return switch (desk.load(by, typed.id(clock), under, typed.has("committees"), from.get())) {
            case Outcome.Done<Loaded>(var loaded) ->
                Redirect.to(PATH).saying("administration.territory.done", loaded.areas(), loaded.committees());
            case Outcome.Refused<Loaded>(var why) -> page(by, typed, why).refusing();
        };
    }

    private Page page(Actor by, Typed typed, FormErrors errors) {
        var today = clock.today();
        var now = desk.loaded(today);
        var sheet = FormSheet.of(
                        Words.t("administration.territory.now", now.areas(), now.committees()),
                        "administration.territory",
                        PATH,
                        "/administration")
                .typed(typed, clock)
                .warning(Message.of("administration.territory.about"))
                .choice("under", Labels.bodies(units.roots(by, today)))
                .day("from", today.toString())
                .check("committees")
                .submit("administration.territory.do", errors);
        return Page.of(sheet.title(), TEMPLATES.administrationForm(sheet));
    }
}
