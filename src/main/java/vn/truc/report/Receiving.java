package vn.truc.report;

import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.page.NotAllowed;

/// Who deals with a report as the office that receives it: whoever consolidates for the unit, and the office to
/// which the unit was ordered or asked to report, also where it stands in another line.
@Component
class Receiving {
    private final Rights rights;
    private final Duties duties;

    Receiving(Rights rights, Duties duties) {
        this.rights = rights;
        this.duties = duties;
    }

    boolean may(Actor by, Report.Key key) {
        return rights.may(by, Right.CONSOLIDATE, key.unit())
                || (by.holds(Right.CONSOLIDATE)
                        && by.unit().equals(key.recipient())
                        && duties.find(key).isPresent());
    }

    void demand(Actor by, Report.Key key) {
        if (!may(by, key)) {
            throw new NotAllowed(Right.CONSOLIDATE + " on unit " + key.unit());
        }
    }
}
