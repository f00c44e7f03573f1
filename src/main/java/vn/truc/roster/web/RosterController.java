package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.Map;
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
import vn.truc.access.Rights;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.roster.Proposal;
import vn.truc.roster.Proposals;
import vn.truc.roster.Roster;
import vn.truc.roster.Rosters;

@Controller
class RosterController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Rosters rosters;
    private final Proposals proposals;
    private final RosterPages pages;
    private final Rights rights;

    RosterController(Rosters rosters, Proposals proposals, RosterPages pages, Rights rights) {
        this.rosters = rosters;
        this.proposals = proposals;
        this.pages = pages;
        this.rights = rights;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/rosters")
    Answer week(
            Actor actor,
            @RequestParam @Nullable UUID unit,
            @RequestParam @Nullable LocalDate week,
            @RequestParam(defaultValue = "0") int first,
            @RequestParam Proposal.@Nullable Id proposal) {
        var asked = unit == null ? actor.unit() : new Unit.Id(unit);
        rights.demand(actor, Right.READ_UNIT, asked);
        var monday = Roster.mondayOf(week == null ? pages.nextWeek() : week);
        if (proposal == null) {
            return pages.from(actor, asked, monday, first);
        }
        var proposed = proposals.find(actor, proposal);
        return pages.page(
                actor,
                proposed.unit(),
                proposed.monday(),
                proposed.week(proposed.monday()),
                "",
                Suggestion.of(proposed),
                FormErrors.none());
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/rosters.{ending:csv|xlsx}")
    Answer take(Actor actor, @RequestParam Unit.Id unit, @RequestParam LocalDate week, @PathVariable String ending) {
        rights.demand(actor, Right.READ_UNIT, unit);
        return pages.content(actor, unit, Roster.mondayOf(week), null, "", Suggestion.none(), FormErrors.none())
                .table()
                .as(Download.Format.ending(ending));
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/{unit}/{monday}")
    Answer plan(
            Actor actor,
            @PathVariable Unit.Id unit,
            @PathVariable LocalDate monday,
            @RequestParam UUID id,
            @RequestParam int edit,
            @RequestParam Map<String, String> sent) {
        var typed = pages.typed(unit, monday, sent);
        var plan = new Rosters.Plan(new Roster.Id(id), unit, monday, edit, typed.cells(), typed.halves());
        return switch (rosters.plan(actor, plan)) {
            case Outcome.Done(var roster) ->
                RosterPages.back(unit, monday, sent.getOrDefault("first", "0")).saying("roster.saved");
            case Outcome.Refused(var why) ->
                pages.page(actor, unit, monday, typed, "", why).refusing();
        };
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/{unit}/{monday}/check")
    Answer check(
            Actor actor,
            @PathVariable Unit.Id unit,
            @PathVariable LocalDate monday,
            @RequestParam Map<String, String> sent) {
        rights.demand(actor, Right.EDIT_ROSTER, unit);
        var typed = pages.typed(unit, monday, sent);
        var summary = pages.summary(unit, monday, rosters.week(unit, monday).isPresent(), typed);
        return Page.of(Message.of("roster.title"), TEMPLATES.rosterSummary(summary));
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/{unit}/{monday}/discard")
    Answer discard(Actor actor, @PathVariable Unit.Id unit, @PathVariable LocalDate monday, @RequestParam UUID id) {
        return switch (rosters.discard(actor, unit, monday, new Roster.Id(id))) {
            case Outcome.Done(var of) -> RosterPages.back(of, monday).saying("roster.discarded");
            case Outcome.Refused(var why) ->
                pages.page(actor, unit, monday, null, "", why).refusing();
        };
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/{unit}/{monday}/copy")
    Answer copy(Actor actor, @PathVariable Unit.Id unit, @PathVariable LocalDate monday, @RequestParam UUID id) {
        return switch (rosters.copyLastWeek(actor, new Roster.Id(id), unit, monday)) {
            case Outcome.Done(var roster) -> RosterPages.back(unit, monday).saying("roster.copied");
            case Outcome.Refused(var why) ->
                pages.page(actor, unit, monday, null, "", why).refusing();
        };
    }
}
