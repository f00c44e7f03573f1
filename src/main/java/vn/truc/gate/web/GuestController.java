package vn.truc.gate.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.Guests;
import vn.truc.gate.Poster;
import vn.truc.gate.Posters;
import vn.truc.gate.Rooms;
import vn.truc.gate.Visitor;
import vn.truc.health.Answers;
import vn.truc.health.VisitorDeclarations;
import vn.truc.organisation.Place;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.QrCode;
import vn.truc.page.Redirect;

/// What a visitor’s own phone opens at a gate: the poster, the declaration, the pass. No sign-in, no script.
@Controller
class GuestController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int AGAIN = 20;
    private static final int GONE = 410;

    private final Posters posters;
    private final Rooms rooms;
    private final Guests guests;
    private final VisitorDeclarations declarations;
    private final OfficeClock clock;

    GuestController(Posters posters, Rooms rooms, Guests guests, VisitorDeclarations declarations, OfficeClock clock) {
        this.posters = posters;
        this.rooms = rooms;
        this.guests = guests;
        this.declarations = declarations;
        this.clock = clock;
    }

    @Needs(Right.PUBLIC)
    @GetMapping("/q")
    Answer type(@RequestParam(defaultValue = "") String code) {
        if (code.isBlank()) {
            return code("", FormErrors.none());
        }
        return switch (posters.typed(code)) {
            case Outcome.Done<Poster>(var poster) -> Redirect.to("/q/" + poster.code());
            case Outcome.Refused<Poster>(var why) -> code(code, why).refusing();
        };
    }

    @Needs(Right.PUBLIC)
    @GetMapping("/q/{code}")
    Answer typed(@PathVariable String code) {
        return form(posters.typed(code), code, "");
    }

    @Needs(Right.PUBLIC)
    @GetMapping("/q/{code}/{mark}")
    Answer scanned(@PathVariable String code, @PathVariable String mark) {
        return form(posters.scanned(code, mark), code, mark);
    }

    @Needs(Right.PUBLIC)
    @PostMapping("/q")
    Answer come(
            @RequestParam String code,
            @RequestParam(defaultValue = "") String mark,
            @ModelAttribute VisitorForm form,
            @RequestParam MultiValueMap<String, String> sent) {
        var poster = mark.isEmpty() ? posters.typed(code) : posters.scanned(code, mark);
        if (!(poster instanceof Outcome.Done<Poster>(var hanging))) {
            return form(poster, code, mark);
        }
        var answers = declarations.questions().among(sent);
        boolean agreed = sent.containsKey("consent");
        var host = form.host();
        if (host.isEmpty()) {
            return page(hanging, mark, form, answers, agreed, FormErrors.at("hostUnit", Message.of("gate.error.host")))
                    .refusing();
        }
        var visitor = form.visitor(host.get(), clock.today(), true);
        return switch (guests.come(hanging, visitor, form.phone(), answers, agreed)) {
            case Outcome.Done<Visitor>(var written) -> Redirect.to("/v/" + guests.token(written.id()));
            case Outcome.Refused<Visitor>(var why) ->
                page(hanging, mark, form, answers, agreed, why).refusing();
        };
    }

    @Needs(Right.PUBLIC)
    @GetMapping("/v/{token}")
    Answer standing(HttpServletResponse response, @PathVariable String token) {
        return standing(response, token, FormErrors.none());
    }

    /// A visitor who is inside types the code of a room, or leaves it.
    @Needs(Right.PUBLIC)
    @PostMapping("/v/{token}/room")
    Answer room(HttpServletResponse response, @PathVariable String token, @RequestParam String code) {
        var visitor = guests.visitor(token);
        if (code.isBlank()) {
            rooms.leave(visitor);
            return Redirect.to("/v/" + token);
        }
        var entered = switch (posters.typed(code)) {
            case Outcome.Done<Poster>(var poster) -> rooms.enter(visitor, poster);
            case Outcome.Refused<Poster>(var why) -> Outcome.<Place>refused(FormErrors.at("code", why.first()));
        };
        return switch (entered) {
            case Outcome.Done<Place> _ -> Redirect.to("/v/" + token);
            case Outcome.Refused<Place>(var why) ->
                standing(response, token, why).refusing();
        };
    }

    private Page standing(HttpServletResponse response, String token, FormErrors errors) {
        var standing = guests.standing(token);
        var page = new StandingPage(
                token,
                standing,
                standing.inside() ? rooms.of(standing.visitor().id()) : Optional.empty(),
                VerdictLook.of(standing.verdict()),
                QrCode.of(standing.pass()),
                errors);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (page.waits()) {
            response.setHeader("Refresh", Integer.toString(AGAIN));
        }
        return Page.of(Message.of("gate.guest.pass"), TEMPLATES.gateStanding(page))
                .in(Page.Frame.PUBLIC);
    }

    private Answer form(Outcome<Poster> poster, String code, String mark) {
        return switch (poster) {
            case Outcome.Done<Poster>(var hanging) ->
                rooms.at(hanging)
                        .map(room -> room(hanging, room))
                        .orElseGet(() -> page(
                                hanging,
                                mark,
                                VisitorForm.blank(clock.newId(), clock.newId()),
                                Answers.empty(),
                                false,
                                FormErrors.none()));
            case Outcome.Refused<Poster>(var why) -> code(code, why).status(GONE);
        };
    }

    /// What a phone sees at a room before anybody knows whose it is.
    private static Page room(Poster poster, Place.Housed room) {
        return Page.of(Message.of("gate.room.title"), TEMPLATES.gateRoomPoster(room, poster.spaced()))
                .in(Page.Frame.PUBLIC);
    }

    private static Page code(String typed, FormErrors errors) {
        return Page.of(Message.of("gate.guest.title"), TEMPLATES.gateCode(new CodePage(typed, errors)))
                .in(Page.Frame.PUBLIC);
    }

    private Page page(
            Poster poster, String mark, VisitorForm form, Answers answers, boolean agreed, FormErrors errors) {
        return Page.of(
                        Message.of("gate.guest.title"),
                        TEMPLATES.gateGuest(new GuestPage(
                                poster.code(),
                                mark,
                                guests.lobby(poster),
                                form,
                                declarations.questions(),
                                declarations.consent(),
                                answers,
                                agreed,
                                errors)))
                .in(Page.Frame.PUBLIC);
    }
}
