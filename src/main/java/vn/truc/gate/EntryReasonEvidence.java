package vn.truc.gate;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.OnSiteReasons;
import vn.truc.roster.RosterReasons;

/// Whether everybody who came in by the gate had a reason that the measure knows, whatever was planned; a turn of duty
/// is one where the measure knows duty, also on the evening before when it begins at midnight. Who was let in by order
/// of somebody has that for a reason. Where nobody came in, the gate knows nothing.
@Component
class EntryReasonEvidence implements Evidence<OnSiteReasons> {
    private final VisitFigureRepository visits;
    private final RosterReasons reasons;
    private final Comings comings;

    EntryReasonEvidence(VisitFigureRepository visits, RosterReasons reasons, Comings comings) {
        this.visits = visits;
        this.reasons = reasons;
        this.comings = comings;
    }

    @Override
    public Class<OnSiteReasons> about() {
        return OnSiteReasons.class;
    }

    @Override
    public Collection<Finding> findings(Asked<OnSiteReasons> asked) {
        var justified = reasons.justified(asked.rules(), asked.day());
        var all = visits.cameIn(asked.units(), asked.day(), asked.asOf());
        var forTurn =
                comings.forTurn(all.values().stream().flatMap(Set::stream).collect(Collectors.toSet()), asked.day());
        return all.entrySet().stream()
                .map(unit -> {
                    boolean duty = asked.rule(unit.getKey()).knowsDuty();
                    var came = unit.getValue();
                    long without = came.stream()
                            .filter(person -> !justified
                                    .getOrDefault(unit.getKey(), Set.of())
                                    .contains(person))
                            .filter(person -> !duty || !forTurn.contains(person))
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
