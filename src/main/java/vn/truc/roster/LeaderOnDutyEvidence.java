package vn.truc.roster;

import java.util.Collection;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.LeaderOnDuty;

/// Whether a leader is at the premises, by the plan that was approved.
@Component
class LeaderOnDutyEvidence implements Evidence<LeaderOnDuty> {
    private final PlannedDays days;

    LeaderOnDutyEvidence(PlannedDays days) {
        this.days = days;
    }

    @Override
    public Class<LeaderOnDuty> about() {
        return LeaderOnDuty.class;
    }

    @Override
    public Collection<Finding> findings(Asked<LeaderOnDuty> asked) {
        return days.of(asked.units(), asked.day()).entrySet().stream()
                .map(unit -> {
                    int present = unit.getValue().leadersOnSite();
                    var rule = asked.rule(unit.getKey());
                    var state = !unit.getValue().worked() && !rule.alsoOnDaysOff()
                            ? State.NOT_APPLICABLE
                            : present >= rule.atLeast() ? State.MET : State.BREACHED;
                    return Finding.of(unit.getKey(), state, "roster.evidence.leader", present)
                            .seenAt("/rosters?unit=" + unit.getKey() + "&week=" + asked.day());
                })
                .toList();
    }
}
