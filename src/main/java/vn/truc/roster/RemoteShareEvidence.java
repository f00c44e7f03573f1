package vn.truc.roster;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.Measures;
import vn.truc.measure.RemoteShare;

/// Whether enough people work from home, by the plan that was approved; leaders who must be at the premises go first. A
/// share over the week is looked at when the plan is made.
@Component
class RemoteShareEvidence implements Evidence<RemoteShare> {
    private final PlannedDays days;
    private final Measures measures;

    RemoteShareEvidence(PlannedDays days, Measures measures) {
        this.days = days;
        this.measures = measures;
    }

    @Override
    public Class<RemoteShare> about() {
        return RemoteShare.class;
    }

    @Override
    public Collection<Finding> findings(Asked<RemoteShare> asked) {
        var onDuty = measures.inForce(asked.units(), asked.day()).stream()
                .flatMap(inForce ->
                        inForce
                                .find(LeaderOnDuty.class)
                                .map(rule -> Map.entry(inForce.unit(), rule.atLeast()))
                                .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return days.of(asked.units(), asked.day()).entrySet().stream()
                .filter(unit -> asked.rule(unit.getKey()).span() == RemoteShare.Span.DAY)
                .map(unit -> {
                    var rule = asked.rule(unit.getKey());
                    var day = unit.getValue();
                    int counted = day.counted(rule);
                    int home = day.atHome(rule);
                    var state = !day.worked()
                            ? State.NOT_APPLICABLE
                            : home >= rule.requiredAtHome(counted, onDuty.getOrDefault(unit.getKey(), 0))
                                    ? State.MET
                                    : State.BREACHED;
                    return Finding.of(unit.getKey(), state, "roster.evidence.home", counted, home)
                            .seenAt("/rosters?unit=" + unit.getKey() + "&week=" + asked.day());
                })
                .toList();
    }
}
