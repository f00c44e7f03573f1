package vn.truc.site.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.truc.access.Actor;
import vn.truc.access.Doors;
import vn.truc.access.Right;
import vn.truc.access.WaitingNumbers;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.page.DemoBar;
import vn.truc.page.Page;
import vn.truc.page.Words;

/// Puts the right frame around a page: what this person may use, what waits for them, the language, the notice.
@Component
class Frames {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final String COUNTED = Frames.class.getName() + ".counted";
    /// Pages that belong to the entry of another address.
    private static final Map<String, String> UNDER = Map.of("/approvals", "/rosters", "/calendar", "/attendance");

    private static final List<Entry> ENTRIES = List.of(
            new Entry("/", "today", Right.OWN),
            new Entry("/situation", "situation", Right.SEE_SITUATION),
            new Entry("/reports", "reports", Right.DRAFT_REPORT),
            new Entry("/reports", "reports", Right.CONSOLIDATE),
            new Entry("/measures", "measures", Right.READ_UNIT),
            new Entry("/directives", "directives", Right.READ_UNIT),
            new Entry("/levels", "levels", Right.READ_UNIT),
            new Entry("/tasks", "tasks", Right.READ_UNIT),
            new Entry("/rosters", "rosters", Right.READ_UNIT),
            new Entry("/absences", "absences", Right.OWN),
            new Entry("/attendance", "attendance", Right.OWN),
            new Entry("/meetings", "meetings", Right.READ_UNIT),
            new Entry("/gate", "gate", Right.WORK_GATE),
            new Entry("/visits", "visits", Right.ANNOUNCE_VISITORS),
            new Entry("/visits/approve", "approve-visits", Right.ORDER_ADMISSION),
            new Entry("/health", "health", Right.SEE_CLEARANCE),
            new Entry("/tracing", "tracing", Right.SEE_HEALTH_ANSWERS),
            new Entry("/health/declare", "declare", Right.OWN),
            new Entry("/messages", "messages", Right.OWN),
            new Entry("/privacy", "privacy", Right.OWN),
            new Entry("/privacy/desk", "privacy-desk", Right.ADMINISTER),
            new Entry("/slips", "slips", Right.ISSUE_SLIPS),
            new Entry("/gate/kiosks", "kiosks", Right.ADMINISTER),
            new Entry("/administration", "administration", Right.ADMINISTER));

    private final WaitingNumbers waiting;
    private final Optional<DemoBar> demo;
    private final OfficeClock clock;

    Frames(WaitingNumbers waiting, Optional<DemoBar> demo, OfficeClock clock) {
        this.waiting = waiting;
        this.demo = demo;
        this.clock = clock;
    }

    JteModel around(Page page, HttpServletRequest request, HttpServletResponse response) {
        var actor = Optional.ofNullable((Actor) request.getAttribute(Doors.ACTOR));
        var around = page.frame() == Page.Frame.DESK ? actor : Optional.<Actor>empty();
        var frame = new Frame(
                Words.t(page.title()),
                Words.language().getLanguage(),
                page.content(),
                actor.map(Frames::who),
                around.map(present -> links(present, request.getRequestURI(), request))
                        .orElse(List.of()),
                Notices.take(request, response),
                hereIn(Words.english() ? "vi" : "en", request),
                demo.map(bar -> bar.show(clock.now())),
                request.getRequestURI());
        return switch (page.frame()) {
            case DESK -> TEMPLATES.siteDesk(frame);
            case PUBLIC -> TEMPLATES.siteOpen(frame);
            case KIOSK -> TEMPLATES.siteKiosk(frame);
            case SHEET -> TEMPLATES.siteSheet(frame);
        };
    }

    /// The public frame around a page that must not ask the database.
    JteModel alone(Page page, HttpServletRequest request) {
        return TEMPLATES.siteOpen(new Frame(
                Words.t(page.title()),
                Words.language().getLanguage(),
                page.content(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                hereIn(Words.english() ? "vi" : "en", request),
                Optional.empty(),
                ""));
    }

    /// How the frame names whoever has signed in.
    static Frame.Who who(Actor actor) {
        var seat = actor.seat();
        return new Frame.Who(
                actor.person().name(),
                seat.unit().map(Unit::name).orElse(""),
                seat.title(),
                seat.body().map(Unit::name).orElse(""));
    }

    /// The capabilities that this person may use, with what waits there.
    List<Frame.Link> links(Actor actor, String here, HttpServletRequest request) {
        var allowed = allowed(actor);
        var numbers =
                request.getAttribute(COUNTED) instanceof Counted(var before) ? before : count(actor, Set.of(), request);
        var current = allowed.stream()
                .map(Entry::path)
                .filter(path -> here.equals(path)
                        || (!path.equals("/") && here.startsWith(path + "/"))
                        || path.equals(UNDER.get(here.replaceFirst("(?<=.)/.*", ""))))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return allowed.stream()
                .map(entry -> new Frame.Link(
                        entry.path(),
                        "site.nav." + entry.name(),
                        entry.path().equals(current),
                        numbers.getOrDefault(entry.path(), 0L)))
                .distinct()
                .toList();
    }

    /// What waits for this person, beside the names of the capabilities and at some more addresses, in one statement;
    /// the frame of this request's page asks no more.
    Map<String, Long> count(Actor actor, Set<String> more, HttpServletRequest request) {
        var paths = allowed(actor).stream().map(Entry::path).collect(Collectors.toCollection(HashSet::new));
        paths.addAll(more);
        var numbers = waiting.of(actor, paths);
        request.setAttribute(COUNTED, new Counted(numbers));
        return numbers;
    }

    private static List<Entry> allowed(Actor actor) {
        return ENTRIES.stream().filter(entry -> actor.holds(entry.right())).toList();
    }

    private static String hereIn(String language, HttpServletRequest request) {
        var here = "/";
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) {
            here = asked;
        } else if (request.getMethod().equals("GET")) {
            here = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        }
        return UriComponentsBuilder.fromPath("/language/" + language)
                .queryParam("to", "{here}")
                .build(here)
                .toString();
    }

    /// The numbers that were asked for a request.
    private record Counted(Map<String, Long> numbers) {}

    private record Entry(String path, String name, Right right) {}
}
