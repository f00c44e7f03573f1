package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Choices;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;
import vn.truc.roster.DutyRota;
import vn.truc.roster.RotaApprovals;
import vn.truc.roster.RotaChange;
import vn.truc.roster.Rotas;

/// Rotas of duty: leaders by the day, guards and drivers in shifts.
@Controller
class DutyController {
    /// So many people are shown without any letters typed, and found by them.
    private static final int SHOWN = 40;

    private static final Templates TEMPLATES = new StaticTemplates();

    private final Rotas rotas;
    private final RotaApprovals approvals;
    private final RotaSteps steps;
    private final People people;
    private final Units units;
    private final Rights rights;
    private final WorkingCalendar calendar;
    private final OfficeClock clock;

    DutyController(
            Rotas rotas,
            RotaApprovals approvals,
            RotaSteps steps,
            People people,
            Units units,
            Rights rights,
            WorkingCalendar calendar,
            OfficeClock clock) {
        this.rotas = rotas;
        this.approvals = approvals;
        this.steps = steps;
        this.people = people;
        this.units = units;
        this.rights = rights;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/rosters/duty")
    Answer list(
            Actor actor, @RequestParam Unit.@Nullable Id unit, @RequestParam(defaultValue = "false") boolean below) {
        var asked = unit == null ? actor.unit() : unit;
        return list(actor, asked, DutyForm.usual(clock.today(), below), FormErrors.none());
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/duty")
    Answer make(Actor actor, @RequestParam Unit.Id unit, @RequestParam MultiValueMap<String, String> sent) {
        var form = new DutyForm(sent);
        if (form.text("do").equals("find")) {
            return list(actor, unit, form, FormErrors.none());
        }
        var read = form.rota(unit, clock.today());
        if (!form.errors().isEmpty()) {
            return list(actor, unit, form, form.errors()).refusing();
        }
        return switch (rotas.make(actor, read)) {
            case Outcome.Done<DutyRota>(var rota) -> Redirect.to("/rosters/duty/" + rota.id());
            case Outcome.Refused<DutyRota>(var why) ->
                list(actor, unit, form, why).refusing();
        };
    }

    @Needs(Right.OWN)
    @GetMapping("/rosters/duty/{id}")
    Answer show(Actor actor, @PathVariable DutyRota.Id id) {
        return page(actor, rotas.find(actor, id), null, FormErrors.none());
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/duty/{id}/propose")
    Answer propose(Actor actor, @PathVariable DutyRota.Id id, @RequestParam int edit) {
        return switch (rotas.propose(actor, id, edit)) {
            case Outcome.Done<Rotas.Proposed>(var proposed) ->
                page(actor, proposed.rota(), worth(proposed), FormErrors.none());
            case Outcome.Refused<Rotas.Proposed>(var why) ->
                page(actor, rotas.find(actor, id), null, why).refusing();
        };
    }

    private static Message worth(Rotas.Proposed proposed) {
        return proposed.worth().provenBest()
                ? Message.of("roster.duty.best")
                : Message.of(
                        "roster.duty.good",
                        proposed.worth().cost(),
                        proposed.worth().bound());
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/duty/{id}")
    Answer set(
            Actor actor, @PathVariable DutyRota.Id id, @RequestParam int edit, @RequestParam Map<String, String> sent) {
        var rota = rotas.find(actor, id);
        return switch (rotas.set(actor, id, edit, turns(rota, sent), sent.getOrDefault("reason", ""))) {
            case Outcome.Done<DutyRota> _ -> Redirect.to("/rosters/duty/" + id).saying("roster.duty.saved");
            case Outcome.Refused<DutyRota>(var why) ->
                page(actor, rota, null, why).refusing();
        };
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/duty/{id}/give")
    Answer give(
            Actor actor,
            @PathVariable DutyRota.Id id,
            @RequestParam int edit,
            @RequestParam Person.Id person,
            @RequestParam LocalDate day,
            @RequestParam Person.Id to) {
        var given = new Rotas.Given(person, day, to, Words.t("roster.duty.gap.reason"));
        return switch (rotas.give(actor, id, edit, given)) {
            case Outcome.Done<DutyRota> _ -> Redirect.to("/rosters/duty/" + id).saying("roster.duty.saved");
            case Outcome.Refused<DutyRota>(var why) ->
                page(actor, rotas.find(actor, id), null, why).refusing();
        };
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/duty/{id}/publish")
    Answer publish(Actor actor, @PathVariable DutyRota.Id id, @RequestParam(defaultValue = "") String although) {
        return switch (rotas.publish(actor, id, although)) {
            case Outcome.Done<DutyRota>(var rota) ->
                Redirect.to("/rosters/duty/" + id)
                        .saying(rota.published() ? "roster.duty.published" : "roster.duty.submitted");
            case Outcome.Refused<DutyRota>(var why) ->
                page(actor, rotas.find(actor, id), null, although, why).refusing();
        };
    }

    @Needs(Right.OWN)
    @PostMapping("/rosters/duty/{id}/approve")
    Answer approve(Actor actor, @PathVariable DutyRota.Id id, @RequestParam int edit) {
        return decided(actor, id, approvals.approve(actor, id, edit), "roster.passed", "");
    }

    @Needs(Right.OWN)
    @PostMapping("/rosters/duty/{id}/return")
    Answer giveBack(Actor actor, @PathVariable DutyRota.Id id, @RequestParam(defaultValue = "") String reason) {
        return decided(actor, id, approvals.giveBack(actor, id, reason), "roster.duty.returned", reason);
    }

    private Answer decided(Actor actor, DutyRota.Id id, Outcome<DutyRota> outcome, String done, String reason) {
        return switch (outcome) {
            case Outcome.Done<DutyRota>(var rota) ->
                Redirect.to("/approvals").saying(rota.published() ? "roster.duty.approved" : done);
            case Outcome.Refused<DutyRota>(var why) ->
                page(actor, rotas.find(actor, id), null, reason, why).refusing();
        };
    }

    /// The turns that the form sent: for each person and day the number of a shift, or nothing.
    private static Map<Person.Id, Map<LocalDate, Integer>> turns(DutyRota rota, Map<String, String> sent) {
        var turns = new HashMap<Person.Id, Map<LocalDate, Integer>>();
        for (var person : rota.workers()) {
            var mine = new HashMap<LocalDate, Integer>();
            for (var day : rota.dates()) {
                var shift = sent.getOrDefault(DutyPage.cell(person, day), "");
                if (shift.matches("\\d")) {
                    mine.put(day, Integer.valueOf(shift));
                }
            }
            if (!mine.isEmpty()) {
                turns.put(person, mine);
            }
        }
        return turns;
    }

    private Page list(Actor actor, Unit.Id id, DutyForm form, FormErrors errors) {
        var today = clock.today();
        var content = new DutiesPage(
                units.find(id, today).orElseThrow(() -> new NotFound("unit")),
                rotas.of(actor, id),
                choices(id, form),
                rights.may(actor, Right.EDIT_ROSTER, id),
                clock.newId(),
                form,
                errors);
        return Page.of(Message.of("roster.duty.title"), TEMPLATES.rosterDuties(content));
    }

    /// Who may be chosen: the people of the unit itself, or everybody below it, too, each with their post; of many
    /// those whom some letters of a name or post find.
    private Choices choices(Unit.Id unit, DutyForm form) {
        var labels = new LinkedHashMap<Person.Id, String>();
        if (form.below()) {
            people.staff(unit, clock.today())
                    .forEach(each -> labels.put(each.id(), each.name() + " (" + each.title() + ")"));
        } else {
            people.workingAt(unit, clock.today()).forEach(each -> labels.put(each.id(), each.name()));
        }
        var words = form.text("find-people");
        var found = labels.keySet().stream()
                .filter(_ -> labels.size() <= SHOWN || !words.isBlank())
                .filter(each -> Choices.matches(labels.getOrDefault(each, ""), words))
                .limit(SHOWN)
                .toList();
        var chosen = labels.keySet().stream().filter(form::chosen).toList();
        return Choices.of(words, chosen, found, each -> each, each -> labels.getOrDefault(each, ""));
    }

    private Page page(Actor actor, DutyRota rota, @Nullable Message worth, FormErrors errors) {
        return page(actor, rota, worth, "", errors);
    }

    private Page page(Actor actor, DutyRota rota, @Nullable Message worth, String reason, FormErrors errors) {
        var changes = rotas.changes(actor, rota.id());
        var named = Stream.concat(rota.workers().stream(), changes.stream().map(RotaChange::by))
                .collect(Collectors.toSet());
        var names = people.named(named).stream().collect(Collectors.toMap(Person::id, Person::name));
        List<LocalDate> off =
                rota.dates().stream().filter(day -> !calendar.isWorkingDay(day)).toList();
        boolean edits = rights.may(actor, Right.EDIT_ROSTER, rota.unit());
        var content = new DutyPage(
                rota,
                names,
                off,
                rotas.broken(actor, rota.id()),
                edits ? rotas.gaps(actor, rota.id()) : List.of(),
                edits,
                rights.may(actor, Right.READ_UNIT, rota.unit()),
                changes,
                steps.way(actor, rota, edits, reason),
                worth,
                clock.newId(),
                errors);
        return Page.of(Message.of("roster.duty.title"), TEMPLATES.rosterDuty(content));
    }
}
