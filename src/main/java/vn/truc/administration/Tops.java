package vn.truc.administration;

import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;

/// What concerns everybody on an installation is decided by the administrators of a body at the top of the line.
@Component
class Tops {
    private final Units units;
    private final OfficeClock clock;

    Tops(Units units, OfficeClock clock) {
        this.units = units;
        this.clock = clock;
    }

    boolean may(Actor by) {
        var roots = by.roots(Right.ADMINISTER);
        return units.tops(clock.today()).stream().anyMatch(top -> roots.contains(top.id()));
    }

    void demand(Actor by) {
        if (!may(by)) {
            throw new NotAllowed("ADMINISTER at the top of the line");
        }
    }
}
