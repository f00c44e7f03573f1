package vn.truc.gate;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.GateHouse.House;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Outcome;
import vn.truc.vault.Signet;

/// What a kiosk asks beside its crossings: today's rights to take along, who takes over, who may order an admission.
/// The key of the kiosk opens the desk; what needs a guard is done in the name of the one on duty.
@Component
public class KioskDesk {
    private static final int SALT_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KioskAccess access;
    private final Kiosks kiosks;
    private final Admissions admissions;
    private final Gates gates;
    private final ExpectedVisitors visitors;
    private final VisitorArrivals arrivals;
    private final VisitRepository visits;
    private final GateHouse houses;
    private final People people;
    private final Units units;
    private final Signet signet;
    private final Acting acting;
    private final OfficeClock clock;

    KioskDesk(
            KioskAccess access,
            Kiosks kiosks,
            Admissions admissions,
            Gates gates,
            ExpectedVisitors visitors,
            VisitorArrivals arrivals,
            VisitRepository visits,
            GateHouse houses,
            People people,
            Units units,
            Signet signet,
            Acting acting,
            OfficeClock clock) {
        this.access = access;
        this.kiosks = kiosks;
        this.admissions = admissions;
        this.gates = gates;
        this.visitors = visitors;
        this.arrivals = arrivals;
        this.visits = visits;
        this.houses = houses;
        this.people = people;
        this.units = units;
        this.signet = signet;
        this.acting = acting;
        this.clock = clock;
    }

