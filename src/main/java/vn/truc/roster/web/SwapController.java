package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
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
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.Entered;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.roster.Swap;
import vn.truc.roster.Swaps;

/// Swaps between colleagues: asked, agreed, approved.
@Controller
class SwapController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Swaps swaps;
    private final People people;
    private final OfficeClock clock;

    SwapController(Swaps swaps, People people, OfficeClock clock) {
        this.swaps = swaps;
        this.people = people;
        this.clock = clock;
    }

    @Needs(Right.OWN)
    @GetMapping("/rosters/swaps")
    Answer show(Actor actor) {
        return page(actor, SwapsPage.Typed.NONE, FormErrors.none());
    }

    @Needs(Right.OWN)
    @GetMapping("/rosters/swaps.{ending:csv|xlsx}")
    Answer take(Actor actor, @PathVariable String ending) {
        return content(actor, SwapsPage.Typed.NONE, FormErrors.none())
                .table(clock.today())
                .as(Download.Format.ending(ending));
    }

    @Needs(Right.OWN)
    @PostMapping("/rosters/swaps")
    Answer ask(
            Actor actor,
            @RequestParam UUID id,
            @RequestParam Person.@Nullable Id other,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String back) {
        var typed = new SwapsPage.Typed(other, day, back);
        var first = Entered.day(day);
        var second = Entered.day(back);
        if (other == null || first.isEmpty()) {
            var field = other == null ? "other" : "day";
            return page(actor, typed, FormErrors.at(field, Message.of("roster.swap.needed")))
                    .refusing();
        }
        if (second.isEmpty() && !back.isBlank()) {
            return page(actor, typed, FormErrors.at("back", Message.of("roster.swap.no-day")))
                    .refusing();
        }
        return after(actor, typed, swaps.ask(actor, new Swap.Id(id), other, first.get(), second), "asked");
    }

    @Needs(Right.OWN)
    @PostMapping("/rosters/swaps/{id}/answer")
    Answer answer(Actor actor, @PathVariable Swap.Id id, @RequestParam boolean yes) {
        return after(actor, SwapsPage.Typed.NONE, swaps.answer(actor, id, yes), "answered");
    }

    @Needs(Right.OWN)
    @PostMapping("/rosters/swaps/{id}/take-back")
    Answer takeBack(Actor actor, @PathVariable Swap.Id id) {
        return after(actor, SwapsPage.Typed.NONE, swaps.takeBack(actor, id), "taken-back");
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/rosters/swaps/{id}/decide")
    Answer decide(Actor actor, @PathVariable Swap.Id id, @RequestParam boolean yes) {
        return after(actor, SwapsPage.Typed.NONE, swaps.decide(actor, id, yes), "decided");
    }

    private Answer after(Actor actor, SwapsPage.Typed typed, Outcome<Swap> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done<Swap> _ -> Redirect.to("/rosters/swaps").saying("roster.swap.done." + done);
            case Outcome.Refused<Swap>(var why) -> page(actor, typed, why).refusing();
        };
    }

    private Page page(Actor actor, SwapsPage.Typed typed, FormErrors errors) {
        return Page.of(Message.of("roster.swap.title"), TEMPLATES.rosterSwaps(content(actor, typed, errors)));
    }

    private SwapsPage content(Actor actor, SwapsPage.Typed typed, FormErrors errors) {
        var mine = swaps.of(actor);
        var toDecide = swaps.toDecide(actor);
        var names = people
                .named(Stream.concat(mine.stream(), toDecide.stream())
                        .flatMap(swap -> Stream.of(swap.askedBy(), swap.other()))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        var colleagues = people.workingAt(actor.unit(), clock.today()).stream()
                .filter(person -> !actor.is(person.id()))
                .toList();
        return new SwapsPage(actor.person().id(), mine, toDecide, names, colleagues, clock.newId(), typed, errors);
    }
}
