package vn.truc.administration.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.administration.PlaceDesk;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;

/// Sites with their gates, floors and rooms, and who is housed there.
@Controller
@Needs(Right.ADMINISTER)
class PlaceController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final String BACK = "/administration/places";

    private final PlaceDesk desk;
    private final EditionGuard editions;
    private final OfficeClock clock;

    PlaceController(PlaceDesk desk, EditionGuard editions, OfficeClock clock) {
        this.desk = desk;
        this.editions = editions;
        this.clock = clock;
    }

    @GetMapping(BACK)
    Answer places(Actor by) {
        return Page.of(
                Message.of("administration.places"), TEMPLATES.administrationPlaces(new SitesPage(desk.sheets(by))));
    }

    @GetMapping(BACK + "/new")
    Answer askSite(Actor by) {
        return Asking.page(siteForm(by, Typed.nothing(), FormErrors.none()));
    }

    @PostMapping(BACK + "/new")
    Answer openSite(Actor by, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Typed(sent);
        var body = Optional.of(Unit.Id.valueOf(typed.text("body")));
        var site = place(new Place.Id(typed.id(clock)), Optional.empty(), Place.Kind.SITE, typed);
        return Asking.after(desk.open(by, site, body), BACK, why -> siteForm(by, typed, why));
    }

    @GetMapping(BACK + "/{id}/within")
    Answer askWithin(Actor by, @PathVariable Place.Id id) {
        return Asking.page(withinForm(desk.find(by, id), Typed.nothing(), FormErrors.none()));
    }

    @PostMapping(BACK + "/{id}/within")
    Answer openWithin(Actor by, @PathVariable Place.Id id, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Typed(sent);
        var kind = Arrays.stream(Place.Kind.values())
                .filter(one -> one.name().equals(typed.text("kind")) && one != Place.Kind.SITE)
                .findFirst()
                .orElse(Place.Kind.ROOM);
        var place = place(new Place.Id(typed.id(clock)), Optional.of(id), kind, typed);
        return Asking.after(
                desk.open(by, place, Optional.empty()), BACK, why -> withinForm(desk.find(by, id), typed, why));
    }

    @GetMapping(BACK + "/{id}/change")
    Answer askChange(Actor by, @PathVariable Place.Id id) {
        return Asking.page(changeForm(desk.find(by, id), Typed.nothing(), FormErrors.none()));
    }

    @PostMapping(BACK + "/{id}/change")
    Answer change(Actor by, @PathVariable Place.Id id, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Typed(sent);
        var before = desk.find(by, id);
        var place = place(id, before.parent(), before.kind(), typed);
        return Asking.after(
                editions.unlessChanged(by, id.value(), typed, () -> desk.keep(by, place, Optional.empty())),
                BACK,
                why -> changeForm(before, typed, why));
    }

    @GetMapping(BACK + "/{id}/house")
    Answer askHouse(Actor by, @PathVariable Place.Id id) {
        return Asking.page(houseForm(by, desk.find(by, id), Typed.nothing(), FormErrors.none()));
    }

    @PostMapping(BACK + "/{id}/house")
    Answer house(Actor by, @PathVariable Place.Id id, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Typed(sent);
        var occupant = new Place.Occupant(Unit.Id.valueOf(typed.text("body")), typed.has("rules"));
        return Asking.after(desk.house(by, id, occupant), BACK, why -> houseForm(by, desk.find(by, id), typed, why));
    }

    @PostMapping(BACK + "/{id}/leave")
    Answer leave(Actor by, @PathVariable Place.Id id, @RequestParam Unit.Id body) {
        desk.leave(by, id, body);
        return Redirect.to(BACK).saying("administration.saved");
    }

    private static Place place(Place.Id id, Optional<Place.Id> parent, Place.Kind kind, Typed typed) {
        int headcount = typed.number("headcount", 0);
        return new Place(
                id,
                parent,
                kind,
                typed.text("name"),
                typed.text("address"),
                headcount == 0 ? OptionalInt.empty() : OptionalInt.of(headcount));
    }

    private FormSheet siteForm(Actor by, Typed typed, FormErrors errors) {
        return FormSheet.of(Words.t("administration.places"), "administration.place.new", BACK + "/new", BACK)
                .typed(typed, clock)
                .choice("body", Labels.bodies(desk.bodies(by)))
                .text("name", "")
                .text("address", "")
                .text("headcount", "")
                .submit("administration.place.new.do", errors);
    }

    private FormSheet withinForm(Place site, Typed typed, FormErrors errors) {
        return form(site, "within", typed)
                .choice("kind", Labels.places())
                .text("name", "")
                .text("address", "")
                .text("headcount", "")
                .submit("administration.place.within.do", errors);
    }

    private FormSheet changeForm(Place place, Typed typed, FormErrors errors) {
        var headcount = place.headcount();
        return form(place, "change", typed)
                .edition(editions.of(place.id().value()), errors)
                .text("name", place.name())
                .text("address", place.address())
                .text("headcount", headcount.isPresent() ? Integer.toString(headcount.getAsInt()) : "")
                .submit("administration.place.change.do", errors);
    }

    private FormSheet houseForm(Actor by, Place site, Typed typed, FormErrors errors) {
        return form(site, "house", typed)
                .choice("body", Labels.bodies(desk.bodies(by)))
                .check("rules")
                .submit("administration.place.house.do", errors);
    }

    private FormSheet.Builder form(Place place, String act, Typed typed) {
        return FormSheet.of(place.name(), "administration.place." + act, BACK + "/" + place.id() + "/" + act, BACK)
                .typed(typed, clock);
    }
}
