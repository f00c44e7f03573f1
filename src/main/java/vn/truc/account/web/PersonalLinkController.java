package vn.truc.account.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.truc.access.Actor;
import vn.truc.access.Doors;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.account.PersonalLink;
import vn.truc.account.PersonalLinks;
import vn.truc.account.Sessions;
import vn.truc.account.Token;
import vn.truc.page.Answer;
import vn.truc.page.Message;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// Opens a personal link: the page shows one button, so that a preview of the link does not use it up.
@Controller
class PersonalLinkController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int GONE = 410;
    private static final int UNKNOWN = 404;

    private final PersonalLinks links;
    private final Sessions sessions;

    PersonalLinkController(PersonalLinks links, Sessions sessions) {
        this.links = links;
        this.sessions = sessions;
    }

    @Needs(Right.PUBLIC)
    @GetMapping("/p/{token}")
    Answer look(HttpServletResponse response, @PathVariable String token) {
        keepSecret(response);
        var link = Token.of(token).flatMap(links::find);
        return link.map(found -> page(token, found)).orElseGet(PersonalLinkController::unknown);
    }

    @Needs(Right.PUBLIC)
    @PostMapping("/p/{token}")
    Answer use(HttpServletRequest request, HttpServletResponse response, @PathVariable String token) {
        keepSecret(response);
        var typed = Token.of(token);
        var person = typed.flatMap(links::use);
        if (person.isPresent()) {
            sessions.openByLink(request, response, person.get());
            return Redirect.to("/").saying("account.slip.welcome");
        }
        var link = typed.flatMap(links::find);
        if (link.isPresent() && sentTwice(request, link.get())) {
            return Redirect.to("/");
        }
        return link.map(found -> page(token, found)).orElseGet(PersonalLinkController::unknown);
    }

    private static boolean sentTwice(HttpServletRequest request, PersonalLink link) {
        return request.getAttribute(Doors.ACTOR) instanceof Actor actor && actor.is(link.person());
    }

    private Page page(String token, PersonalLink link) {
        var state = links.state(link);
        var page = show(new PersonalLinkPage(token, state, link, links.nameOf(link), links.help(link)));
        return state == PersonalLink.State.OPEN ? page : page.status(GONE);
    }

    private static Page unknown() {
        return Page.of(Message.of("account.slip.unknown"), TEMPLATES.accountUnknownLink())
                .in(Page.Frame.PUBLIC)
                .status(UNKNOWN);
    }

    private static Page show(PersonalLinkPage page) {
        return Page.of(Message.of("account.slip.open"), TEMPLATES.accountPersonalLink(page))
                .in(Page.Frame.PUBLIC);
    }

    private static void keepSecret(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
