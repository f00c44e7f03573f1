package vn.truc.gate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.measure.InForce;
import vn.truc.measure.Measures;
import vn.truc.measure.Rule;
import vn.truc.organisation.Unit;

/// What a unit answers for at the gate: for its own visits and for those of whoever below it the measure holds, too.
/// Units below that are exempted, or that no clause reaches, are held against nobody (`docs/decisions/0063`).
@Component
class HeldBelow {
    private final Measures measures;

    HeldBelow(Measures measures) {
        this.measures = measures;
    }

    /// The rules of this kind, by unit, of those asked about and of those that visits were to; a unit without one is
    /// missing from the answer.
    <R extends Rule> Map<Unit.Id, R> rules(Class<R> kind, Asked<R> asked, Collection<Unit.Id> visited) {
        var held = new HashMap<Unit.Id, R>(asked.rules());
        var open = new HashSet<>(visited);
        open.removeAll(asked.units());
        var unknown = new HashSet<Unit.Id>();
        for (var unit : open) {
            var known = asked.inForce().get(unit);
            if (known == null) {
                unknown.add(unit);
            } else {
                keep(kind, known, held);
            }
        }
        if (!unknown.isEmpty()) {
            measures.inForce(unknown, asked.day()).forEach(inForce -> keep(kind, inForce, held));
        }
        return held;
    }

    private static <R extends Rule> void keep(Class<R> kind, InForce inForce, Map<Unit.Id, R> held) {
        inForce.find(kind).ifPresent(rule -> held.put(inForce.unit(), rule));
    }
}
