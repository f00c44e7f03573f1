package vn.truc.gate;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.gate.GateHouse.House;
import vn.truc.organisation.Place;
import vn.truc.page.NotFound;

/// Which kiosk comes with a key, who is on duty there and what house it stands in, as it was a moment ago: what
/// changes here is known at once, what changes at another node within two seconds.
@Component
class KioskAccess {
    private static final long FRESH = Duration.ofSeconds(2).toNanos();
    private static final int MOST = 10_000;

    private final Kiosks kiosks;
    private final Rights rights;
    private final GateHouse houses;
    private final Acting acting;
    private final Map<KioskKey, Kept<Entry>> entries = new ConcurrentHashMap<>();
    private final Map<Place.Id, Kept<House>> known = new ConcurrentHashMap<>();

    KioskAccess(Kiosks kiosks, Rights rights, GateHouse houses, Acting acting) {
        this.kiosks = kiosks;
        this.rights = rights;
        this.houses = houses;
        this.acting = acting;
    }

    /// The kiosk with this key; empty where the key opens nothing.
    Optional<Entry> open(KioskKey key) {
        var kept = entries.get(key);
        if (kept != null && kept.fresh()) {
            return Optional.of(kept.value());
        }
        var found = acting.as("gate.kiosk", () -> kiosks.open(key).map(this::entry));
        if (entries.size() > MOST) {
            entries.clear();
        }
        found.ifPresentOrElse(
                entry -> entries.put(key, new Kept<>(entry, System.nanoTime())), () -> entries.remove(key));
        return found;
    }

    /// The house behind a gate.
    House house(Place.Id gate) {
        var kept = known.get(gate);
        if (kept != null && kept.fresh()) {
            return kept.value();
        }
        var house = houses.find(gate).orElseThrow(() -> new NotFound("gate"));
        known.put(gate, new Kept<>(house, System.nanoTime()));
        return house;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(KioskChanged changed) {
        entries.values().removeIf(kept -> kept.value().kiosk().id().equals(changed.kiosk()));
    }

    private Entry entry(Kiosks.Manned manned) {
        var guard = manned.shift()
                .flatMap(shift -> rights.actor(shift.guard()))
                .filter(actor -> actor.holds(Right.WORK_GATE));
        return new Entry(manned.kiosk(), manned.shift().filter(shift -> guard.isPresent()), guard);
    }

    /// A kiosk, and who is on duty there.
    record Entry(Kiosk kiosk, Optional<Shift> shift, Optional<Actor> guard) {
        Optional<Crossing.Guard> onDuty() {
            return guard.map(Crossing.Guard::of);
        }
    }

    private record Kept<T>(T value, long since) {
        boolean fresh() {
            return System.nanoTime() - since < FRESH;
        }
    }
}
