package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.truc.measure.OnSiteReasons.Reason;
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
import vn.truc.roster.Roster;
import vn.truc.roster.RosterReasons;
import vn.truc.roster.RosterRules;
import vn.truc.roster.Stamp;

/// Why people come to the office in a week in which a measure asks for a reason.
@Controller
class ReasonController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final String REASON = "reason.";

    private final RosterReasons reasons;
    private final RosterRules rules;
    private final People people;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;

    ReasonController(
            RosterReasons reasons, RosterRules rules, People people, Units units, Rights rights, OfficeClock clock) {
        this.reasons = reasons;
        this.rules = rules;
        this.people = people;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/rosters/reasons")
    Answer show(Actor actor, @RequestParam Unit.Id unit, @RequestParam @Nullable LocalDate week) {
        var monday = Roster.mondayOf(week == null ? clock.today() : week);
        return page(actor, unit, monday, reasons.of(unit, monday), FormErrors.none());
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/{unit}/{monday}/reasons")
    Answer write(
            Actor actor,
            @PathVariable Unit.Id unit,
            @PathVariable LocalDate monday,
            @RequestParam Map<String, String> sent) {
        var given = given(sent);
        return switch (reasons.write(
                actor, unit, Roster.mondayOf(monday), given, new Stamp(sent.getOrDefault("seen", "")))) {
            case Outcome.Done<Map<Person.Id, Reason>> _ ->
                Redirect.to("/rosters?unit=" + unit + "&week=" + monday).saying("roster.reasons.saved");
            case Outcome.Refused<Map<Person.Id, Reason>>(var why) ->
                page(actor, unit, Roster.mondayOf(monday), given, why).refusing();
        };
    }

    private Page page(Actor actor, Unit.Id unit, LocalDate monday, Map<Person.Id, Reason> given, FormErrors errors) {
        rights.demand(actor, Right.READ_UNIT, unit);
        var content = new ReasonsPage(
                units.find(unit, monday)
                        .or(() -> units.find(unit, clock.today()))
                        .orElseThrow(() -> new NotFound("unit")),
                monday,
                rules.reasonsAsked(unit, monday),
                List.copyOf(
                        people.workingDays(unit, monday, monday.plusWeeks(1)).keySet()),
                given,
                rights.may(actor, Right.EDIT_ROSTER, unit),
                reasons.stamp(unit, monday),
                errors);
        return Page.of(Message.of("roster.reasons.title"), TEMPLATES.rosterReasons(content));
    }

    private static Map<Person.Id, Reason> given(Map<String, String> sent) {
        var given = new HashMap<Person.Id, Reason>();
        sent.forEach((field, value) -> Arrays.stream(Reason.values())
                .filter(reason -> field.startsWith(REASON) && reason.name().equals(value))
                .forEach(reason -> person(field).ifPresent(who -> given.put(who, reason))));
        return given;
    }

    private static Optional<Person.Id> person(String field) {
        try {
            return Optional.of(Person.Id.valueOf(field.substring(REASON.length())));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
