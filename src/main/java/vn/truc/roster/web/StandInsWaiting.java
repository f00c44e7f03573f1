package vn.truc.roster.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Waiting;
import vn.truc.roster.StandIns;

/// Whether plans may have gone on to somebody: they stand in for a leader, or the limit of a stage has passed where
/// they decide.
@Component
class StandInsWaiting implements Waiting {
    static final String PATH = "/rosters/stand-ins";

    private final StandIns standIns;

    StandInsWaiting(StandIns standIns) {
        this.standIns = standIns;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Optional<Count> waiting(Actor actor) {
        return actor.holds(Right.DECIDE_ABSENCES) ? Optional.of(standIns.goneOnCount(actor)) : Optional.empty();
    }
}
