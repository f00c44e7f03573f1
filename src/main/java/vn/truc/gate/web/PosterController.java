package vn.truc.gate.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.account.WebAddress;
import vn.truc.gate.Poster;
import vn.truc.gate.Posters;
import vn.truc.organisation.Place;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.QrCode;
import vn.truc.page.Redirect;

/// The poster that hangs at a gate or a room: printed on A4 or A3, replaced on request.
@Controller
class PosterController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Posters posters;
    private final WebAddress address;

    PosterController(Posters posters, WebAddress address) {
        this.posters = posters;
        this.address = address;
    }

    @Needs(Right.WORK_GATE)
    @GetMapping("/gate/poster")
    Answer poster(Actor by, HttpServletRequest request, @RequestParam Place.Id place) {
        return Page.of(
                Message.of("gate.poster.title"),
                TEMPLATES.gatePoster(page(by, request, place, false, FormErrors.none())));
    }

    @Needs(Right.WORK_GATE)
    @GetMapping("/gate/poster/sheet")
    Answer sheet(
            Actor by,
            HttpServletRequest request,
            @RequestParam Place.Id place,
            @RequestParam(defaultValue = "a4") String paper) {
        return Page.of(
                        Message.of("gate.poster.title"),
                        TEMPLATES.gatePosterSheet(page(by, request, place, paper.equals("a3"), FormErrors.none())))
                .in(Page.Frame.SHEET);
    }

    @Needs(Right.WORK_GATE)
    @PostMapping("/gate/poster")
    Answer replace(Actor by, HttpServletRequest request, @RequestParam Place.Id place, @RequestParam int serial) {
        return switch (posters.replace(by, place, serial)) {
            case Outcome.Done<Poster> _ -> Redirect.to("/gate/poster?place=" + place);
            case Outcome.Refused<Poster>(var why) ->
                Page.of(Message.of("gate.poster.title"), TEMPLATES.gatePoster(page(by, request, place, false, why)))
                        .refusing();
        };
    }

    private PosterPage page(Actor by, HttpServletRequest request, Place.Id place, boolean large, FormErrors errors) {
        var site = address.of(request);
        var poster = posters.at(by, place);
        var code = QrCode.of(poster.map(hanging -> site + posters.path(hanging)).orElse(site));
        return new PosterPage(
                posters.where(by, place), posters.rooms(by, place), poster, site + "/q", code, large, errors);
    }
}
