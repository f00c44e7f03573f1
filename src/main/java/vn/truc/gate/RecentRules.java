package vn.truc.gate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.truc.measure.InForce;
import vn.truc.measure.Measures;
import vn.truc.measure.MeasuresChanged;
import vn.truc.organisation.Unit;

/// The rules in force as they were a moment ago, for gates where hundreds come in a second: what changes here is
/// known at once, what changes at another node within two seconds.
@Component
class RecentRules implements Admissions.Rules {
    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    private final Measures measures;
    private final Map<Asked, Held> held = new ConcurrentHashMap<>();

    RecentRules(Measures measures) {
        this.measures = measures;
    }

    @Override
    public Map<Unit.Id, InForce> inForce(Collection<Unit.Id> units, LocalDate day) {
        long now = System.nanoTime();
        var found = new HashMap<Unit.Id, InForce>();
        var missing = new HashSet<Unit.Id>();
        for (var unit : units) {
            var kept = held.get(new Asked(unit, day));
            if (kept != null && now - kept.since() < FRESH) {
                found.put(unit, kept.inForce());
            } else {
                missing.add(unit);
            }
        }
        if (!missing.isEmpty()) {
            measures.inForce(missing, day).forEach(inForce -> {
                found.put(inForce.unit(), inForce);
                held.put(new Asked(inForce.unit(), day), new Held(inForce, now));
            });
        }
        return found;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(MeasuresChanged changed) {
        held.clear();
    }

    private record Asked(Unit.Id unit, LocalDate day) {}

    private record Held(InForce inForce, long since) {}
}
