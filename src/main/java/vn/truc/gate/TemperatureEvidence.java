package vn.truc.gate;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.gate.VisitFigureRepository.Handled;
import vn.truc.measure.Exempted;
import vn.truc.measure.TemperatureLimit;
import vn.truc.organisation.Unit;

/// Whether everybody who came in was measured.
@Component
class TemperatureEvidence implements Evidence<TemperatureLimit> {
    private final VisitFigureRepository repository;
    private final Exempted exemptions;
    private final HeldBelow below;

    TemperatureEvidence(VisitFigureRepository repository, Exempted exemptions, HeldBelow below) {
        this.repository = repository;
        this.exemptions = exemptions;
        this.below = below;
    }

    @Override
    public Class<TemperatureLimit> about() {
        return TemperatureLimit.class;
    }

    @Override
    public Collection<Finding> findings(Asked<TemperatureLimit> asked) {
        var exempted = exemptions.from(TemperatureLimit.class, asked.day());
        var handled = repository.handled(asked.units(), asked.day(), asked.asOf(), exempted);
        var visited = handled.stream().map(Handled::unit).collect(Collectors.toSet());
        var rules = below.rules(TemperatureLimit.class, asked, visited);
        return handled.stream()
                .filter(one -> rules.containsKey(one.unit()))
                .collect(Collectors.groupingBy(Handled::root))
                .entrySet()
                .stream()
                .map(root -> finding(root.getKey(), root.getValue()))
                .toList();
    }

    private static Finding finding(Unit.Id unit, List<Handled> handled) {
        int admitted = handled.stream().mapToInt(Handled::admitted).sum();
        int unchecked = handled.stream().mapToInt(Handled::unchecked).sum();
        return unchecked == 0
                ? Finding.of(unit, State.MET, "gate.evidence.measured", admitted)
                : Finding.of(unit, State.BREACHED, "gate.evidence.unmeasured", unchecked, admitted);
    }
}
