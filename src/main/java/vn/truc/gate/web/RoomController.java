package vn.truc.gate.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.gate.Poster;
import vn.truc.gate.Posters;
import vn.truc.gate.Rooms;
import vn.truc.organisation.Place;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// Somebody who works here scanned the poster of a room: they are there from now on, or leave it.
@Controller
class RoomController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Posters posters;
    private final Rooms rooms;

    RoomController(Posters posters, Rooms rooms) {
        this.posters = posters;
        this.rooms = rooms;
    }

    @Needs(Right.OWN)
    @GetMapping("/room/{code}")
    Answer show(Actor by, @PathVariable String code) {
        return page(by, code, FormErrors.none());
    }

    @Needs(Right.OWN)
    @PostMapping("/room/{code}/enter")
    Answer enter(Actor by, @PathVariable String code) {
        return switch (rooms.enter(by, poster(code))) {
            case Outcome.Done<Place> _ -> Redirect.to("/room/" + code).saying("gate.room.entered");
            case Outcome.Refused<Place>(var why) -> page(by, code, why).refusing();
        };
    }

    @Needs(Right.OWN)
    @PostMapping("/room/{code}/leave")
    Answer leave(Actor by, @PathVariable String code) {
        rooms.leave(by);
        return Redirect.to("/room/" + code).saying("gate.room.left");
    }

    private Page page(Actor by, String code, FormErrors errors) {
        var standing = rooms.standing(by, poster(code)).orElseThrow(() -> new NotFound("room"));
        return Page.of(Message.of("gate.room.title"), TEMPLATES.gateRoom(new RoomPage(code, standing, errors)));
    }

    /// A poster that was replaced or never hung opens nothing.
    private Poster poster(String code) {
        return switch (posters.typed(code)) {
            case Outcome.Done<Poster>(var hanging) -> hanging;
            case Outcome.Refused<Poster> _ -> throw new NotFound("poster");
        };
    }
}
