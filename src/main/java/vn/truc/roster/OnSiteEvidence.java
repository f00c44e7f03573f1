package vn.truc.roster;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.OnSiteReasons;

/// Whether everybody who is planned in the office comes for a reason that the measure knows. Without a plan nobody
/// knows.
@Component
class OnSiteEvidence implements Evidence<OnSiteReasons> {
    private final PlannedDays days;
    private final KnownReasons reasons;
    private final Spared spared;

    OnSiteEvidence(PlannedDays days, KnownReasons reasons, Spared spared) {
        this.days = days;
        this.reasons = reasons;
        this.spared = spared;
    }

    @Override
    public Class<OnSiteReasons> about() {
        return OnSiteReasons.class;
    }

    @Override
    public Collection<Finding> findings(Asked<OnSiteReasons> asked) {
        var rules = asked.units().stream().collect(Collectors.toMap(unit -> unit, asked::rule));
        var given = reasons.of(rules, Roster.mondayOf(asked.day()));
        var exempted = spared.fromReasons(asked.day());
        return days.of(asked.units(), asked.day()).entrySet().stream()
                .map(unit -> {
                    var day = unit.getValue();
                    int onSite = day.onSite();
                    int without = day.unjustified(
                                    asked.rule(unit.getKey()), given.getOrDefault(unit.getKey(), Map.of()), exempted)
                            .size();
                    var found = !day.staffed()
                            ? Finding.of(unit.getKey(), State.NOT_APPLICABLE, "roster.evidence.nobody-works")
                            : without > 0
                                    ? Finding.of(
                                            unit.getKey(),
                                            State.BREACHED,
                                            "roster.evidence.unjustified",
                                            without,
                                            onSite)
                                    : Finding.of(unit.getKey(), State.MET, "roster.evidence.justified", onSite);
                    return found.seenAt("/rosters/reasons?unit=" + unit.getKey() + "&week=" + asked.day());
                })
                .toList();
    }
}
