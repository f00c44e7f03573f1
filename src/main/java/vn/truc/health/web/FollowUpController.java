package vn.truc.health.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Map;
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
import vn.truc.health.Answers;
import vn.truc.health.FollowUp;
import vn.truc.health.FollowUps;
import vn.truc.health.Isolation;
import vn.truc.organisation.People;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// The daily word of somebody in isolation: one question and the temperature, on the phone, without script.
@Controller
class FollowUpController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final FollowUps followUps;
    private final People people;
    private final OfficeClock clock;

    FollowUpController(FollowUps followUps, People people, OfficeClock clock) {
        this.followUps = followUps;
        this.people = people;
        this.clock = clock;
    }

    @Needs(Right.OWN)
    @GetMapping("/health/followup/{isolation}")
    Answer form(Actor by, @PathVariable Isolation.Id isolation) {
        return page(by, isolation, clock.newId(), Answers.empty(), "", FormErrors.none());
    }

    @Needs(Right.OWN)
    @PostMapping("/health/followup/{isolation}")
    Answer say(
            Actor by,
            @PathVariable Isolation.Id isolation,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") List<String> signs,
            @RequestParam(defaultValue = "") String temperature) {
        return switch (followUps.say(by, new FollowUps.Draft(id, isolation, signs, temperature))) {
            case Outcome.Done<FollowUp>(var said) -> done(by, said);
            case Outcome.Refused<FollowUp>(var why) ->
                page(by, isolation, id, Answers.of(Map.of(FollowUp.SIGNS, signs)), temperature, why)
                        .refusing();
        };
    }

    private static Redirect done(Actor by, FollowUp said) {
        var key = said.attention() ? "health.followup.done.call" : "health.followup.done";
        return by.is(said.person())
                ? Redirect.to("/health/mine").saying(key)
                : Redirect.to("/health/isolations").saying("health.followup.done");
    }

    private Page page(Actor by, Isolation.Id id, UUID form, Answers answers, String temperature, FormErrors errors) {
        var isolation = followUps.find(by, id);
        var name = people.find(isolation.person())
                .orElseThrow(() -> new NotFound("person"))
                .name();
        var page = new FollowUpPage(
                clock.today(),
                isolation,
                name,
                by.is(isolation.person()),
                followUps.question(),
                followUps.of(by, id),
                form,
                answers,
                temperature,
                errors);
        return Page.of(Message.of(page.title()), TEMPLATES.healthFollowup(page));
    }
}