    /// Today's rights at the gate of the kiosk with this key; empty where the key opens nothing.
    public Optional<Snapshot> snapshot(KioskKey key) {
        return access.open(key).map(entry -> acting.as("gate.snapshot", () -> snapshot(entry)));
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

    /// A visitor whom nobody announced is written in.
    public Optional<Outcome<Visit>> receive(
            KioskKey key, UUID id, Visitor visitor, boolean declared, String temperature) {
        return onDuty(
                key,
                (guard, kiosk) -> visitors.receive(
                        guard, new ExpectedVisitors.Reception(id, kiosk.gate(), visitor, "", declared, temperature)));
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

    private Snapshot snapshot(KioskAccess.Entry entry) {
        var house = access.house(entry.kiosk().gate());
        var now = clock.now();
        var salt = salt();
        var bodies = house.bodies().stream()
                .flatMap(body -> units.subtree(body, clock.today()).stream())
                .filter(unit -> house.bodies().contains(unit.body()))
                .sorted(Comparator.comparing(Unit::name))
                .toList();
        var names = bodies.stream().collect(Collectors.toMap(Unit::id, Unit::shortName, (one, _) -> one));
        var staff = people.staff(house.bodies(), clock.today()).stream()
                .filter(one -> names.containsKey(one.unit()))
                .toList();
        var rights = new ArrayList<Right>();
        rights.addAll(staff(house, staff, names, new Moment(now, salt)));
        rights.addAll(arrivals.today(house.bodies()).stream()
                .map(visitor -> visitor(house, visitor, names, new Moment(now, salt)))
                .toList());
        var handover = entry.shift().map(shift -> kiosks.handover(entry.kiosk(), shift));
        return new Snapshot(
                now.toEpochMilli(),
                salt,
                signet.keys(),
                house.gate().name(),
                house.site().name(),
                visits.inside(house.site().id()),
                houses.most(house.gate().id()).isPresent()
                        ? houses.most(house.gate().id()).getAsInt()
                        : null,
                handover.map(Kiosks.Handover::open).orElse(0),
                bodies.stream()
                        .map(unit -> new Place(unit.id().value(), unit.name()))
                        .toList(),
                rights);
    }

    private List<Right> staff(House house, List<Staff> staff, Map<Unit.Id, String> names, Moment moment) {
        var asks = staff.stream()
                .map(one -> new Admissions.Ask(
                        one.id().value(), house, one.id(), "", moment.now(), Crossing.Guard.NOBODY, true))
                .toList();
        var judged = admissions.judge(asks, houses);
        var rights = new ArrayList<Right>();
        for (int at = 0; at < staff.size(); at++) {
            if (judged.get(at) instanceof Admissions.Judged.Ready ready) {
                rights.add(right(staff.get(at), ready, names, moment));
            }
        }
        return rights;
    }

    private static Right right(Staff staff, Admissions.Judged.Ready ready, Map<Unit.Id, String> names, Moment moment) {
        var verdict = ready.line().visit().verdict();
        var until = ready.rules()
                .declaration()
                .flatMap(rule ->
                        ready.declared().map(declared -> until(at -> rule.stillValid(declared, at), moment.now())));
        return new Right(
                moment.hide(staff.id().toString()),
                moment.hide(staff.staffNumber().toUpperCase(Locale.ROOT)),
                null,
                "STAFF",
                shortened(staff.name()),
                names.getOrDefault(staff.unit(), ""),
                verdict.word(),
                verdict.why(),
                verdict.said(),
                until.orElse(null),
                ready.rules()
                        .temperature()
                        .map(limit -> limit.celsius().doubleValue())
                        .orElse(null));
    }

    private Right visitor(House house, Visitor visitor, Map<Unit.Id, String> names, Moment moment) {
        var ready = arrivals.judged(house, visitor, moment.now());
        var verdict = ready.line().visit().verdict();
        return new Right(
                moment.hide(visitor.id().toString()),
                null,
                visitor.id().value(),
                "VISITOR",
                visitor.name(),
                names.getOrDefault(visitor.unit(), ""),
                verdict.word(),
                verdict.why(),
                verdict.said(),
                null,
                ready.rules()
                        .temperature()
                        .map(limit -> limit.celsius().doubleValue())
                        .orElse(null));
    }

    /// Until when a declaration holds, to the minute, within the day that a snapshot is good for.
    private static Long until(Function<Instant, Boolean> valid, Instant now) {
        var low = now;
        var high = now.plus(Duration.ofDays(1));
        if (valid.apply(high)) {
            return high.toEpochMilli();
        }
        while (Duration.between(low, high).compareTo(Duration.ofSeconds(30)) > 0) {
            var middle = low.plus(Duration.between(low, high).dividedBy(2));
            if (valid.apply(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low.toEpochMilli();
    }

    /// Family name, initials, given name: enough to compare with a face.
    static String shortened(String name) {
        var parts = name.strip().split("\\s+", -1);
        var text = new StringBuilder(parts[0]);
        for (int at = 1; at < parts.length - 1; at++) {
            text.append(' ')
                    .append(parts[at], 0, parts[at].offsetByCodePoints(0, 1))
                    .append('.');
        }
        return parts.length == 1
                ? text.toString()
                : text.append(' ').append(parts[parts.length - 1]).toString();
    }

    private static String salt() {
        var bytes = new byte[SALT_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// What a guard does at a kiosk.
    private interface Work<T> {
        T of(Actor guard, Kiosk kiosk);
    }

    private record Moment(Instant now, String salt) {
        String hide(String word) {
            return SnapshotMark.of(salt, word);
        }
    }

    /// Who has taken over.
    public record OnDuty(UUID id, String guard) {}

    /// A unit that can be visited.
    public record Place(UUID id, String name) {}

    /// Today's rights at a gate, as a kiosk takes them along: no health answers, nobody's id in the open.
    public record Snapshot(
            long at,
            String salt,
            List<Signet.Key> keys,
            String gate,
            String site,
            int inside,
            @Nullable Integer most,
            int open,
            List<Place> units,
            List<Right> people) {}

    /// What would be said to one person now, until when, and from how many degrees on otherwise.
    public record Right(
            String mark,
            @Nullable String number,
            @Nullable UUID visitor,
            String kind,
            String name,
            String unit,
            Verdict.Word word,
            Why why,
            List<String> said,
            @Nullable Long until,
            @Nullable Double limit) {}
}
