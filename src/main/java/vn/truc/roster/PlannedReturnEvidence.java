package vn.truc.roster;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.DeclareOnReturn;
import vn.truc.measure.Exempted;

/// With nobody on a trip the day before or this day, by the plans, nobody came back who had to declare.
@Component
class PlannedReturnEvidence implements Evidence<DeclareOnReturn> {
    private final PlannedRepository repository;
    private final Exempted exemptions;

    PlannedReturnEvidence(PlannedRepository repository, Exempted exemptions) {
        this.repository = repository;
        this.exemptions = exemptions;
    }

    @Override
    public Class<DeclareOnReturn> about() {
        return DeclareOnReturn.class;
    }

    @Override
    public Collection<Finding> findings(Asked<DeclareOnReturn> asked) {
        var exempted = exemptions.from(DeclareOnReturn.class, asked.day());
        var before = repository.planned(asked.units(), asked.day().minusDays(1));
        return repository.planned(asked.units(), asked.day()).entrySet().stream()
                .filter(unit -> before.containsKey(unit.getKey()))
                .filter(unit -> Stream.of(unit.getValue(), before.getOrDefault(unit.getKey(), Map.of()))
                        .flatMap(day -> day.entrySet().stream())
                        .noneMatch(cell ->
                                cell.getValue().presence() == Presence.TRIP && !exempted.contains(cell.getKey())))
                .map(unit -> Finding.of(unit.getKey(), State.NOT_APPLICABLE, "roster.evidence.no-trips"))
                .toList();
    }
}
