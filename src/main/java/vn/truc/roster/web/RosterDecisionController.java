package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.truc.organisation.People;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.roster.Roster;
import vn.truc.roster.Rosters;

/// What becomes of a plan: handed to the leader in charge, approved, sent back, and seen beside those of the others.
@Controller
class RosterDecisionController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Rosters rosters;
    private final RosterPages pages;
    private final People people;
    private final Units units;
    private final OfficeClock clock;

    RosterDecisionController(Rosters rosters, RosterPages pages, People people, Units units, OfficeClock clock) {
        this.rosters = rosters;
        this.pages = pages;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/{unit}/{monday}/submit")
    Answer submit(
            Actor actor,
            @PathVariable Unit.Id unit,
            @PathVariable LocalDate monday,
            @RequestParam UUID id,
            @RequestParam @Nullable Integer edit,
            @RequestParam(defaultValue = "") String reason) {
        var outcome = rosters.submit(actor, new Roster.Id(id), edit, reason);
        return after(actor, unit, monday, outcome, "roster.submitted", reason);
    }

    @Needs(Right.READ_UNIT)
    @PostMapping("/rosters/{unit}/{monday}/approve")
    Answer approve(
            Actor actor,
            @PathVariable Unit.Id unit,
            @PathVariable LocalDate monday,
            @RequestParam UUID id,
            @RequestParam @Nullable Integer edit) {
        return after(actor, unit, monday, rosters.approve(actor, new Roster.Id(id), edit), "roster.passed", "");
    }

    @Needs(Right.READ_UNIT)
    @PostMapping("/rosters/{unit}/{monday}/return")
    Answer giveBack(
            Actor actor,
            @PathVariable Unit.Id unit,
            @PathVariable LocalDate monday,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String reason) {
        var outcome = rosters.giveBack(actor, new Roster.Id(id), reason);
        return after(actor, unit, monday, outcome, "roster.returned", reason);
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/rosters/overview")
    Answer overview(Actor actor, @RequestParam @Nullable LocalDate week) {
        return Page.of(Message.of("roster.overview.title"), TEMPLATES.rosterOverview(content(actor, week)));
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/rosters/overview.{ending:csv|xlsx}")
    Answer takeOverview(Actor actor, @RequestParam @Nullable LocalDate week, @PathVariable String ending) {
        return content(actor, week).table().as(Download.Format.ending(ending));
    }

    private RosterOverview content(Actor actor, @Nullable LocalDate week) {
        var monday = Roster.mondayOf(week == null ? pages.nextWeek() : week);
        var roots = new TreeSet<>(Comparator.comparing(Unit.Id::toString));
        roots.addAll(actor.roots(Right.APPROVE_ROSTER));
        roots.addAll(actor.roots(Right.SEE_ROSTERS));
        var today = clock.today();
        var below = roots.stream()
                .flatMap(root -> units.subtree(root, today).stream())
                .distinct()
                .toList();
        var staffed = people.staff(roots, today).stream().map(Staff::unit).collect(Collectors.toSet());
        var plans = rosters.submissions(below.stream().map(Unit::id).toList(), monday).stream()
                .collect(Collectors.toMap(plan -> plan.roster().unit(), plan -> plan));
        var rows = below.stream()
                .filter(unit -> staffed.contains(unit.id()))
                .map(unit -> new RosterOverview.Row(unit, Optional.ofNullable(plans.get(unit.id()))))
                .toList();
        return new RosterOverview(monday, rows);
    }

    private Answer after(
            Actor actor, Unit.Id unit, LocalDate monday, Outcome<Roster> outcome, String done, String reason) {
        return switch (outcome) {
            case Outcome.Done<Roster>(var roster) ->
                RosterPages.back(unit, monday)
                        .saying(roster.status() == Roster.Status.APPROVED ? "roster.approved" : done);
            case Outcome.Refused<Roster>(var why) ->
                // The reason was typed, the plan was not.
                pages.page(actor, unit, monday, null, reason, why).refusing();
        };
    }
}
