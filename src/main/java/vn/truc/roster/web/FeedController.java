package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.roster.DutyRota;
import vn.truc.roster.Feed;
import vn.truc.roster.Feeds;

/// The addresses under which calendar programs read one’s days, the duty of a unit and single rotas, and what they read
/// there.
@Controller
class FeedController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Feeds feeds;
    private final OfficeClock clock;

    FeedController(Feeds feeds, OfficeClock clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    @Needs(Right.OWN)
    @GetMapping("/calendar")
    Answer list(Actor by, HttpServletRequest request) {
        return page(by, request, FormErrors.none());
    }

    @Needs(Right.OWN)
    @PostMapping("/calendar")
    Answer make(
            Actor by,
            HttpServletRequest request,
            @RequestParam Feed.Id id,
            @RequestParam Optional<Unit.Id> unit,
            @RequestParam Optional<DutyRota.Id> rota) {
        var subject = rota.<Feed.Subject>map(Feed.OfRota::new)
                .or(() -> unit.map(Feed.AtUnit::new))
                .orElseGet(Feed.Own::new);
        return switch (feeds.make(by, id, subject)) {
            case Outcome.Done<Feed> _ -> Redirect.to("/calendar").saying("roster.feed.made");
            case Outcome.Refused<Feed>(var why) -> page(by, request, why).refusing();
        };
    }

    @Needs(Right.OWN)
    @PostMapping("/calendar/{id}/revoke")
    Answer revoke(Actor by, @PathVariable Feed.Id id) {
        feeds.revoke(by, id);
        return Redirect.to("/calendar").saying("roster.feed.revoked");
    }

    /// Opens for whoever has the address; says no more of a wrong one than of a revoked one.
    @Needs(Right.PUBLIC)
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token) {
        return feeds.read(token)
                .map(calendar -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noStore())
                        .header("X-Robots-Tag", "noindex")
                        .body(calendar.text().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Page page(Actor by, HttpServletRequest request, FormErrors errors) {
        var here = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        var lines = feeds.open(by).stream()
                .map(feed -> new FeedsPage.Line(
                        feed.id().toString(),
                        feed.subject() instanceof Feed.Own ? Message.of("roster.feed.own") : feeds.name(feed),
                        here + "/calendar/" + feeds.token(feed.id()) + ".ics"))
                .toList();
        return Page.of(
                Message.of("roster.feed.title"),
                TEMPLATES.rosterFeeds(new FeedsPage(by.unit().toString(), clock.newId(), lines, errors)));
    }
}
