package vn.truc.report;

import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Waiting;
import vn.truc.calendar.OfficeClock;

/// How many reports wait: for an office the units that are missing today, for a unit what it has not submitted.
@Component
class ReportWaiting implements Waiting {
    private final Rolls rolls;
    private final OfficeClock clock;

    ReportWaiting(Rolls rolls, OfficeClock clock) {
        this.rolls = rolls;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/reports";
    }

    @Override
    public long waiting(Actor actor) {
        var today = clock.today();
        if (actor.holds(Right.CONSOLIDATE)) {
            return rolls.today(actor.unit(), actor.roots(Right.CONSOLIDATE)).stream()
                    .filter(line -> !line.submitted())
                    .count();
        }
        return actor.roots(Right.DRAFT_REPORT).contains(actor.unit())
                ? rolls.owedBy(actor.unit(), today).stream()
                        .filter(line -> !line.submitted()
                                && (line.due().day().equals(today)
                                        || line.duty().request().isPresent()))
                        .count()
                : 0;
    }
}
