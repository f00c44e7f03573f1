package vn.truc.gate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.page.Outcome;

/// What a kiosk asks beside its crossings: today's rights to take along, who takes over, who may order an admission.
/// The key of the kiosk opens the desk; what needs a guard is done in the name of the one on duty.
@Component
public class KioskDesk {
    private final KioskAccess access;
    private final Kiosks kiosks;
    private final Snapshots snapshots;
    private final Gates gates;
    private final ExpectedVisitors visitors;
    private final ReturningVisitors returning;
    private final People people;
    private final Acting acting;

    KioskDesk(
            KioskAccess access,
            Kiosks kiosks,
            Snapshots snapshots,
            Gates gates,
            ExpectedVisitors visitors,
            ReturningVisitors returning,
            People people,
            Acting acting) {
        this.access = access;
        this.kiosks = kiosks;
        this.snapshots = snapshots;
        this.gates = gates;
        this.visitors = visitors;
        this.returning = returning;
        this.people = people;
        this.acting = acting;
    }

    /// Today's rights at the gate of the kiosk with this key; empty where the key opens nothing.
    public Optional<Snapshot> snapshot(KioskKey key) {
        return access.open(key).map(entry -> acting.as("gate.snapshot", () -> snapshots.of(entry)));
    }

    /// A guard takes over by staff number and PIN; empty where the key opens nothing.
    public Optional<Outcome<OnDuty>> takeOver(KioskKey key, UUID id, String staffNumber, String pin) {
        return access.open(key)
                .map(entry -> acting.as(
                        "gate.shift",
                        () -> kiosks.takeOver(entry.kiosk(), id, staffNumber, pin)
                                .map(shift -> new OnDuty(
                                        shift.id(),
                                        people.find(shift.guard())
                                                .map(Person::name)
                                                .orElse("")))));
    }

    /// Those who may order an admission and bear these words in the name.
    public Optional<List<Staff>> orderers(KioskKey key, String words) {
        return onDuty(key, (guard, kiosk) -> gates.orderers(guard, kiosk.gate(), words));
    }

    /// Lets somebody in by order of a person who may give it.
    public Optional<Outcome<Visit>> order(KioskKey key, UUID id, Unit.Id body, Visit.Id visit, Person.Id orderer) {
        return onDuty(
                key,
                (guard, kiosk) -> gates.admitByOrder(guard, new Gates.Order(id, kiosk.gate(), body, visit, orderer)));
    }

    /// The last visit of whoever left this telephone number.
    public Optional<Outcome<Optional<ReturningVisitors.Known>>> known(KioskKey key, String number) {
        return onDuty(key, (guard, kiosk) -> returning.find(guard, kiosk.gate(), number));
    }

    /// A visitor whom nobody announced is written in.
    public Optional<Outcome<Visit>> receive(KioskKey key, Guest guest) {
        return onDuty(
                key,
                (guard, kiosk) -> visitors.receive(
                        guard,
                        new ExpectedVisitors.Reception(
                                guest.id(),
                                kiosk.gate(),
                                guest.visitor(),
                                guest.phone(),
                                guest.declared(),
                                guest.temperature())));
    }

    private <T> Optional<T> onDuty(KioskKey key, Work<T> work) {
        var entry = access.open(key);
        return entry.flatMap(KioskAccess.Entry::guard).map(guard -> {
            Supplier<T> asked = () -> work.of(guard, entry.orElseThrow().kiosk());
            Acting.bind(guard);
            try {
                return asked.get();
            } finally {
                Acting.release();
            }
        });
    }

    /// What a guard does at a kiosk.
    private interface Work<T> {
        T of(Actor guard, Kiosk kiosk);
    }

    /// Whom a guard writes in at a kiosk, under the id of the visit, with what was seen and measured.
    public record Guest(UUID id, Visitor visitor, String phone, boolean declared, String temperature) {
        @Override
        public String toString() {
            return "Guest[" + id + "]";
        }
    }

    /// Who has taken over.
    public record OnDuty(UUID id, String guard) {}
}
