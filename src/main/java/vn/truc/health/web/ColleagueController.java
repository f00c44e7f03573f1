package vn.truc.health.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.Answers;
import vn.truc.health.Clearance;
import vn.truc.health.Declaration;
import vn.truc.health.Declarations;
import vn.truc.health.Occasion;
import vn.truc.health.SeenList;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;

/// For a colleague without a phone: declare together, or record a declaration that was seen elsewhere.
@Controller
class ColleagueController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Declarations declarations;
    private final SeenList seenList;
    private final People people;
    private final OfficeClock clock;

    ColleagueController(Declarations declarations, SeenList seenList, People people, OfficeClock clock) {
        this.declarations = declarations;
        this.seenList = seenList;
        this.people = people;
        this.clock = clock;
    }

    @Needs(Right.SEE_CLEARANCE)
    @GetMapping("/health/for/{person}")
    Answer form(Actor by, @PathVariable Person.Id person) {
        return page(by, person, clock.newId(), Answers.empty(), false, FormErrors.none());
    }

    @Needs(Right.SEE_CLEARANCE)
    @PostMapping("/health/for/{person}")
    Answer declare(
            Actor by,
            @PathVariable Person.Id person,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "false") boolean agreed,
            @RequestParam MultiValueMap<String, String> form) {
        var answers = declarations.askedOf(by, person).questionnaire().among(form);
        var draft = new Declarations.Draft(new Declaration.Id(id), answers, agreed, Optional.empty());
        return switch (declarations.declareFor(by, person, draft)) {
            case Outcome.Done<Clearance>(var clearance) -> said(clearance);
            case Outcome.Refused<Clearance>(var why) ->
                page(by, person, id, answers, agreed, why).refusing();
        };
    }

    @Needs(Right.SEE_CLEARANCE)
    @GetMapping("/health/seen/{person}")
    Answer seenForm(Actor by, @PathVariable Person.Id person) {
        declarations.askedOf(by, person);
        var now = clock.now()
                .atZone(Words.OFFICE_ZONE)
                .toLocalDateTime()
                .withSecond(0)
                .withNano(0);
        return seenPage(person, new SeenForm(clock.newId(), "", now.toString(), ""), FormErrors.none());
    }

    @Needs(Right.SEE_CLEARANCE)
    @PostMapping("/health/seen/{person}")
    Answer seen(
            Actor by,
            @PathVariable Person.Id person,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String clear) {
        var form = new SeenForm(id, channel, at, clear);
        var wrong = form.check();
        if (!wrong.isEmpty()) {
            return seenPage(person, form, wrong).refusing();
        }
        return switch (declarations.recordSeen(by, person, form.seen())) {
            case Outcome.Done<Clearance>(var clearance) -> said(clearance);
            case Outcome.Refused<Clearance>(var why) ->
                seenPage(person, form, why).refusing();
        };
    }

    @Needs(Right.SEE_CLEARANCE)
    @GetMapping("/health/seen-list")
    Answer listForm() {
        return listPage(clock.newId(), "", FormErrors.none());
    }

    @Needs(Right.SEE_CLEARANCE)
    @PostMapping("/health/seen-list")
    Answer list(Actor by, @RequestParam UUID id, @RequestParam(defaultValue = "") String list) {
        return switch (seenList.record(by, id, list)) {
            case Outcome.Done<Integer>(var people) -> Redirect.to("/health").saying("health.seen-list.done", people);
            case Outcome.Refused<Integer>(var why) -> listPage(id, list, why).refusing();
        };
    }

    private static Page listPage(UUID id, String list, FormErrors errors) {
        return Page.of(
                Message.of("health.seen-list.title"),
                TEMPLATES.healthSeenList(new SeenListPage(id.toString(), list, errors)));
    }

    private static Redirect said(Clearance clearance) {
        return Redirect.to("/health").saying("health.for.done", Message.of("health.status." + clearance.status()));
    }

    private Page page(Actor by, Person.Id person, UUID id, Answers answers, boolean agreed, FormErrors errors) {
        var asked = declarations.askedOf(by, person);
        return Page.of(
                Message.of("health.for.title", name(person)),
                TEMPLATES.healthDeclare(new DeclarePage(
                        clock.today(),
                        Occasion.DAILY,
                        asked,
                        id,
                        clock.newId(),
                        answers,
                        agreed,
                        "",
                        Optional.of(new DeclarePage.Colleague(person.toString(), name(person))),
                        Optional.empty(),
                        errors)));
    }

    private Page seenPage(Person.Id person, SeenForm form, FormErrors errors) {
        return Page.of(
                Message.of("health.seen.title", name(person)),
                TEMPLATES.healthSeen(new SeenPage(person.toString(), name(person), clock.today(), form, errors)));
    }

    private String name(Person.Id person) {
        return people.find(person).orElseThrow(() -> new NotFound("person")).name();
    }
}
