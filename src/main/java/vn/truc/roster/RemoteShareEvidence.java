package vn.truc.roster;

import java.util.Collection;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.RemoteShare;

/// Whether enough people work from home, by the plan that was approved; leaders who must be at the premises go first. A
/// share over the week is looked at when the plan is made.
@Component
class RemoteShareEvidence implements Evidence<RemoteShare> {
    private final PlannedDays days;
    private final Spared spared;

    RemoteShareEvidence(PlannedDays days, Spared spared) {
        this.days = days;
        this.spared = spared;
    }

    @Override
    public Class<RemoteShare> about() {
        return RemoteShare.class;
    }

    @Override
    public boolean ofPlan() {
        return true;
    }

    @Override
    public Collection<Finding> findings(Asked<RemoteShare> asked) {
        return spared.in(days.of(asked.units(), asked.day()), asked.rules().values(), asked.day()).entrySet().stream()
                .filter(unit -> asked.rule(unit.getKey()).span() == RemoteShare.Span.DAY)
                .map(unit -> {
                    var rule = asked.rule(unit.getKey());
                    var day = unit.getValue();
                    int counted = day.counted(rule);
                    int home = day.atHome(rule);
                    int onDuty = asked.holding(unit.getKey())
                            .find(LeaderOnDuty.class)
                            .map(LeaderOnDuty::atLeast)
                            .orElse(0);
                    var state = !day.worked()
                            ? State.NOT_APPLICABLE
                            : home >= day.requiredAtHome(rule, onDuty) ? State.MET : State.BREACHED;
                    return Finding.of(unit.getKey(), state, "roster.evidence.home", counted, home)
                            .seenAt("/rosters?unit=" + unit.getKey() + "&week=" + asked.day());
                })
                .toList();
    }
}
