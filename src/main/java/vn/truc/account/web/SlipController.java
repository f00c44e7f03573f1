package vn.truc.account.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.account.PersonalLinks;
import vn.truc.account.Slip;
import vn.truc.account.WebAddress;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// The clerk's desk for sign-in slips.
@Controller
class SlipController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final PersonalLinks links;
    private final OfficeClock clock;
    private final WebAddress address;

    SlipController(PersonalLinks links, OfficeClock clock, WebAddress address) {
        this.links = links;
        this.clock = clock;
        this.address = address;
    }

    @Needs(Right.ISSUE_SLIPS)
    @GetMapping("/slips")
    Answer desk(Actor by, @RequestParam Optional<Unit.Id> unit) {
        return desk(by, unit.orElseGet(() -> first(by)), FormErrors.none());
    }

    @Needs(Right.ISSUE_SLIPS)
    @GetMapping("/slips.{ending:csv|xlsx}")
    Answer take(Actor by, @RequestParam Unit.Id unit, @PathVariable String ending) {
        return new SlipsPage(links.desk(by, unit), clock.newId(), FormErrors.none())
                .table(clock.today())
                .as(Download.Format.ending(ending));
    }

    @Needs(Right.ISSUE_SLIPS)
    @PostMapping("/slips")
    Answer issue(
            HttpServletRequest request,
            Actor by,
            @RequestParam Unit.Id unit,
            @RequestParam UUID id,
            @RequestParam(name = "person", defaultValue = "") List<Person.Id> people,
            @RequestParam(defaultValue = "false") boolean everybody) {
        var chosen = everybody ? links.workingAt(by, unit) : new HashSet<>(people);
        return switch (links.issue(by, unit, id, chosen)) {
            case Outcome.Done<List<Slip>>(var slips) -> sheet(request, unit, slips);
            case Outcome.Refused<List<Slip>>(var why) -> desk(by, unit, why).refusing();
        };
    }

    @Needs(Right.ISSUE_SLIPS)
    @PostMapping("/slips/revoke")
    Answer revoke(Actor by, @RequestParam Unit.Id unit, @RequestParam Person.Id person) {
        int devices = links.revoke(by, unit, person);
        return Redirect.to("/slips?unit=" + unit).saying("account.slips.revoked", devices);
    }

    private Page desk(Actor by, Unit.Id unit, FormErrors errors) {
        return Page.of(
                Message.of("account.slips"),
                TEMPLATES.accountSlips(new SlipsPage(links.desk(by, unit), clock.newId(), errors)));
    }

    private Page sheet(HttpServletRequest request, Unit.Id unit, List<Slip> slips) {
        var page =
                new SlipSheet(address.of(request), links.help(slips.getFirst().link()), slips, unit);
        return Page.of(Message.of("account.slips"), TEMPLATES.accountSlipSheet(page))
                .in(Page.Frame.SHEET);
    }

    private static Unit.Id first(Actor by) {
        var roots = by.roots(Right.ISSUE_SLIPS);
        return roots.contains(by.unit()) ? by.unit() : roots.iterator().next();
    }
}
