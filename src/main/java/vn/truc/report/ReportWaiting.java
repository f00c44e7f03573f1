package vn.truc.report;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Waiting;

/// How many reports wait: for an office the units that are missing today, for a unit what it has not submitted.
@Component
class ReportWaiting implements Waiting {
    private final Rolls rolls;

    ReportWaiting(Rolls rolls) {
        this.rolls = rolls;
    }

    @Override
    public String path() {
        return "/reports";
    }

    @Override
    public Optional<Count> waiting(Actor actor) {
        if (actor.holds(Right.CONSOLIDATE)) {
            return Optional.of(rolls.missingToday(actor));
        }
        return actor.roots(Right.DRAFT_REPORT).contains(actor.unit())
                ? Optional.of(rolls.owedToday(actor))
                : Optional.empty();
    }
}
