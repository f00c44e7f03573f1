package vn.truc.gate;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.Visitors;

/// Whether visitors came in by the rules; who came by order of somebody who may give it is named, and no breach.
@Component
class VisitorEvidence implements Evidence<Visitors> {
    private final VisitFigureRepository repository;

    VisitorEvidence(VisitFigureRepository repository) {
        this.repository = repository;
    }

    @Override
    public Class<Visitors> about() {
        return Visitors.class;
    }

    @Override
    public Collection<Finding> findings(Asked<Visitors> asked) {
        return repository.handled(asked.units(), asked.day(), asked.asOf(), Set.of()).stream()
                .map(handled -> handled.ordered() == 0
                        ? Finding.of(handled.unit(), State.MET, "gate.evidence.visitors", handled.visitors())
                        : Finding.of(
                                handled.unit(),
                                State.MET,
                                "gate.evidence.ordered",
                                handled.visitors(),
                                handled.ordered()))
                .toList();
    }
}
