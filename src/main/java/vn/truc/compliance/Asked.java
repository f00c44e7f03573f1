package vn.truc.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import vn.truc.measure.InForce;
import vn.truc.measure.Rule;
import vn.truc.organisation.Unit;

/// A question to evidence: how these units stood on a day to the rules that held for them, all about one subject, by
/// what is known at a moment. The rule differs between units where some of them tightened it. What else holds was asked
/// before, for these units and perhaps more, and need not be asked again.
public record Asked<R extends Rule>(LocalDate day, Instant asOf, Map<Unit.Id, R> rules, Map<Unit.Id, InForce> inForce) {
    /// A question of which it is not known what else holds.
    public Asked(LocalDate day, Instant asOf, Map<Unit.Id, R> rules) {
        this(day, asOf, rules, Map.of());
    }

    /// The units asked about.
    public Set<Unit.Id> units() {
        return rules.keySet();
    }

    /// The rule that held for a unit asked about.
    public R rule(Unit.Id unit) {
        var rule = rules.get(unit);
        if (rule == null) {
            throw new IllegalArgumentException("Nothing was asked about unit " + unit);
        }
        return rule;
    }

    /// Everything that held for a unit asked about.
    public InForce holding(Unit.Id unit) {
        var all = inForce.get(unit);
        if (all == null) {
            throw new IllegalArgumentException("It was not asked what else holds for unit " + unit);
        }
        return all;
    }
}
