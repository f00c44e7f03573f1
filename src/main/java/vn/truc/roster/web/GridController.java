package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.roster.Grids;
import vn.truc.roster.Roster;
import vn.truc.roster.Rosters;
import vn.truc.roster.Setups;

/// People by days over several weeks, to be filled in like a sheet: a letter a cell, by keyboard or mouse.
@Controller
class GridController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int MOST_WEEKS = 4;

    private final Rosters rosters;
    private final Setups setups;
    private final Grids grids;
    private final RosterPages pages;
    private final People people;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;

    GridController(
            Rosters rosters,
            Setups setups,
            Grids grids,
            RosterPages pages,
            People people,
            Units units,
            Rights rights,
            OfficeClock clock) {
        this.rosters = rosters;
        this.setups = setups;
        this.grids = grids;
        this.pages = pages;
        this.people = people;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/rosters/grid")
    Answer show(
            Actor actor,
            @RequestParam Unit.Id unit,
            @RequestParam @Nullable LocalDate week,
            @RequestParam(defaultValue = "2") int weeks,
            @RequestParam(defaultValue = "0") int first) {
        var monday = Roster.mondayOf(week == null ? pages.nextWeek() : week);
        return page(content(actor, unit, monday, weeks, new Part(first, false), Map.of(), FormErrors.none()));
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/rosters/grid/sheet")
    Answer sheet(
            Actor actor,
            @RequestParam Unit.Id unit,
            @RequestParam LocalDate week,
            @RequestParam(defaultValue = "2") int weeks,
            @RequestParam(defaultValue = "0") int first) {
        var part = new Part(first, true);
        var content = content(actor, unit, Roster.mondayOf(week), weeks, part, Map.of(), FormErrors.none());
        return Page.of(content.title(), TEMPLATES.rosterGridsheet(content)).in(Page.Frame.SHEET);
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/grid/{unit}/{monday}")
    Answer save(
            Actor actor,
            @PathVariable Unit.Id unit,
            @PathVariable LocalDate monday,
            @RequestParam(defaultValue = "2") int weeks,
            @RequestParam(defaultValue = "0") int first,
            @RequestParam Map<String, String> sent) {
        var form = new GridForm(sent);
        var errors = form.errors();
        if (errors.isEmpty()) {
            var wanted = IntStream.range(0, Math.clamp(weeks, 1, MOST_WEEKS))
                    .mapToObj(week -> week(unit, Roster.mondayOf(monday).plusWeeks(week), form))
                    .toList();
            errors = grids.write(actor, unit, wanted) instanceof Outcome.Refused<Unit.Id>(var why) ? why : errors;
        }
        if (!errors.isEmpty()) {
            var part = new Part(first, false);
            return page(content(actor, unit, Roster.mondayOf(monday), weeks, part, form.typed(errors), errors))
                    .refusing();
        }
        return Redirect.to("/rosters/grid?unit=" + unit + "&week=" + Roster.mondayOf(monday) + "&weeks=" + weeks
                        + "&first=" + first)
                .saying("roster.saved");
    }

    /// What one week comes to with the cells that were changed since it was written.
    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/grid/{unit}/{monday}/check")
    Answer check(
            Actor actor,
            @PathVariable Unit.Id unit,
            @PathVariable LocalDate monday,
            @RequestParam Map<String, String> sent) {
        rights.demand(actor, Right.EDIT_ROSTER, unit);
        var week = Roster.mondayOf(monday);
        var form = new GridForm(sent);
        var roster = rosters.week(unit, week);
        var planned = form.over(pages.known(week, roster, people.workingDays(unit, week, week.plusWeeks(1))), week);
        return Page.of(
                Message.of("roster.title"),
                TEMPLATES.rosterSummary(pages.summary(unit, week, roster.isPresent(), planned)));
    }

    /// From which person on, and whether it is to be printed.
    private record Part(int first, boolean onPaper) {}

    private Grids.Week week(Unit.Id unit, LocalDate monday, GridForm form) {
        var before = rosters.week(unit, monday);
        var known = pages.known(monday, before, people.workingDays(unit, monday, monday.plusWeeks(1)));
        var planned = form.over(known, monday);
        var plan = planned.equals(known)
                ? Optional.<Rosters.Plan>empty()
                : Optional.of(new Rosters.Plan(
                        new Roster.Id(clock.newId()),
                        unit,
                        monday,
                        form.edit(monday),
                        planned.cells(),
                        planned.halves()));
        return new Grids.Week(monday, plan, form.people(), form.fixed(monday), form.seen(monday));
    }

    private GridPage content(
            Actor actor,
            Unit.Id id,
            LocalDate monday,
            int weeks,
            Part part,
            Map<String, String> typed,
            FormErrors errors) {
        rights.demand(actor, Right.READ_UNIT, id);
        var unit =
                units.find(id, monday).or(() -> units.find(id, clock.today())).orElseThrow(() -> new NotFound("unit"));
        int shownWeeks = Math.clamp(weeks, 1, MOST_WEEKS);
        var working = people.workingDays(id, monday, monday.plusWeeks(shownWeeks));
        var staff = List.copyOf(working.keySet());
        var discretion = pages.discretion(actor, id);
        var from = Math.clamp(part.first(), 0, Math.max(0, staff.size() - 1));
        var shown = new ArrayList<GridPage.Week>();
        IntStream.range(0, shownWeeks).mapToObj(monday::plusWeeks).forEach(week -> {
            var roster = rosters.week(id, week);
            var planned = pages.known(week, roster, working);
            shown.add(new GridPage.Week(
                    week,
                    setups.fixedStamp(id, week),
                    roster.orElse(null),
                    discretion.of(planned),
                    pages.summary(id, week, roster.isPresent(), planned, discretion)));
        });
        int most = part.onPaper() ? GridPage.MOST_ON_PAPER : GridPage.most(shown.size());
        return new GridPage(
                unit,
                shown,
                staff.subList(from, Math.min(staff.size(), from + most)),
                from,
                staff.size(),
                typed,
                setups.fixed(actor, id, monday, shown.size()),
                rights.may(actor, Right.EDIT_ROSTER, id)
                        && shown.stream()
                                .noneMatch(week ->
                                        week.roster() != null && week.roster().status() == Roster.Status.SUBMITTED),
                discretion,
                errors);
    }

    private static Page page(GridPage content) {
        return Page.of(content.title(), TEMPLATES.rosterGrid(content));
    }
}
