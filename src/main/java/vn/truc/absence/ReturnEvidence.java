package vn.truc.absence;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.health.Clearances;
import vn.truc.measure.DeclareOnReturn;
import vn.truc.measure.Exempted;
import vn.truc.organisation.Unit;

/// Whether whoever came back from a trip declared in time, looked at from the day of return to the day of the deadline.
/// While there is time left nobody knows; a unit to which nobody came back is left out.
@Component
class ReturnEvidence implements Evidence<DeclareOnReturn> {
    private final AwayRepository repository;
    private final Clearances clearances;
    private final Exempted exemptions;

    ReturnEvidence(AwayRepository repository, Clearances clearances, Exempted exemptions) {
        this.repository = repository;
        this.clearances = clearances;
        this.exemptions = exemptions;
    }

    @Override
    public Class<DeclareOnReturn> about() {
        return DeclareOnReturn.class;
    }

    @Override
    public Collection<Finding> findings(Asked<DeclareOnReturn> asked) {
        int longest = asked.rules().values().stream()
                .mapToInt(DeclareOnReturn::withinHours)
                .max()
                .orElse(0);
        var exempted = exemptions.from(DeclareOnReturn.class, asked.day());
        var from = asked.day().minusDays(longest / 24 + 2L);
        var back = repository.homecomings(asked.units(), from, asked.day(), asked.asOf()).stream()
                .filter(each -> !exempted.contains(each.person()))
                .filter(each -> each.concerns(asked.day(), asked.rule(each.unit())))
                .toList();
        var declarations = clearances.declaredSince(Homecoming.since(back));
        return back.stream().collect(Collectors.groupingBy(Homecoming::unit)).entrySet().stream()
                .map(unit -> finding(
                        unit.getKey(),
                        unit.getValue().stream()
                                .map(each -> each.declared(
                                        asked.rule(unit.getKey()), each.first(declarations), asked.asOf()))
                                .toList()))
                .toList();
    }

    private static Finding finding(Unit.Id unit, List<Homecoming.Declared> declared) {
        var worst = declared.stream().max(Comparator.naturalOrder()).orElseThrow();
        long open = declared.stream()
                .filter(each -> each == Homecoming.Declared.DUE || each == Homecoming.Declared.MISSING)
                .count();
        var state = switch (worst) {
            case IN_TIME -> State.MET;
            case DUE -> State.UNKNOWN;
            case LATE -> State.LATE;
            case MISSING -> State.MISSING;
        };
        return Finding.of(unit, state, "absence.evidence.returned", declared.size(), (int) open)
                .seenAt("/absences?unit=" + unit);
    }
}
