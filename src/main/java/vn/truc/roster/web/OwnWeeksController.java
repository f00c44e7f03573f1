package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.Answer;
import vn.truc.page.Message;
import vn.truc.page.Page;
import vn.truc.roster.Explanations;
import vn.truc.roster.PlannedWeeks;

/// Somebody’s own two weeks, and why they are in the office on a day.
@Controller
class OwnWeeksController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int DAYS = 14;

    private final PlannedWeeks plans;
    private final Explanations explanations;
    private final OfficeClock clock;

    OwnWeeksController(PlannedWeeks plans, Explanations explanations, OfficeClock clock) {
        this.plans = plans;
        this.explanations = explanations;
        this.clock = clock;
    }

    @Needs(Right.OWN)
    @GetMapping("/rosters/mine")
    Answer show(Actor actor, @RequestParam @Nullable LocalDate why) {
        var today = clock.today();
        var planned = plans.of(actor.person().id(), today, today.plusDays(DAYS));
        var explained = Optional.ofNullable(why).flatMap(day -> explanations.of(actor, day));
        return Page.of(
                Message.of("roster.mine.title"),
                TEMPLATES.rosterMine(new OwnWeeksPage(planned, why != null, explained)));
    }
}
