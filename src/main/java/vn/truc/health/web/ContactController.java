package vn.truc.health.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.Arrays;
import java.util.Optional;
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
import vn.truc.health.ContactBook;
import vn.truc.health.ContactEvent;
import vn.truc.organisation.People;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// Cases and contacts, by the health officer: what became known, and the class of everybody that follows from it.
@Controller
class ContactController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final ContactBook book;
    private final People people;
    private final OfficeClock clock;

    ContactController(ContactBook book, People people, OfficeClock clock) {
        this.book = book;
        this.people = people;
        this.clock = clock;
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @GetMapping("/health/contacts")
    Answer contacts(Actor by, @RequestParam Optional<Unit.Id> unit) {
        var root = unit.orElseGet(() -> HealthUnits.first(by, Right.SEE_HEALTH_ANSWERS));
        return page(by, root, empty(), FormErrors.none());
    }

    private ContactsPage.ContactForm empty() {
        return new ContactsPage.ContactForm(
                clock.newId(), clock.newId(), "", "", "", "", clock.today().toString(), "");
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @GetMapping("/health/contacts.{ending:csv|xlsx}")
    Answer take(Actor by, @RequestParam Optional<Unit.Id> unit, @PathVariable String ending) {
        var root = unit.orElseGet(() -> HealthUnits.first(by, Right.SEE_HEALTH_ANSWERS));
        return content(by, root, empty(), FormErrors.none()).table().as(Download.Format.ending(ending));
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @PostMapping("/health/contacts")
    Answer write(
            Actor by,
            @RequestParam Unit.Id unit,
            @RequestParam UUID id,
            @RequestParam UUID stranger,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String otherName,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String note) {
        var form = new ContactsPage.ContactForm(id, stranger, kind, who, other, otherName, day, note);
        var chosen = Arrays.stream(ContactEvent.Kind.values())
                .filter(value -> value.name().equals(kind))
                .findFirst();
        var on = IsolationForm.day(day);
        var subject = node(who);
        var wrong = FormErrors.none();
        if (chosen.isEmpty()) {
            wrong = wrong.with("kind", Message.of("health.error.contact-kind"));
        }
        if (on.isEmpty()) {
            wrong = wrong.with("day", Message.of("health.error.day"));
        }
        if (subject.isEmpty()) {
            wrong = wrong.with("who", Message.of("health.error.contact-who"));
        }
        if (!wrong.isEmpty()) {
            return page(by, unit, form, wrong).refusing();
        }
        var second = chosen.get().pair() ? node(other).or(() -> stranger(form)) : Optional.<ContactEvent.Node>empty();
        var draft = new ContactBook.Draft(id, chosen.get(), subject.get(), second, on.get(), note);
        return switch (book.write(by, unit, draft)) {
            case Outcome.Done<ContactEvent>(var event) ->
                Redirect.to("/health/contacts?unit=" + unit).saying("health.contacts.written");
            case Outcome.Refused<ContactEvent>(var why) ->
                page(by, unit, form, why).refusing();
        };
    }

    private Optional<ContactEvent.Node> node(String id) {
        return IsolationForm.person(id)
                .flatMap(people::find)
                .map(person -> new ContactEvent.Node(person.id().value(), person.name()));
    }

    private static Optional<ContactEvent.Node> stranger(ContactsPage.ContactForm form) {
        return form.otherName().isBlank()
                ? Optional.empty()
                : Optional.of(
                        new ContactEvent.Node(form.stranger(), form.otherName().strip()));
    }

    private Page page(Actor by, Unit.Id unit, ContactsPage.ContactForm form, FormErrors errors) {
        return Page.of(Message.of("health.contacts.title"), TEMPLATES.healthContacts(content(by, unit, form, errors)));
    }

    private ContactsPage content(Actor by, Unit.Id unit, ContactsPage.ContactForm form, FormErrors errors) {
        var chain = book.of(by, unit);
        return new ContactsPage(unit.toString(), chain, people.staff(unit, clock.today()), form, errors);
    }
}
