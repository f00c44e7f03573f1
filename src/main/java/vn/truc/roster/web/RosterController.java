package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import vn.truc.organisation.Person;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;
import vn.truc.roster.Presence;
import vn.truc.roster.Proposals;
import vn.truc.roster.Roster;
import vn.truc.roster.RosterRules;
import vn.truc.roster.Rosters;

@Controller
class RosterController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final String CELL = "cell.";

    private final Rosters rosters;
    private final RosterRules rules;
    private final Proposals proposals;
    private final People people;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;

    RosterController(
            Rosters rosters,
            RosterRules rules,
            Proposals proposals,
            People people,
            Units units,
            Rights rights,
            OfficeClock clock) {
        this.rosters = rosters;
        this.rules = rules;
        this.proposals = proposals;
        this.people = people;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/rosters")
    Answer week(Actor actor, @RequestParam @Nullable UUID unit, @RequestParam @Nullable LocalDate week) {
        var asked = unit == null ? actor.unit() : new Unit.Id(unit);
        rights.demand(actor, Right.READ_UNIT, asked);
        var monday = Roster.mondayOf(week == null ? nextWeek() : week);
        return page(actor, asked, monday, null, "", FormErrors.none());
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/rosters.{ending:csv|xlsx}")
    Answer take(Actor actor, @RequestParam Unit.Id unit, @RequestParam LocalDate week, @PathVariable String ending) {
        rights.demand(actor, Right.READ_UNIT, unit);
        return content(actor, unit, Roster.mondayOf(week), null, "", Suggestion.none(), FormErrors.none())
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
        var cells = cells(sent);
        return switch (rosters.plan(actor, new Rosters.Plan(new Roster.Id(id), unit, monday, edit, cells))) {
            case Outcome.Done(var roster) -> back(unit, monday).saying("roster.saved");
            case Outcome.Refused(var why) ->
                page(actor, unit, monday, cells, "", why).refusing();
        };
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/{unit}/{monday}/check")
    Answer check(@PathVariable Unit.Id unit, @PathVariable LocalDate monday, @RequestParam Map<String, String> sent) {
        var summary = summary(unit, monday, cells(sent));
        return Page.of(Message.of("roster.title"), TEMPLATES.rosterSummary(summary));
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/{unit}/{monday}/propose")
    Answer propose(
            Actor actor,
            @PathVariable Unit.Id unit,
            @PathVariable LocalDate monday,
            @RequestParam(defaultValue = "0") int needed,
            @RequestParam Map<String, String> sent) {
        var typed = cells(sent);
        return switch (proposals.propose(actor, unit, monday, typed, needed)) {
            case Proposals.Proposal.Found found ->
                page(actor, unit, monday, found.cells(), "", worth(needed, found), FormErrors.none());
            case Proposals.Proposal.Impossible(var together) -> {
                var headline = Message.of("roster.propose.impossible");
                yield page(
                        actor, unit, monday, typed, "", new Suggestion(needed, headline, together), FormErrors.none());
            }
            case Proposals.Proposal.OutOfTime() -> {
                var headline = Message.of("roster.propose.out-of-time");
                yield page(
                        actor, unit, monday, typed, "", new Suggestion(needed, headline, List.of()), FormErrors.none());
            }
        };
    }

    private static Suggestion worth(int needed, Proposals.Proposal.Found found) {
        var headline = found.provenBest()
                ? Message.of("roster.propose.best", Proposals.WINDOW_WEEKS + 1)
                : Message.of("roster.propose.good", Proposals.WINDOW_WEEKS + 1, found.atMostFromBest());
        return new Suggestion(needed, headline, List.of());
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/{unit}/{monday}/copy")
    Answer copy(Actor actor, @PathVariable Unit.Id unit, @PathVariable LocalDate monday, @RequestParam UUID id) {
        return switch (rosters.copyLastWeek(actor, new Roster.Id(id), unit, monday)) {
            case Outcome.Done(var roster) -> back(unit, monday).saying("roster.copied");
            case Outcome.Refused(var why) ->
                page(actor, unit, monday, null, "", why).refusing();
        };
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/{unit}/{monday}/submit")
    Answer submit(
            Actor actor,
            @PathVariable Unit.Id unit,
            @PathVariable LocalDate monday,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String reason) {
        return after(actor, unit, monday, rosters.submit(actor, new Roster.Id(id), reason), "roster.submitted", reason);
    }

    @Needs(Right.APPROVE_ROSTER)
    @PostMapping("/rosters/{unit}/{monday}/approve")
    Answer approve(Actor actor, @PathVariable Unit.Id unit, @PathVariable LocalDate monday, @RequestParam UUID id) {
        return after(actor, unit, monday, rosters.approve(actor, new Roster.Id(id)), "roster.approved", "");
    }

    @Needs(Right.APPROVE_ROSTER)
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
        var monday = Roster.mondayOf(week == null ? nextWeek() : week);
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
        return Page.of(Message.of("roster.overview.title"), TEMPLATES.rosterOverview(new RosterOverview(monday, rows)));
    }

    private Answer after(
            Actor actor, Unit.Id unit, LocalDate monday, Outcome<Roster> outcome, String done, String reason) {
        return switch (outcome) {
            case Outcome.Done<Roster> _ -> back(unit, monday).saying(done);
            case Outcome.Refused<Roster>(var why) ->
                page(actor, unit, monday, null, reason, why).refusing();
        };
    }

    private Page page(
            Actor actor,
            Unit.Id id,
            LocalDate monday,
            @Nullable Map<Person.Id, Map<LocalDate, Presence>> typed,
            String reason,
            FormErrors errors) {
        return page(actor, id, monday, typed, reason, Suggestion.none(), errors);
    }

    private Page page(
            Actor actor,
            Unit.Id id,
            LocalDate monday,
            @Nullable Map<Person.Id, Map<LocalDate, Presence>> typed,
            String reason,
            Suggestion suggestion,
            FormErrors errors) {
        var content = content(actor, id, monday, typed, reason, suggestion, errors);
        return Page.of(Message.of("roster.title"), TEMPLATES.rosterWeek(content));
    }

    private RosterPage content(
            Actor actor,
            Unit.Id id,
            LocalDate monday,
            @Nullable Map<Person.Id, Map<LocalDate, Presence>> typed,
            String reason,
            Suggestion suggestion,
            FormErrors errors) {
        var unit =
                units.find(id, monday).or(() -> units.find(id, clock.today())).orElseThrow(() -> new NotFound("unit"));
        var roster = rosters.week(id, monday);
        var staff = people.workingAt(id, monday);
        var cells = typed != null ? typed : roster.map(Roster::cells).orElseGet(() -> rules.usualWeek(staff, monday));
        var may = new RosterPage.May(
                rights.may(actor, Right.EDIT_ROSTER, id)
                        && roster.map(this::editable).orElse(true),
                rights.may(actor, Right.APPROVE_ROSTER, id));
        return new RosterPage(
                unit,
                monday,
                roster,
                clock.newId(),
                staff,
                cells,
                summary(id, monday, cells),
                may,
                reason,
                roster.map(this::history).orElse(null),
                suggestion,
                rules.away(staff.stream().map(Person::id).toList(), monday),
                errors);
    }

    private boolean editable(Roster roster) {
        return roster.status() != Roster.Status.SUBMITTED;
    }

    private Message history(Roster roster) {
        var step = roster.decided() != null ? roster.decided() : roster.submitted();
        if (step == null) {
            return Message.of("roster.version", "" + roster.version());
        }
        var who = people.find(step.by()).map(Person::name).orElse("");
        return Message.of("roster.history." + roster.status(), who, Words.moment(step.at()), step.reason());
    }

    private RosterSummary summary(Unit.Id unit, LocalDate monday, Map<Person.Id, Map<LocalDate, Presence>> cells) {
        var counts = new HashMap<LocalDate, Map<Presence, Integer>>();
        cells.values()
                .forEach(week -> week.forEach((day, presence) ->
                        counts.computeIfAbsent(day, d -> new HashMap<>()).merge(presence, 1, Integer::sum)));
        return new RosterSummary(
                Roster.daysFrom(monday),
                counts,
                Stream.concat(
                                rules.check(unit, monday, cells).stream(),
                                rules.withoutReason(unit, monday, cells).stream())
                        .toList(),
                rules.reasonsAsked(unit, monday).isPresent());
    }

    private LocalDate nextWeek() {
        return Roster.mondayOf(clock.today())
                .plusWeeks(clock.today().getDayOfWeek().getValue() >= 4 ? 1 : 0);
    }

    private static Redirect back(Unit.Id unit, LocalDate monday) {
        return Redirect.to("/rosters?unit=" + unit + "&week=" + monday);
    }

    private static Map<Person.Id, Map<LocalDate, Presence>> cells(Map<String, String> sent) {
        var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        for (var field : sent.entrySet()) {
            if (field.getKey().startsWith(CELL)) {
                var parts = List.of(field.getKey().substring(CELL.length()).split("_"));
                cells.computeIfAbsent(Person.Id.valueOf(parts.get(0)), person -> new HashMap<>())
                        .put(LocalDate.parse(parts.get(1)), Presence.valueOf(field.getValue()));
            }
        }
        return cells;
    }
}
