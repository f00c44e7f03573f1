package vn.truc.gate;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.vault.Vault;

/// The kiosks at gates: set up by an administrator with a key that can be taken back, worked by guards with a PIN.
@Service
@Transactional
public class Kiosks {
    /// After how many wrong tries a PIN is locked.
    public static final int WRONG_PINS = 5;

    /// For how long it is locked then.
    public static final Duration LOCK = Duration.ofMinutes(15);

    private static final int LONGEST_NAME = 80;
    private static final String PART = "gate.outbox";
    private static final Pattern PIN = Pattern.compile("\\d{6}");
    private static final Pattern WEAK = Pattern.compile("(\\d)\\1{5}|012345|123456|234567|345678|456789|654321");

    private final KioskRepository kiosks;
    private final ShiftRepository shifts;
    private final VisitRepository visits;
    private final GateHouse houses;
    private final Places places;
    private final People people;
    private final Rights rights;
    private final Vault vault;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Kiosks(
            KioskRepository kiosks,
            ShiftRepository shifts,
            VisitRepository visits,
            GateHouse houses,
            Places places,
            People people,
            Rights rights,
            Vault vault,
            Audit audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.kiosks = kiosks;
        this.shifts = shifts;
        this.visits = visits;
        this.houses = houses;
        this.places = places;
        this.people = people;
        this.rights = rights;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// The body whose gates somebody sets up: their own, or the one they administer from a unit outside it.
    @Transactional(readOnly = true)
    public Unit.Id body(Actor by) {
        var own = by.person().body();
        return rights.may(by, Right.ADMINISTER, own)
                ? own
                : by.roots(Right.ADMINISTER).iterator().next();
    }

    /// The kiosks of a body, newest first.
    @Transactional(readOnly = true)
    public List<Kiosk> of(Actor by, Unit.Id body) {
        rights.demand(by, Right.ADMINISTER, body);
        return kiosks.of(body);
    }

    /// The gates of a body at which a kiosk can stand.
    @Transactional(readOnly = true)
    public List<Place> gates(Actor by, Unit.Id body) {
        rights.demand(by, Right.ADMINISTER, body);
        return places.gatesOf(body);
    }

    /// Sets up a kiosk; its key is shown once. The same again does not show it a second time; with other content it
    /// is refused.
    public Outcome<Made> make(Actor by, Kiosk.Id id, Unit.Id body, Place.Id gate, String name) {
        rights.demand(by, Right.ADMINISTER, body);
        if (places.gatesOf(body).stream().noneMatch(place -> place.id().equals(gate))) {
            throw new NotFound("gate");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Outcome.refused(FormErrors.at("name", Message.of("gate.error.kiosk-name")));
        }
        if (!TimeId.acceptable(id.value(), clock.now())) {
            return Outcome.refused("gate.error.stale");
        }
        var kiosk = new Kiosk(
                id, body, gate, name.strip(), clock.now(), Optional.empty(), Optional.empty(), Optional.empty());
        var key = KioskKey.fresh();
        if (!kiosks.add(kiosk, key, by.person().id())) {
            return kiosks.find(id)
                    .filter(known -> known.body().equals(body) && known.gate().equals(gate))
                    .filter(known -> known.name().equals(kiosk.name()))
                    .map(known -> Outcome.done(new Made(known, Optional.empty())))
                    .orElseGet(() -> Outcome.refused("gate.error.used"));
        }
        note(by, "gate.kiosk-made", id.value(), Map.of("gate", gate.toString()));
        return Outcome.done(new Made(kiosk, Optional.of(key)));
    }

    /// Takes the key of a kiosk back: from this moment on it opens nothing.
    public Kiosk revoke(Actor by, Kiosk.Id id) {
        var kiosk = kiosks.find(id).orElseThrow(() -> new NotFound("kiosk"));
        rights.demand(by, Right.ADMINISTER, kiosk.body());
        if (kiosks.revoke(id, by.person().id(), clock.now())) {
            note(by, "gate.kiosk-revoked", id.value(), Map.of());
            events.publishEvent(new KioskChanged(id));
        }
        return kiosk;
    }

    /// Sets one's own PIN for kiosks.
    public Outcome<String> setPin(Actor by, String pin) {
        if (!PIN.matcher(pin).matches() || WEAK.matcher(pin).matches()) {
            return Outcome.refused(FormErrors.at("pin", Message.of("gate.error.pin-weak")));
        }
        var guard = by.person();
        if (shifts.keepPin(guard.id(), guard.body(), mark(guard.id().value(), pin), clock.now())) {
            note(by, "gate.pin-set", guard.id().value(), Map.of());
        }
        return Outcome.done(guard.name());
    }

    /// The kiosk that holds this key, with the shift that runs there.
    @Transactional(readOnly = true)
    public Optional<Manned> open(KioskKey key) {
        return kiosks.find(key).map(kiosk -> new Manned(kiosk, shifts.running(kiosk.id())));
    }

    /// A guard takes over a kiosk by staff number and PIN; whoever had it hands over with what is open. Refused alike
    /// for an unknown number, a wrong PIN and somebody who is no guard of this house; and for a while after five
    /// tries.
    public Outcome<Shift> takeOver(Kiosk kiosk, UUID id, String staffNumber, String pin) {
        return takeOver(kiosk, new TakingOver(id, staffNumber, pin, Optional.empty()));
    }

    /// The same, also where it happened without network: then at that moment, with what the kiosk showed as open.
    Outcome<Shift> takeOver(Kiosk kiosk, TakingOver taking) {
        var known = shifts.find(taking.id());
        if (known.isPresent()) {
            return known.filter(shift -> shift.kiosk().equals(kiosk.id()))
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused("gate.error.used"));
        }
        var now = clock.now();
        var guard = people.findByStaffNumber(kiosk.body(), taking.staffNumber().strip());
        var held = guard.flatMap(person -> shifts.pin(person.id()));
        if (guard.isEmpty() || held.isEmpty()) {
            return Outcome.refused("gate.error.pin");
        }
        boolean recent =
                held.get().failedAt().filter(at -> now.isBefore(at.plus(LOCK))).isPresent();
        int failures = recent ? held.get().failures() : 0;
        if (failures >= WRONG_PINS) {
            return Outcome.refused("gate.error.pin-locked", LOCK.toMinutes());
        }
        var actor = rights.actor(guard.get().id()).filter(by -> houses.guards(by, kiosk.gate()));
        if (actor.isEmpty()
                || !MessageDigest.isEqual(
                        held.get().mark(), mark(guard.get().id().value(), taking.pin()))) {
            shifts.tried(guard.get().id(), failures + 1, now);
            return Outcome.refused("gate.error.pin");
        }
        shifts.tried(guard.get().id(), 0, now);
        return Outcome.done(begin(actor.get(), kiosk, taking));
    }

