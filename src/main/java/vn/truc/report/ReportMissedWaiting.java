package vn.truc.report;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Waiting;

/// How many reports somebody's unit missed in the last weeks.
@Component
class ReportMissedWaiting implements Waiting {
    private final Rolls rolls;

    ReportMissedWaiting(Rolls rolls) {
        this.rolls = rolls;
    }

    @Override
    public String path() {
        return Rolls.MISSED;
    }

    @Override
    public Optional<Count> waiting(Actor actor) {
        return actor.roots(Right.DRAFT_REPORT).contains(actor.unit())
                ? Optional.of(rolls.missedCount(actor))
                : Optional.empty();
    }
}
