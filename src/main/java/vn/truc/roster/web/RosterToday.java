package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.TodayPart;
import vn.truc.calendar.OfficeClock;
import vn.truc.roster.PlannedWeeks;

/// Where somebody works today, and the next two weeks.
@Component
class RosterToday implements TodayPart {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final PlannedWeeks plans;
    private final OfficeClock clock;

    RosterToday(PlannedWeeks plans, OfficeClock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<JteModel> show(Actor actor) {
        var today = clock.today();
        var planned = plans.of(actor.person().id(), today, today.plusDays(14));
        return Optional.of(TEMPLATES.rosterToday(new TwoWeeks(today, planned)));
    }
}
