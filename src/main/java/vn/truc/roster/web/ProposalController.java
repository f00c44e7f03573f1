package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
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
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.roster.PlannedCells;
import vn.truc.roster.Proposal;
import vn.truc.roster.Proposals;
import vn.truc.roster.Roster;

/// Asks for a proposal of weeks, shows how far it has come, calls it off, writes what came of it into the plan.
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
            @RequestParam(defaultValue = "1") int weeks,
            @RequestParam Map<String, String> sent) {
        var first = Roster.mondayOf(monday);
        var typed = pages.typed(unit, first, sent);
        var id = new Proposal.Id(proposal);
        var ask = new Proposals.Ask(id, unit, first, weeks, andLater(unit, first, weeks, typed), needed);
        return switch (proposals.ask(actor, ask)) {
            case Outcome.Done<Proposal> _ -> {
                proposals.waitFor(id, AT_ONCE);
                yield next(proposals.find(actor, id));
            }
            case Outcome.Refused<Proposal>(var why) ->
                pages.page(actor, unit, first, typed, "", why).refusing();
        };
    }

    /// What was typed for the first week, and the later ones as they stand.
    private PlannedCells andLater(Unit.Id unit, LocalDate first, int weeks, PlannedCells typed) {
        return IntStream.range(1, Math.clamp(weeks, 1, Proposals.MOST_WEEKS))
                .mapToObj(week -> pages.known(unit, first.plusWeeks(week)))
                .reduce(typed, PlannedCells::and);
    }

    @Needs(Right.EDIT_ROSTER)
    @GetMapping("/rosters/proposals/{id}")
    Answer show(Actor actor, @PathVariable Proposal.Id id, @RequestParam(defaultValue = "0") int first) {
        var proposal = proposals.find(actor, id);
        if (!proposal.over()) {
            return Page.of(Message.of("roster.proposal.title"), TEMPLATES.rosterProposal(proposal));
        }
        return inTheForm(proposal) ? next(proposal) : weeks(actor, proposal, first, FormErrors.none());
    }

    /// Writes weeks of a proposal into the plan: those of which the form names the edit that was looked at.
    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/proposals/{id}/adopt")
    Answer adopt(Actor actor, @PathVariable Proposal.Id id, @RequestParam Map<String, String> sent) {
        return switch (proposals.adopt(actor, id, edits(sent))) {
            case Outcome.Done<Proposal>(var proposal) ->
                Redirect.to(ownPage(proposal)).saying("roster.proposal.adopted");
            case Outcome.Refused<Proposal>(var why) ->
                weeks(actor, proposals.find(actor, id), 0, why).refusing();
        };
    }

    /// The edits that a form sent; a field that names no week is left out.
    private static SortedMap<LocalDate, Integer> edits(Map<String, String> sent) {
        var edits = new TreeMap<LocalDate, Integer>();
        sent.forEach((field, edit) -> {
            if (field.matches("edit\\.\\d{4}-\\d{2}-\\d{2}") && edit.matches("\\d{1,9}")) {
                try {
                    edits.put(LocalDate.parse(field.substring("edit.".length())), Integer.valueOf(edit));
                } catch (DateTimeParseException noDay) {
                    // A date that the calendar does not know names no week.
                }
            }
        });
        return edits;
    }

    private Page weeks(Actor actor, Proposal proposal, int first, FormErrors errors) {
        var content = pages.proposed(actor, proposal, first, errors);
        return Page.of(Message.of("roster.proposal.title"), TEMPLATES.rosterProposed(content));
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
        return Redirect.to(proposal.over() ? result(proposal) : ownPage(proposal));
    }

    /// Where a proposal is seen: in the form of its week, or on a page of its own when that would not hold it.
    private static String result(Proposal proposal) {
        return inTheForm(proposal) ? weekPage(proposal) : ownPage(proposal);
    }

    private static boolean inTheForm(Proposal proposal) {
        return proposal.weeks() == 1 && proposal.cells().size() <= RosterPage.MOST_PEOPLE;
    }

    private static String ownPage(Proposal proposal) {
        return "/rosters/proposals/" + proposal.id();
    }

    private static String weekPage(Proposal proposal) {
        return "/rosters?unit=" + proposal.unit() + "&week=" + proposal.monday() + "&proposal=" + proposal.id();
    }
}
