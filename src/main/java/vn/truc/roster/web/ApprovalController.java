package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.Entered;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.roster.Roster;
import vn.truc.roster.Rosters;
import vn.truc.roster.StandIn;
import vn.truc.roster.StandIns;

/// The rosters that wait for somebody’s decision, also in a leader’s place; each with its versions; who stands in.
@Controller
class ApprovalController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Rosters rosters;
    private final StandIns standIns;
    private final ApprovalWording wording;
    private final OfficeClock clock;

    ApprovalController(Rosters rosters, StandIns standIns, ApprovalWording wording, OfficeClock clock) {
        this.rosters = rosters;
        this.standIns = standIns;
        this.wording = wording;
        this.clock = clock;
    }

    @Needs(Right.OWN)
    @GetMapping("/approvals")
    Answer list(Actor by) {
        return page(by, wording.empty(), FormErrors.none());
    }

    @Needs(Right.OWN)
    @GetMapping("/approvals.{ending:csv|xlsx}")
    Answer take(Actor by, @PathVariable String ending) {
        return wording.list(by, wording.empty(), FormErrors.none())
                .table(clock.today())
                .as(Download.Format.ending(ending));
    }

    @Needs(Right.OWN)
    @GetMapping("/approvals/{id}")
    Answer show(Actor by, @PathVariable Roster.Id id) {
        return one(by, id, "", FormErrors.none());
    }

    @Needs(Right.OWN)
    @PostMapping("/approvals/{id}/approve")
    Answer approve(Actor by, @PathVariable Roster.Id id, @RequestParam @Nullable Integer edit) {
        return after(by, id, rosters.approve(by, id, edit), "roster.passed", "");
    }

    @Needs(Right.OWN)
    @PostMapping("/approvals/{id}/return")
    Answer giveBack(Actor by, @PathVariable Roster.Id id, @RequestParam(defaultValue = "") String reason) {
        return after(by, id, rosters.giveBack(by, id, reason), "roster.returned", reason);
    }

    @Needs(Right.READ_UNIT)
    @PostMapping("/approvals/stand-ins")
    Answer name(
            Actor by,
            @RequestParam UUID id,
            @RequestParam Person.Id deputy,
            @RequestParam(defaultValue = "") List<Unit.Id> units,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "0") String hours,
            @RequestParam(defaultValue = "") String document) {
        var typed = new ApprovalsPage.Typed(
                id, deputy.toString(), units.stream().map(Unit.Id::toString).toList(), from, to, hours, document);
        var first = Entered.day(from);
        var last = Entered.day(to);
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
            return page(by, typed, FormErrors.at("to", Message.of("roster.stand-in.error.days")))
                    .refusing();
        }
        var wanted = new StandIn(
                id,
                by.person().id(),
                deputy,
                Set.copyOf(units),
                first.get(),
                last.get(),
                Entered.number(hours).orElse(-1),
                document.strip(),
                Optional.empty());
        return switch (standIns.name(by, wanted)) {
            case Outcome.Done<StandIn> _ -> Redirect.to("/approvals").saying("roster.stand-in.named");
            case Outcome.Refused<StandIn>(var why) -> page(by, typed, why).refusing();
        };
    }

    @Needs(Right.READ_UNIT)
    @PostMapping("/approvals/stand-ins/{id}/end")
    Answer end(Actor by, @PathVariable UUID id) {
        standIns.end(by, id);
        return Redirect.to("/approvals").saying("roster.stand-in.ended");
    }

    private Answer after(Actor by, Roster.Id id, Outcome<Roster> outcome, String done, String reason) {
        return switch (outcome) {
            case Outcome.Done<Roster>(var roster) ->
                Redirect.to("/approvals").saying(roster.status() == Roster.Status.APPROVED ? "roster.approved" : done);
            case Outcome.Refused<Roster>(var why) -> one(by, id, reason, why).refusing();
        };
    }

    private Page page(Actor by, ApprovalsPage.Typed typed, FormErrors errors) {
        return Page.of(
                Message.of("roster.approvals.title"), TEMPLATES.rosterApprovals(wording.list(by, typed, errors)));
    }

    private Page one(Actor by, Roster.Id id, String reason, FormErrors errors) {
        return Page.of(
                Message.of("roster.approvals.title"), TEMPLATES.rosterApproval(wording.one(by, id, reason, errors)));
    }
}
