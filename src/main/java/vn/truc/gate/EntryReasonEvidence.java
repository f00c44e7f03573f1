package vn.truc.gate;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.OnSiteReasons;
import vn.truc.roster.RosterReasons;

/// Whether everybody who came in by the gate had a reason that the measure knows, whatever was planned; who was let in
/// by order of somebody has that for a reason. Where nobody came in, the gate knows nothing.
@Component
class EntryReasonEvidence implements Evidence<OnSiteReasons> {
    private final VisitFigureRepository visits;
    private final RosterReasons reasons;

    EntryReasonEvidence(VisitFigureRepository visits, RosterReasons reasons) {
        this.visits = visits;
        this.reasons = reasons;
    }

    @Override
    public Class<OnSiteReasons> about() {
        return OnSiteReasons.class;
    }

    @Override
    public Collection<Finding> findings(Asked<OnSiteReasons> asked) {
        var justified = reasons.justified(asked.rules(), asked.day());
        return visits.cameIn(asked.units(), asked.day(), asked.asOf()).entrySet().stream()
                .map(unit -> {
                    var came = unit.getValue();
                    long without = came.stream()
                            .filter(person -> !justified
                                    .getOrDefault(unit.getKey(), Set.of())
                                    .contains(person))
                            .count();
                    return without == 0
                            ? Finding.of(unit.getKey(), State.MET, "gate.evidence.with-reason", came.size())
                            : Finding.of(
                                    unit.getKey(),
                                    State.BREACHED,
                                    "gate.evidence.without-reason",
                                    without,
                                    came.size());
                })
                .toList();
    }
}
