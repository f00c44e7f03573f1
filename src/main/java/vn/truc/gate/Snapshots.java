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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.GateHouse.House;
import vn.truc.organisation.People;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Words;
import vn.truc.vault.Letterbox;
import vn.truc.vault.Signet;

/// Puts together what a kiosk takes along for a day without network.
@Component
class Snapshots {
    private static final int SALT_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KioskAccess access;
    private final Kiosks kiosks;
    private final Admissions admissions;
    private final Welcomes welcomes;
    private final VisitorArrivals arrivals;
    private final VisitRepository visits;
    private final GateHouse houses;
    private final People people;
    private final Units units;
    private final Signet signet;
    private final Letterbox letterbox;
    private final OfficeClock clock;

    Snapshots(
            KioskAccess access,
            Kiosks kiosks,
            Admissions admissions,
            Welcomes welcomes,
            VisitorArrivals arrivals,
            VisitRepository visits,
            GateHouse houses,
            People people,
            Units units,
            Signet signet,
            Letterbox letterbox,
            OfficeClock clock) {
        this.access = access;
        this.kiosks = kiosks;
        this.admissions = admissions;
        this.welcomes = welcomes;
        this.arrivals = arrivals;
        this.visits = visits;
        this.houses = houses;
        this.people = people;
        this.units = units;
        this.signet = signet;
        this.letterbox = letterbox;
        this.clock = clock;
    }

    /// Today's rights at the gate of a kiosk.
    Snapshot of(KioskAccess.Entry entry) {
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
        var moment = new Moment(now, salt);
        var rights = new ArrayList<>(staff(house, staff, names, moment));
        rights.addAll(arrivals.today(house.bodies()).stream()
                .map(visitor -> visitor(house, visitor, names, moment))
                .toList());
        var places = welcomes.of(house, bodies, clock.today());
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
                letterbox.key(),
                guards(entry.kiosk(), moment),
                places.units(),
                places.welcomes(),
                rights);
    }

    private List<Snapshot.Right> staff(House house, List<Staff> staff, Map<Unit.Id, String> names, Moment moment) {
        var asks = staff.stream()
                .map(one -> new Admissions.Ask(
                        one.id().value(), house, one.id(), "", moment.now(), Crossing.Guard.NOBODY, true))
                .toList();
        var judged = admissions.judge(asks, houses);
        var rights = new ArrayList<Snapshot.Right>();
        for (int at = 0; at < staff.size(); at++) {
            if (judged.get(at) instanceof Admissions.Judged.Ready ready) {
                rights.add(right(staff.get(at), ready, names, moment));
            }
        }
        return rights;
    }

    private static Snapshot.Right right(
            Staff staff, Admissions.Judged.Ready ready, Map<Unit.Id, String> names, Moment moment) {
        var verdict = ready.line().visit().verdict();
        var until = ready.rules()
                .declaration()
                .flatMap(rule ->
                        ready.declared().map(declared -> until(at -> rule.stillValid(declared, at), moment.now())));
        return new Snapshot.Right(
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
                        .orElse(null),
                clearedToday(ready, moment.now()),
                null);
    }

    /// Whether the person had declared on the day and nothing spoke against coming in.
    private static boolean clearedToday(Admissions.Judged.Ready ready, Instant now) {
        return ready.line().visit().verdict() instanceof Verdict.Admit
                && ready.declared()
                        .filter(declared -> declared.atZone(Words.OFFICE_ZONE)
                                .toLocalDate()
                                .equals(now.atZone(Words.OFFICE_ZONE).toLocalDate()))
                        .isPresent();
    }

    private Snapshot.Right visitor(House house, Visitor visitor, Map<Unit.Id, String> names, Moment moment) {
        var ready = arrivals.judged(house, visitor, moment.now(), false);
        var verdict = ready.line().visit().verdict();
        return new Snapshot.Right(
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
                        .orElse(null),
                false,
                verdict.why() == Why.NOT_DECLARED ? Snapshot.Said.of(seen(house, visitor, moment)) : null);
    }

    private Verdict seen(House house, Visitor visitor, Moment moment) {
        return arrivals.judged(house, visitor, moment.now(), true)
                .line()
                .visit()
                .verdict();
    }

    private List<Snapshot.Guard> guards(Kiosk kiosk, Moment moment) {
        return kiosks.guards(kiosk).stream()
                .map(guard -> new Snapshot.Guard(
                        moment.hide(guard.staffNumber().toUpperCase(Locale.ROOT)), shortened(guard.name())))
                .toList();
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

    private record Moment(Instant now, String salt) {
        String hide(String word) {
            return SnapshotMark.of(salt, word);
        }
    }
}