    /// A shift that began before the one that runs now was over when that one began.
    private Shift begin(Actor guard, Kiosk kiosk, TakingOver taking) {
        var former = shifts.running(kiosk.id());
        var at = taking.alone().map(Alone::at).orElseGet(clock::now);
        var ended = former.map(Shift::began).filter(at::isBefore);
        if (ended.isEmpty()) {
            former.ifPresent(shift -> {
                var open = taking.alone().map(Alone::open).orElseGet(() -> handover(kiosk, shift));
                shifts.end(shift.id(), at, open.inside(), open.open());
            });
        }
        var shift = new Shift(
                taking.id(), kiosk.id(), guard.person().id(), at, ended, OptionalInt.empty(), OptionalInt.empty());
        shifts.begin(shift, guard.person().body());
        var details = new HashMap<>(Map.of("kiosk", kiosk.id().toString()));
        taking.alone().ifPresent(alone -> details.put("alone", alone.at().toString()));
        note(guard, "gate.shift-begun", taking.id(), details);
        events.publishEvent(new KioskChanged(kiosk.id()));
        return shift;
    }

    /// A shift that began without network and whose PIN did not hold: on record once, whoever it claimed to be.
    void unconfirmed(Kiosk kiosk, UUID shift, Instant at) {
        if (audit.about(shift).isEmpty()) {
            audit.write(new Audit.Line(
                    clock.newId(),
                    new Author(kiosk.body().value(), null, PART),
                    "gate.shift-unconfirmed",
                    shift,
                    Map.of("kiosk", kiosk.id().toString(), "alone", at.toString())));
        }
    }

    /// Whose shift it was at a kiosk.
    @Transactional(readOnly = true)
    Optional<Person> guard(Kiosk kiosk, UUID shift) {
        return shifts.find(shift)
                .filter(known -> known.kiosk().equals(kiosk.id()))
                .flatMap(known -> people.find(known.guard()));
    }

    /// The guards who can take over a kiosk: of its body, with a PIN.
    @Transactional(readOnly = true)
    List<Person> guards(Kiosk kiosk) {
        var able = shifts.withPin(rights.holders(Right.WORK_GATE, kiosk.body()));
        return people.named(able).stream()
                .filter(person -> person.body().equals(kiosk.body()))
                .toList();
    }

    /// What a shift would hand over now: how many are inside, and how many stopped have not been settled.
    @Transactional(readOnly = true)
    public Handover handover(Kiosk kiosk, Shift shift) {
        var site = places.housed(kiosk.gate()).orElseThrow().site().id();
        return new Handover(visits.inside(site), shifts.stopped(kiosk.gate(), shift.began()));
    }

    /// Notes that a kiosk was heard of, and by how much its clock is off.
    public void heard(Kiosk kiosk, Duration skew) {
        kiosks.seen(kiosk.id(), clock.now(), skew);
    }

    private byte[] mark(UUID person, String pin) {
        return vault.fingerprint(person + ":" + pin, "gate.pin");
    }

    private void note(Actor by, String act, UUID subject, Map<String, String> details) {
        audit.write(new Audit.Line(clock.newId(), by.author(), act, subject, details));
    }

    /// A kiosk that was set up, with its key the first time only.
    public record Made(Kiosk kiosk, Optional<KioskKey> key) {}

    /// A kiosk with the shift that runs there, if any.
    public record Manned(Kiosk kiosk, Optional<Shift> shift) {}

    /// What a shift hands over.
    public record Handover(int inside, int open) {}

    /// A guard takes over under an id, by staff number and PIN.
    record TakingOver(UUID id, String staffNumber, String pin, Optional<Alone> alone) {
        @Override
        public String toString() {
            return "TakingOver[" + id + "]";
        }
    }

    /// When somebody took over without network, and what the kiosk showed as handed over.
    record Alone(Instant at, Handover open) {}
}
