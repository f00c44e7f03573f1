package vn.truc.gate;

import java.math.BigDecimal;
import java.util.List;
import vn.truc.health.Status;
import vn.truc.measure.Approver;
import vn.truc.measure.Visitors;

/// The rules of the gate: pure, the first that speaks decides, the strictest first.
final class Gatekeeping {
    private Gatekeeping() {}

    static Verdict decide(Newcomer newcomer, Newcomer.Situation now) {
        return switch (newcomer) {
            case Newcomer.Staff staff -> decide(staff, now);
            case Newcomer.Visitor visitor -> decide(visitor, now);
        };
    }

    /// Nobody is let in where as many are inside as may be at once, but by order.
    static Verdict crowded(Verdict verdict, int most, int inside) {
        return verdict instanceof Verdict.Admit(var why, var _) && why != Why.BY_ORDER && inside >= most
                ? new Verdict.Refer(Why.FULL, List.of(Integer.toString(most)))
                : verdict;
    }

    /// Whether a temperature must be measured before a verdict.
    static boolean needsTemperature(Newcomer.Situation now) {
        return now.rules().temperature().isPresent() && !(now.temperature() instanceof Temperature.Measured);
    }

    private static Verdict decide(Newcomer.Staff staff, Newcomer.Situation now) {
        var status = staff.clearance()
                .filter(clearance -> now.at().isBefore(clearance.until()) || stillValid(staff, now))
                .map(clearance -> clearance.status());
        if (staff.isolated() || status.filter(Status.STAY_HOME::equals).isPresent()) {
            return refuse(Why.NOT_TODAY);
        }
        if (!staff.ofHere()) {
            return refer(Why.NOT_OF_HERE);
        }
        if (now.rules().declaration().isPresent() && !stillValid(staff, now)) {
            return refuse(Why.NOT_DECLARED);
        }
        if (status.filter(Status.REFER::equals).isPresent() || hot(now)) {
            return refer(Why.HEALTH_OFFICER);
        }
        return new Verdict.Admit(Why.STAFF, List.of());
    }

    private static Verdict decide(Newcomer.Visitor visitor, Newcomer.Situation now) {
        var rule = now.rules().visitors().orElseGet(() -> Visitors.by(Approver.NOBODY, Approver.NOBODY));
        if (rule.closed()) {
            return refuse(Why.VISITORS_CLOSED);
        }
        if (visitor.approval() instanceof Newcomer.Approval.Declined) {
            return refuse(Why.DECLINED);
        }
        if (now.rules().declaration().isPresent() && !visitor.declared()) {
            return refuse(Why.NOT_DECLARED);
        }
        if (visitor.standing().filter(Status.STAY_HOME::equals).isPresent()) {
            return refuse(Why.NOT_TODAY);
        }
        if (visitor.standing().filter(Status.REFER::equals).isPresent() || hot(now)) {
            return refer(Why.HEALTH_OFFICER);
        }
        var needed = rule.approvalFor(visitor.abroad());
        if (given(visitor).compareTo(needed) < 0) {
            return new Verdict.Refer(
                    visitor.abroad() ? Why.NEEDS_APPROVAL_FOREIGN : Why.NEEDS_APPROVAL,
                    List.of("gate.approver." + needed));
        }
        // Whoever the office comes to meet is led by it; the room is for everybody else.
        if (rule.leadersGuestsMet() && visitor.leadersGuest()) {
            return new Verdict.Admit(Why.VISITOR_MET, List.of());
        }
        return rule.onlyIn().isEmpty()
                ? new Verdict.Admit(Why.VISITOR, List.of())
                : new Verdict.Admit(Why.VISITOR_IN_ROOM, List.of(String.join(", ", rule.onlyIn())));
    }

    private static Approver given(Newcomer.Visitor visitor) {
        return switch (visitor.approval()) {
            case Newcomer.Approval.Given(var level) -> level;
            case Newcomer.Approval.None _, Newcomer.Approval.Declined _ -> Approver.NOBODY;
        };
    }

    private static boolean stillValid(Newcomer.Staff staff, Newcomer.Situation now) {
        return staff.clearance()
                .flatMap(clearance ->
                        now.rules().declaration().map(rule -> rule.stillValid(clearance.declaredAt(), now.at())))
                .orElse(false);
    }

    /// Whether the measured temperature is at or above the limit.
    static boolean hot(Newcomer.Situation now) {
        return now.temperature() instanceof Temperature.Measured(var celsius)
                && now.rules().temperature().map(limit -> limit.refers(celsius)).orElse(false);
    }

    /// Whether the measured temperature is counted as high: by the limit, or where none is in force by the disease
    /// profile.
    static boolean high(Newcomer.Situation now, BigDecimal fever) {
        return hot(now)
                || (now.rules().temperature().isEmpty()
                        && now.temperature() instanceof Temperature.Measured(var celsius)
                        && celsius.compareTo(fever) >= 0);
    }

    private static Verdict refer(Why why) {
        return new Verdict.Refer(why, List.of());
    }

    private static Verdict refuse(Why why) {
        return new Verdict.Refuse(why, List.of());
    }
}
