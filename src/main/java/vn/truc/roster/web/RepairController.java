package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.roster.Repair;
import vn.truc.roster.Repairs;
import vn.truc.roster.Repairs.Extent;
import vn.truc.roster.Roster;

/// Somebody of a unit cannot come: the smallest change of the week, and putting it in force.
@Controller
class RepairController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Repairs repairs;
    private final People people;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;

    RepairController(Repairs repairs, People people, Units units, Rights rights, OfficeClock clock) {
        this.repairs = repairs;
        this.people = people;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    @Needs(Right.EDIT_ROSTER)
    @GetMapping("/rosters/repair")
    Answer show(
            Actor actor,
            @RequestParam Unit.Id unit,
            @RequestParam Person.@Nullable Id person,
            @RequestParam @Nullable LocalDate day,
            @RequestParam(defaultValue = "REST_OF_WEEK") Extent extent) {
        var from = day == null ? clock.today() : day;
        if (person == null) {
            return page(actor, unit, null, from, extent, null, "", FormErrors.none());
        }
        return switch (repairs.propose(actor, unit, new Repairs.Missing(person, from, extent))) {
            case Outcome.Done<Repair>(var repair) ->
                page(actor, unit, person, from, extent, repair, "", FormErrors.none());
            case Outcome.Refused<Repair>(var why) ->
                page(actor, unit, person, from, extent, null, "", why).refusing();
        };
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/repair/{unit}")
    Answer carryOut(
            Actor actor,
            @PathVariable Unit.Id unit,
            @RequestParam Person.Id person,
            @RequestParam LocalDate day,
            @RequestParam(defaultValue = "REST_OF_WEEK") Extent extent,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "false") boolean although) {
        var missing = new Repairs.Missing(person, day, extent);
        return switch (repairs.carryOut(actor, unit, missing, why, although)) {
            case Outcome.Done<Roster>(var roster) ->
                Redirect.to("/rosters?unit=" + unit + "&week=" + roster.monday())
                        .saying(although ? "roster.repair.left-short" : "roster.repair.done");
            case Outcome.Refused<Roster>(var reason) ->
                page(actor, unit, person, day, extent, again(actor, unit, missing), why, reason)
                        .refusing();
        };
    }

    /// What would have to change, shown again beside why it was refused.
    private @Nullable Repair again(Actor actor, Unit.Id unit, Repairs.Missing missing) {
        return switch (repairs.propose(actor, unit, missing)) {
            case Outcome.Done<Repair>(var repair) -> repair;
            case Outcome.Refused<Repair> _ -> null;
        };
    }

    private Page page(
            Actor actor,
            Unit.Id id,
            Person.@Nullable Id person,
            LocalDate day,
            Extent extent,
            @Nullable Repair repair,
            String why,
            FormErrors errors) {
        rights.demand(actor, Right.EDIT_ROSTER, id);
        var staff = people.workingAt(id, day);
        var names = staff.stream().collect(Collectors.toMap(Person::id, Person::name));
        var content = new RepairPage(
                units.find(id, clock.today()).orElseThrow(() -> new NotFound("unit")),
                staff,
                Map.copyOf(names),
                Optional.ofNullable(person),
                day,
                extent,
                Optional.ofNullable(repair),
                day.isBefore(clock.today()) ? Optional.of(RosterPage.sheet(id, day)) : Optional.empty(),
                why,
                errors);
        return Page.of(Message.of("roster.repair.title"), TEMPLATES.rosterRepair(content));
    }
}
