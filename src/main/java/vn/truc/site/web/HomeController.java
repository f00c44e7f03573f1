package vn.truc.site.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Pressing;
import vn.truc.access.Reading;
import vn.truc.access.Right;
import vn.truc.access.TodayPart;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.Message;
import vn.truc.page.Page;

/// The first page: what the capabilities have to say to this person today.
@Controller
class HomeController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final List<TodayPart> parts;
    private final OfficeClock clock;
    private final Frames frames;
    private final Reading reading;

    HomeController(List<TodayPart> parts, OfficeClock clock, Frames frames, Reading reading) {
        this.reading = reading;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(TodayPart::order)).toList();
        this.clock = clock;
        this.frames = frames;
    }

    @Needs(Right.OWN)
    @GetMapping("/")
    Answer today(Actor actor, HttpServletRequest request) {
        var counted = parts.stream().flatMap(part -> part.counted().stream()).collect(Collectors.toSet());
        var waiting = frames.count(actor, counted, request);
        return reading.together(() -> show(actor, waiting));
    }

    private Answer show(Actor actor, Map<String, Long> waiting) {
        var said = new HashMap<TodayPart, Optional<JteModel>>();
        parts.stream()
                .sorted(Comparator.comparingInt(TodayPart::asked))
                .forEach(part -> said.put(part, part.show(actor, waiting)));
        var shown = parts.stream()
                .flatMap(part -> said.getOrDefault(part, Optional.empty()).stream())
                .toList();
        var pressing = shown.stream()
                .filter(Pressing.class::isInstance)
                .map(Pressing.class::cast)
                .sorted(Comparator.comparing((Pressing part) -> !part.byTheClock()))
                .toList();
        var rest = shown.stream().filter(part -> !(part instanceof Pressing)).toList();
        var page = new TodayPage(
                actor.seat().unit().map(Unit::name).orElse(""), actor.person().name(), clock.today(), pressing, rest);
        return Page.of(Message.of("site.nav.today"), TEMPLATES.siteToday(page));
    }

    /// Everything that does not fit into the bar of a phone.
    @Needs(Right.OWN)
    @GetMapping("/more")
    Answer more(Actor actor, HttpServletRequest request) {
        var page = new MorePage(Frames.who(actor), frames.links(actor, "/more", request));
        return Page.of(Message.of("site.nav.more"), TEMPLATES.siteMore(page));
    }
}
