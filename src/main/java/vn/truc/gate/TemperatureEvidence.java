package vn.truc.gate;

import java.util.Collection;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.Exempted;
import vn.truc.measure.TemperatureLimit;

/// Whether everybody who came in was measured.
@Component
class TemperatureEvidence implements Evidence<TemperatureLimit> {
    private final VisitFigureRepository repository;
    private final Exempted exemptions;

    TemperatureEvidence(VisitFigureRepository repository, Exempted exemptions) {
        this.repository = repository;
        this.exemptions = exemptions;
    }

    @Override
    public Class<TemperatureLimit> about() {
        return TemperatureLimit.class;
    }

    @Override
    public Collection<Finding> findings(Asked<TemperatureLimit> asked) {
        var exempted = exemptions.from(TemperatureLimit.class, asked.day());
        return repository.handled(asked.units(), asked.day(), asked.asOf(), exempted).stream()
                .map(handled -> handled.unchecked() == 0
                        ? Finding.of(handled.unit(), State.MET, "gate.evidence.measured", handled.admitted())
                        : Finding.of(
                                handled.unit(),
                                State.BREACHED,
                                "gate.evidence.unmeasured",
                                handled.unchecked(),
                                handled.admitted()))
                .toList();
    }
}
