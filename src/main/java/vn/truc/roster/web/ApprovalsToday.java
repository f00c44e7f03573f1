package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.TodayPart;
import vn.truc.access.Waiting;
import vn.truc.roster.StandIns;

/// On the day of a leader, or of whoever stands in: how many rosters wait for a decision.
@Component
class ApprovalsToday implements TodayPart, Waiting {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final StandIns standIns;

    ApprovalsToday(StandIns standIns) {
        this.standIns = standIns;
    }

    @Override
    public String path() {
        return "/rosters";
    }

    @Override
    public Optional<Count> waiting(Actor actor) {
        return standIns.waitingCount(actor);
    }

    @Override
    public int order() {
        return 31;
    }

    @Override
    public Set<String> counted() {
        return Set.of(path(), StandInsWaiting.PATH);
    }

    @Override
    public Optional<JteModel> show(Actor actor) {
        if (!actor.holds(Right.DECIDE_ABSENCES)) {
            return Optional.empty();
        }
        int waiting = standIns.waiting(actor).size();
        return waiting == 0 ? Optional.empty() : Optional.of(TEMPLATES.rosterApprovalsToday(waiting));
    }
}
