package vn.truc.gate;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.Visitors;

/// Whether visitors came in by the rules, as the gate told them: nobody where none are received, into the room where
/// one is named. Who came by order of somebody who may give it is named, and no breach; where the gate was kept and no
/// visitor came the rule asks nothing, and where nobody came at all nothing is known.
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
                .map(handled -> finding(asked.rule(handled.unit()), handled))
                .toList();
    }

    static Finding finding(Visitors rule, VisitFigureRepository.Handled handled) {
        if (handled.visitors() == 0) {
            return Finding.of(handled.unit(), State.NOT_APPLICABLE, "gate.evidence.no-visitors");
        }
        int against = rule.closed()
                ? handled.visitors() - handled.ordered()
                : rule.onlyIn().isEmpty() ? 0 : handled.anywhere();
        if (against > 0) {
            return Finding.of(
                    handled.unit(), State.BREACHED, "gate.evidence.visitors-against", against, handled.visitors());
        }
        return handled.ordered() == 0
                ? Finding.of(handled.unit(), State.MET, "gate.evidence.visitors", handled.visitors())
                : Finding.of(handled.unit(), State.MET, "gate.evidence.ordered", handled.visitors(), handled.ordered());
    }
}
