package vn.truc.report;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Waiting;

/// How many requests somebody's unit is asked to answer, or has answered.
@Component
class ReportAskedForWaiting implements Waiting {
    private final Rolls rolls;

    ReportAskedForWaiting(Rolls rolls) {
        this.rolls = rolls;
    }

    @Override
    public String path() {
        return Rolls.ASKED;
    }

    @Override
    public Optional<Count> waiting(Actor actor) {
        return actor.roots(Right.DRAFT_REPORT).contains(actor.unit())
                ? Optional.of(rolls.askedCount(actor))
                : Optional.empty();
    }
}
