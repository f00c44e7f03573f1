package vn.truc.gate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.gate.GateHouse.House;
import vn.truc.organisation.Places;
import vn.truc.organisation.Unit;
import vn.truc.page.Outcome;

/// Writes what happened at the gate, once: the visit, who is inside, the measured temperature.
@Component
class GateBook {
    private final VisitRepository visits;
    private final Places places;
    private final Audit audit;
    private final Compliance compliance;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    GateBook(
            VisitRepository visits,
            Places places,
            Audit audit,
            Compliance compliance,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.visits = visits;
        this.places = places;
        this.audit = audit;
        this.compliance = compliance;
        this.clock = clock;
        this.events = events;
    }

    Outcome<Visit> write(Actor by, Visit decided, Temperature temperature, boolean high) {
        var visit = decided.with(crowded(decided));
        if (!visits.add(visit)) {
            return visits.find(visit.body(), visit.id())
                    .filter(visit::sameAs)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused("gate.error.used"));
        }
        if (visit.verdict() instanceof Verdict.Admit) {
            visits.enter(visit).ifPresent(former -> visits.close(visit.body(), former, visit.came(), "MOVED", null));
        }
        if (temperature instanceof Temperature.Measured(var celsius)) {
            visits.measure(visit, celsius, high);
        }
        line(by, visit, "gate." + visit.verdict().word().name().toLowerCase(Locale.ROOT));
        compliance.noted(Set.of(visit.unit()), clock.today());
        events.publishEvent(new CameToGate(visit.id(), visit.unit(), clock.today()));
        return Outcome.done(visit);
    }

    /// With a cap one is counted after the other, so that two guards do not give the last place twice.
    private Verdict crowded(Visit visit) {
        var most = places.headcountCap(visit.place());
        if (most.isEmpty()) {
            return visit.verdict();
        }
        visits.queue(visit.site());
        int others = visits.inside(visit.site(), visit.body(), visit.who());
        return Gatekeeping.crowded(visit.verdict(), most, others);
    }

    Outcome<Visit> leave(Actor by, House house, Unit.Id body, UUID who, UUID exit) {
        var left = visits.leave(body, who, house.site().id());
        if (left.isEmpty()) {
            return visits.leftBy(body, who, exit)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused("gate.error.not-inside"));
        }
        visits.close(body, left.get(), clock.now(), "EXIT", exit);
        var visit = visits.find(body, left.get()).orElseThrow();
        line(by, visit, "gate.left");
        return Outcome.done(visit);
    }

    private void line(Actor by, Visit visit, String act) {
        var details = new HashMap<String, String>();
        details.put("gate", visit.place().toString());
        details.put("who", visit.who().toString());
        visit.order().ifPresent(order -> details.put("order", order.by().toString()));
        audit.write(new Audit.Line(clock.newId(), by.author(), act, visit.id().value(), details));
    }
}
