package vn.truc.health.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Pressing;
import vn.truc.access.Right;
import vn.truc.access.TodayPart;
import vn.truc.access.Waiting;
import vn.truc.health.Looks;
import vn.truc.health.Rounds;

/// The health officer's round: declarations to look at, and people in isolation to hear from. Numbers only.
@Component
class RoundToday implements TodayPart, Waiting {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Rounds rounds;
    private final Looks looks;

    RoundToday(Rounds rounds, Looks looks) {
        this.rounds = rounds;
        this.looks = looks;
    }

    @Override
    public String path() {
        return "/health";
    }

    @Override
    public Optional<Count> waiting(Actor actor) {
        return looks.waitingCount(actor);
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Optional<JteModel> show(Actor actor) {
        if (!actor.holds(Right.SEE_HEALTH_ANSWERS)) {
            return Optional.empty();
        }
        var root = HealthUnits.first(actor, Right.SEE_HEALTH_ANSWERS);
        var round = rounds.of(actor, root);
        var card = TEMPLATES.healthRoundToday(round, root.toString());
        return Optional.of(round.waits() ? Pressing.today(card) : card);
    }
}
