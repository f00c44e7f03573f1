package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.PdfSheet;
import vn.truc.page.Redirect;
import vn.truc.page.Words;
import vn.truc.roster.Discretion;
import vn.truc.roster.Roster;
import vn.truc.roster.SendingUp;
import vn.truc.roster.SentUp;
import vn.truc.roster.WeekList;
import vn.truc.roster.WeekLists;

/// The lists of all units for a week as one: on the screen, as XLSX, as a document; sent up and decided about.
@Controller
class WeekListController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final WeekLists lists;
    private final SendingUp sending;
    private final People people;
    private final Units units;
    private final OfficeClock clock;

    WeekListController(WeekLists lists, SendingUp sending, People people, Units units, OfficeClock clock) {
        this.lists = lists;
        this.sending = sending;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/rosters/list")
    Answer show(Actor by, @RequestParam Optional<LocalDate> week) {
        return page(by, week, FormErrors.none());
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/rosters/list.{ending:csv|xlsx}")
    Answer take(Actor by, @RequestParam LocalDate week, @PathVariable String ending) {
        return content(by, Optional.of(week), FormErrors.none()).table().as(Download.Format.ending(ending));
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/rosters/list.pdf")
    Answer print(Actor by, @RequestParam LocalDate week) {
        var page = content(by, Optional.of(week), FormErrors.none());
        return PdfSheet.wide(Message.of("roster.list.title"), page.list().monday(), TEMPLATES.rosterListSheet(page));
    }

    @Needs(Right.SEE_ROSTERS)
    @PostMapping("/rosters/list/send")
    Answer send(Actor by, @RequestParam UUID id, @RequestParam LocalDate week) {
        return after(by, week, sending.send(by, id, Roster.mondayOf(week)), "roster.sent-up.sent");
    }

    @Needs(Right.SUBMIT_REPORT)
    @PostMapping("/rosters/list/{id}/decide")
    Answer decide(
            Actor by,
            @PathVariable UUID id,
            @RequestParam LocalDate week,
            @RequestParam String answer,
            @RequestParam(defaultValue = "") String reason) {
        boolean approved = answer.equals("yes");
        return after(
                by,
                week,
                sending.decide(by, id, approved, reason),
                approved ? "roster.sent-up.approved" : "roster.sent-up.returned");
    }

    private Answer after(Actor by, LocalDate week, Outcome<SentUp> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done<SentUp> _ ->
                Redirect.to("/rosters/list?week=" + week).saying(done);
            case Outcome.Refused<SentUp>(var why) ->
                page(by, Optional.of(week), why).refusing();
        };
    }

    private Page page(Actor by, Optional<LocalDate> week, FormErrors errors) {
        return Page.of(Message.of("roster.list.title"), TEMPLATES.rosterList(content(by, week, errors)));
    }

    private WeekListPage content(Actor by, Optional<LocalDate> week, FormErrors errors) {
        var monday = Roster.mondayOf(week.orElseGet(clock::today));
        var list = lists.of(by, monday);
        var above = units.upward(list.issuer().id(), clock.today()).stream()
                .skip(1)
                .findFirst()
                .map(Unit::name)
                .orElse("");
        var last = sending.latest(by, monday);
        boolean decides = sending.waiting(by).stream()
                .anyMatch(sent -> last.filter(sent::equals).isPresent());
        return new WeekListPage(
                list.told(Discretion.towards(by.person().id())),
                above,
                clock.today(),
                last.map(sent -> said(sent, list)),
                new WeekListPage.May(sending.maySend(by), decides, clock.newId()),
                errors);
    }

    private WeekListPage.Sent said(SentUp sent, WeekList list) {
        return new WeekListPage.Sent(
                sent.id(),
                sent.version(),
                sent.state().name(),
                step(sent.by()) + ", " + Words.moment(sent.at()),
                sent.decided()
                        .map(decision -> step(decision.by()) + ", " + Words.moment(decision.at()))
                        .orElse(""),
                sent.decided().map(Roster.Decision::reason).orElse(""),
                sent.overtaken(list));
    }

    private String step(Person.Id person) {
        return people.named(Set.of(person)).stream()
                .findFirst()
                .map(Person::name)
                .orElse("—");
    }
}
