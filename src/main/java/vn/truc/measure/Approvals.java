package vn.truc.measure;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// Whose approval somebody can give: as head of a unit, as its leader in charge, as head of the body.
@Service
@Transactional(readOnly = true)
public class Approvals {
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;

    Approvals(Units units, Rights rights, OfficeClock clock) {
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    /// The highest level at which somebody approves things of this unit today; nobody’s where they may not at all.
    public Approver level(Actor by, Unit.Id unit) {
        var body = units.find(unit, clock.today()).map(Unit::body).orElse(unit);
        if (rights.may(by, Right.SUBMIT_REPORT, body)) {
            return Approver.HEAD_OF_BODY;
        }
        if (rights.may(by, Right.APPROVE_ROSTER, unit)) {
            return Approver.LEADER_IN_CHARGE;
        }
        return rights.may(by, Right.SUBMIT_REPORT, unit) ? Approver.HEAD : Approver.NOBODY;
    }
}
