package vn.truc.health.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.ContactBook;
import vn.truc.health.FollowUps;
import vn.truc.health.Isolation;
import vn.truc.health.Isolations;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;

/// Isolation, by the health officer: recorded, its end computed, the end changed with a reason.
@Controller
class IsolationController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Isolations isolations;
    private final FollowUps followUps;
    private final ContactBook contacts;
    private final People people;
    private final OfficeClock clock;

    IsolationController(
            Isolations isolations, FollowUps followUps, ContactBook contacts, People people, OfficeClock clock) {
        this.isolations = isolations;
        this.followUps = followUps;
        this.contacts = contacts;
        this.people = people;
        this.clock = clock;
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @GetMapping("/health/isolations")
    Answer list(Actor by, @RequestParam Optional<Unit.Id> unit) {
        return list(by, unit, FormErrors.none());
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @GetMapping("/health/isolations.{ending:csv|xlsx}")
    Answer take(Actor by, @RequestParam Optional<Unit.Id> unit, @PathVariable String ending) {
        return content(by, unit, FormErrors.none()).table().as(Download.Format.ending(ending));
    }

    private Page list(Actor by, Optional<Unit.Id> unit, FormErrors errors) {
        return Page.of(Message.of("health.isolations.title"), TEMPLATES.healthIsolations(content(by, unit, errors)));
    }

    private IsolationsPage content(Actor by, Optional<Unit.Id> unit, FormErrors errors) {
        var root = unit.orElseGet(() -> HealthUnits.first(by, Right.SEE_HEALTH_ANSWERS));
        var today = clock.today();
        var found = isolations.at(by, root);
        var staff = people.staff(root, today);
        var names = staff.stream().collect(Collectors.toMap(Staff::id, Staff::name));
        var asked = found.stream()
                .filter(isolation -> isolation.holdsOn(today) || isolation.watchedOn(today))
                .toList();
        var states = followUps.states(by, root, asked);
        var lines = found.stream()
                .map(isolation -> new IsolationsPage.Line(
                        isolation,
                        names.getOrDefault(isolation.person(), "—"),
                        isolation.holdsOn(today),
                        Optional.ofNullable(states.get(isolation.id()))))
                .toList();
        return new IsolationsPage(root.toString(), today, lines, staff, errors);
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @GetMapping("/health/isolations/new")
    Answer form(Actor by, @RequestParam(defaultValue = "") String person, @RequestParam Optional<Unit.Id> unit) {
        var chosen = IsolationForm.person(person);
        if (chosen.isEmpty()) {
            return list(by, unit, FormErrors.at("person", Message.of("health.error.isolation-person")))
                    .refusing();
        }
        var about = chosen.get();
        isolations.demand(by, about);
        var today = clock.today().toString();
        // What somebody is to be kept apart as follows from the chain here, never from the address.
        var standing = unit.flatMap(root -> contacts.standing(by, root, about))
                .map(Enum::name)
                .orElse("");
        var form = new IsolationForm(clock.newId(), standing, Isolation.Kind.HOME.name(), false, false, today, today);
        return page(about, form, FormErrors.none());
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @PostMapping("/health/isolations/new")
    Answer record(
            Actor by,
            @RequestParam Person.Id person,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean compulsory,
            @RequestParam(defaultValue = "false") boolean vaccinated,
            @RequestParam(defaultValue = "") String lastExposure,
            @RequestParam(defaultValue = "") String from) {
        var form = new IsolationForm(id, standing, kind, compulsory, vaccinated, lastExposure, from);
        var wrong = form.check();
        if (!wrong.isEmpty()) {
            return page(person, form, wrong).refusing();
        }
        return switch (isolations.record(by, form.order(person))) {
            case Outcome.Done<Isolation>(var isolation) -> done(isolation);
            case Outcome.Refused<Isolation>(var why) -> page(person, form, why).refusing();
        };
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @GetMapping("/health/isolations/{id}")
    Answer one(Actor by, @PathVariable Isolation.Id id) {
        var found = isolations.find(by, id);
        return change(found, found.lastDay().map(LocalDate::toString).orElse(""), "", FormErrors.none());
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @PostMapping("/health/isolations/{id}")
    Answer change(
            Actor by,
            @PathVariable Isolation.Id id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String lastDay,
            @RequestParam(defaultValue = "") String reason) {
        var end = IsolationForm.day(lastDay);
        if (end.isEmpty() && !lastDay.isBlank()) {
            var wrong = FormErrors.at("lastDay", Message.of("health.error.day"));
            return change(isolations.find(by, id), lastDay, reason, wrong).refusing();
        }
        return switch (isolations.change(by, new Isolations.Change(id, version, end, reason))) {
            case Outcome.Done<Isolation>(var isolation) -> done(isolation);
            case Outcome.Refused<Isolation>(var why) ->
                change(isolations.find(by, id), lastDay, reason, why).refusing();
        };
    }

    private static Redirect done(Isolation isolation) {
        var redirect = Redirect.to("/health/isolations");
        return isolation
                .lastDay()
                .map(end -> redirect.saying("health.isolation.recorded", Words.day(end)))
                .orElseGet(() -> redirect.saying("health.isolation.recorded-open"));
    }

    private Page page(Person.Id person, IsolationForm form, FormErrors errors) {
        return Page.of(
                Message.of("health.isolations.new"),
                TEMPLATES.healthIsolate(new IsolatePage(person.toString(), name(person), clock.today(), form, errors)));
    }

    private Page change(Isolation found, String lastDay, String reason, FormErrors errors) {
        return Page.of(
                Message.of("health.isolations.change"),
                TEMPLATES.healthIsolation(new IsolationPage(
                        found, name(found.person()), isolations.withNegativeTest(found), lastDay, reason, errors)));
    }

    private String name(Person.Id person) {
        return people.find(person).orElseThrow(() -> new NotFound("person")).name();
    }
}
