package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.roster.Proposal;
import vn.truc.roster.Proposals;
import vn.truc.roster.Roster;

/// Asks for a proposal of a week, shows how far it has come, calls it off.
@Controller
class ProposalController {
    private static final Templates TEMPLATES = new StaticTemplates();
    /// Most units are done by then, and see no page between.
    private static final Duration AT_ONCE = Duration.ofMillis(1500);

    private final Proposals proposals;
    private final RosterPages pages;

    ProposalController(Proposals proposals, RosterPages pages) {
        this.proposals = proposals;
        this.pages = pages;
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/{unit}/{monday}/propose")
    Answer propose(
            Actor actor,
            @PathVariable Unit.Id unit,
            @PathVariable LocalDate monday,
            @RequestParam UUID proposal,
            @RequestParam(defaultValue = "0") int needed,
            @RequestParam Map<String, String> sent) {
        var typed = RosterPages.cells(sent);
        var id = new Proposal.Id(proposal);
        var ask = new Proposals.Ask(id, unit, Roster.mondayOf(monday), 1, typed, needed);
        return switch (proposals.ask(actor, ask)) {
            case Outcome.Done<Proposal> _ -> {
                proposals.waitFor(id, AT_ONCE);
                yield next(proposals.find(actor, id));
            }
            case Outcome.Refused<Proposal>(var why) ->
                pages.page(actor, unit, Roster.mondayOf(monday), typed, "", why).refusing();
        };
    }

    @Needs(Right.EDIT_ROSTER)
    @GetMapping("/rosters/proposals/{id}")
    Answer show(Actor actor, @PathVariable Proposal.Id id) {
        var proposal = proposals.find(actor, id);
        return proposal.over() ? next(proposal) : page(proposal);
    }

    /// The part of the page that changes each second; where there is something to see, the browser is sent there.
    @Needs(Right.EDIT_ROSTER)
    @GetMapping("/rosters/proposals/{id}/progress")
    Answer progress(Actor actor, @PathVariable Proposal.Id id, HttpServletResponse response) {
        var proposal = proposals.find(actor, id);
        if (proposal.over()) {
            response.setHeader("HX-Redirect", result(proposal));
        }
        return Page.of(Message.of("roster.proposal.title"), TEMPLATES.rosterProgress(proposal));
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/proposals/{id}/cancel")
    Answer cancel(Actor actor, @PathVariable Proposal.Id id) {
        return next(proposals.cancel(actor, id));
    }

    private static Answer next(Proposal proposal) {
        return Redirect.to(proposal.over() ? result(proposal) : "/rosters/proposals/" + proposal.id());
    }

    private static String result(Proposal proposal) {
        return "/rosters?unit=" + proposal.unit() + "&week=" + proposal.monday() + "&proposal=" + proposal.id();
    }

    private static Page page(Proposal proposal) {
        return Page.of(Message.of("roster.proposal.title"), TEMPLATES.rosterProposal(proposal));
    }
}
