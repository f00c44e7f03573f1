package vn.truc.attendance;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.gate.Comings;
import vn.truc.measure.Exempted;
import vn.truc.measure.OnSiteReasons;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.roster.PlannedWeeks;
import vn.truc.roster.Rosters;

/// Whether somebody came through a gate on a day for which the approved plan has them elsewhere, and without a turn of
/// duty, be it the evening before one that begins at midnight, where reasons to come in are asked for. Where nobody
/// came so, or nobody planned, the gate says nothing.
@Component
class CameEvidence implements Evidence<OnSiteReasons> {
    private final Comings comings;
    private final Rosters rosters;
    private final PlannedWeeks turns;
    private final Exempted exemptions;

    CameEvidence(Comings comings, Rosters rosters, PlannedWeeks turns, Exempted exemptions) {
        this.comings = comings;
        this.rosters = rosters;
        this.turns = turns;
        this.exemptions = exemptions;
    }

    @Override
    public Class<OnSiteReasons> about() {
        return OnSiteReasons.class;
    }

    @Override
    public Collection<Finding> findings(Asked<OnSiteReasons> asked) {
        var mayCome = new HashSet<>(exemptions.from(OnSiteReasons.class, asked.day()));
        mayCome.addAll(turns.onTurn(asked.day()));
        var came = comings.at(asked.units(), asked.day(), asked.asOf());
        mayCome.addAll(
                comings.forTurn(came.values().stream().flatMap(Set::stream).collect(Collectors.toSet()), asked.day()));
        return rosters.onSite(came.keySet(), asked.day()).entrySet().stream()
                .flatMap(
                        unit -> finding(
                                asked,
                                unit.getKey(),
                                unit.getValue(),
                                came.getOrDefault(unit.getKey(), Set.of()),
                                mayCome)
                                .stream())
                .toList();
    }

    private static Optional<Finding> finding(
            Asked<OnSiteReasons> asked,
            Unit.Id unit,
            Set<Person.Id> planned,
            Set<Person.Id> came,
            Set<Person.Id> mayCome) {
        var unplanned = new HashSet<>(came);
        unplanned.removeAll(planned);
        unplanned.removeAll(mayCome);
        return unplanned.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Finding.of(unit, State.BREACHED, "attendance.evidence.came", unplanned.size(), came.size())
                                .seenAt("/attendance/unit?unit=" + unit + "&from=" + asked.day()));
    }
}
