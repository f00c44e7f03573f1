package vn.truc.replay.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.account.LocalPath;
import vn.truc.account.Sessions;
import vn.truc.organisation.Person;
import vn.truc.page.Answer;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.replay.Demo;

/// The door of the demonstration: one click, and one is somebody of the case. It is there on this machine and in the
/// demonstration only.
@Controller
@Profile("demo")
class DemoController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Demo demo;
    private final Sessions sessions;

    DemoController(Demo demo, Sessions sessions) {
        this.demo = demo;
        this.sessions = sessions;
    }

    @Needs(Right.PUBLIC)
    @GetMapping("/demo")
    Answer door(HttpServletRequest request) {
        demandThisMachine(request);
        return Page.of(Message.of("replay.demo"), TEMPLATES.replayDemo(new DemoPage(demo.parts())))
                .in(Page.Frame.PUBLIC);
    }

    @Needs(Right.PUBLIC)
    @PostMapping("/demo/sign-in")
    Answer signIn(HttpServletRequest request, HttpServletResponse response, @RequestParam Person.Id person) {
        demandThisMachine(request);
        if (!demo.has(person)) {
            throw new NotFound("person");
        }
        sessions.open(request, response, person, false);
        return Redirect.to("/");
    }

    @Needs(Right.PUBLIC)
    @PostMapping("/demo/moment")
    Answer moment(HttpServletRequest request, @RequestParam String at) {
        demandThisMachine(request);
        try {
            demo.forward(Instant.parse(at));
        } catch (DateTimeParseException unreadable) {
            throw new NotFound("moment");
        }
        return Redirect.to(back(request));
    }

    /// The page on which the bar stood.
    private static String back(HttpServletRequest request) {
        var path = Optional.ofNullable(request.getHeader("Referer"))
                .map(URI::create)
                .map(from -> from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery()))
                .orElse("/");
        return LocalPath.afterSignIn(path).text();
    }

    private static void demandThisMachine(HttpServletRequest request) {
        try {
            if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
                throw new NotFound("demo");
            }
        } catch (UnknownHostException strange) {
            throw new NotFound("demo");
        }
    }
}
