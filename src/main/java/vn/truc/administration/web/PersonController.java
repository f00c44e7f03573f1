package vn.truc.administration.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.administration.PersonDesk;
import vn.truc.administration.UnitDesk;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Contact;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// People: found by name or number, taken on, appointed, reached, seen off.
@Controller
@Needs(Right.ADMINISTER)
class PersonController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final PersonDesk desk;
    private final UnitDesk units;
    private final PersonForm form;
    private final EditionGuard editions;
    private final PostReader posts;
    private final OfficeClock clock;

    PersonController(
            PersonDesk desk,
            UnitDesk units,
            PersonForm form,
            EditionGuard editions,
            PostReader posts,
            OfficeClock clock) {
        this.desk = desk;
        this.units = units;
        this.form = form;
        this.editions = editions;
        this.posts = posts;
        this.clock = clock;
    }

    @GetMapping("/administration/people")
    Answer search(Actor by, @RequestParam(defaultValue = "") String q) {
        var found = desk.search(by, q);
        var names = desk.names(found.stream().map(Staff::unit).collect(Collectors.toSet()));
        return Page.of(
                Message.of("administration.people"),
                TEMPLATES.administrationPeople(new PeopleSearchPage(q, found, names, units.roots(by, clock.today()))));
    }

    @GetMapping("/administration/people/{id}")
    Answer person(Actor by, @PathVariable Person.Id id) {
        var page = new PersonFilePage(desk.sheet(by, id), clock.today(), clock.newId());
        return Page.of(Message.of("administration.person"), TEMPLATES.administrationPerson(page));
    }

    @GetMapping("/administration/engage/{unit}")
    Answer newcomer(Actor by, @PathVariable Unit.Id unit) {
        return Asking.page(form.engage(unit, called(unit), Typed.nothing(), FormErrors.none()));
    }

    @PostMapping("/administration/engage/{unit}")
    Answer engage(Actor by, @PathVariable Unit.Id unit, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Typed(sent);
        var outcome = posts.read(by, typed, new Person.Id(typed.id(clock)), unit);
        return switch (outcome) {
            case Outcome.Refused<Post>(var why) ->
                Asking.page(form.engage(unit, called(unit), typed, why)).refusing();
            case Outcome.Done<Post>(var post) -> engage(by, post, typed);
        };
    }

    private String called(Unit.Id unit) {
        return desk.names(Set.of(unit)).getOrDefault(unit, "");
    }

    @GetMapping("/administration/people/{id}/{act}")
    Answer ask(Actor by, @PathVariable Person.Id id, @PathVariable String act) {
        return Asking.page(form.show(desk.sheet(by, id), act(act), Typed.nothing(), FormErrors.none()));
    }

    @PostMapping("/administration/people/{id}/{act}")
    Answer change(
            Actor by,
            @PathVariable Person.Id id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Typed(sent);
        var asked = act(act);
        var outcome = editions.unlessChanged(by, id.value(), typed, () -> carryOut(by, id, asked, typed));
        return switch (outcome) {
            case Outcome.Done<Boolean> _ ->
                Redirect.to("/administration/people/" + id).saying("administration.saved");
            case Outcome.Refused<Boolean>(var why) ->
                Asking.page(form.show(desk.sheet(by, id), act(act), typed, why)).refusing();
        };
    }

    private Answer engage(Actor by, Post post, Typed typed) {
        var person = new Person(
                post.person(), posts.body(by, post.unit(), post.from()), typed.text("number"), typed.text("name"));
        var contact = new Contact(person.id(), typed.text("phone"), typed.text("email"));
        return switch (desk.engage(by, person, post, contact)) {
            case Outcome.Done<Person>(var engaged) ->
                Redirect.to("/administration/people/" + engaged.id()).saying("administration.saved");
            case Outcome.Refused<Person>(var why) ->
                Asking.page(form.engage(post.unit(), called(post.unit()), typed, why))
                        .refusing();
        };
    }

    private Outcome<Boolean> carryOut(Actor by, Person.Id id, PersonForm.Act act, Typed typed) {
        return switch (act) {
            case RENAME -> desk.rename(by, id, typed.text("name")).map(done -> true);
            case CONTACT ->
                desk.reach(by, new Contact(id, typed.text("phone"), typed.text("email")))
                        .map(done -> true);
            case APPOINT -> appoint(by, id, typed);
            case END -> end(by, id, typed);
            case ENTRUST -> entrust(by, id, typed);
            case LEAVE -> leave(by, id, typed);
        };
    }

    private Outcome<Boolean> appoint(Actor by, Person.Id id, Typed typed) {
        return switch (posts.read(by, typed, id)) {
            case Outcome.Done<Post>(var post) -> desk.appoint(by, post).map(done -> true);
            case Outcome.Refused<Post>(var why) -> Outcome.refused(why);
        };
    }

    private Outcome<Boolean> end(Actor by, Person.Id id, Typed typed) {
        var from = typed.day("from");
        if (from.isEmpty()) {
            return Outcome.refused(FormErrors.at("from", Message.of("administration.day_missing")));
        }
        return desk.end(by, id, Post.Id.valueOf(typed.text("post")), from.get()).map(done -> true);
    }

    private Outcome<Boolean> entrust(Actor by, Person.Id id, Typed typed) {
        return switch (posts.portfolio(by, typed)) {
            case Outcome.Refused<Set<Unit.Id>>(var why) -> Outcome.refused(why);
            case Outcome.Done<Set<Unit.Id>>(var units) ->
                typed.day("from").isEmpty()
                        ? Outcome.refused(FormErrors.at("from", Message.of("administration.day_missing")))
                        : desk.entrust(
                                        by,
                                        id,
                                        Post.Id.valueOf(typed.text("post")),
                                        units,
                                        typed.day("from").get())
                                .map(done -> true);
        };
    }

    private Outcome<Boolean> leave(Actor by, Person.Id id, Typed typed) {
        var from = typed.day("from");
        if (from.isEmpty()) {
            return Outcome.refused(FormErrors.at("from", Message.of("administration.day_missing")));
        }
        return desk.leave(by, id, from.get()).map(done -> true);
    }

    private static PersonForm.Act act(String name) {
        return Optional.of(name.toUpperCase(Locale.ROOT))
                .flatMap(PersonForm.Act::of)
                .orElseThrow(() -> new NotFound("act"));
    }
}
