package vn.truc.health.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Pressing;
import vn.truc.access.TodayPart;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.FollowUps;

/// Whoever is in isolation is asked once a day how they are.
@Component
class FollowUpToday implements TodayPart {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final FollowUps followUps;
    private final OfficeClock clock;

    FollowUpToday(FollowUps followUps, OfficeClock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<JteModel> show(Actor actor) {
        return followUps
                .due(actor)
                .map(isolation -> Pressing.today(TEMPLATES.healthFollowupToday(
                        isolation.id().toString(), FollowUpPage.title(isolation, clock.today(), true))));
    }
}
