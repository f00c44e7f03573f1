package vn.truc.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.gate.GateHouse.House;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// Writes what happened at the gate, once: the visit, who is inside, the measured temperature.
@Component
class GateBook {
    private static final Set<Why> LACKING = EnumSet.of(Why.NEEDS_APPROVAL, Why.NEEDS_APPROVAL_FOREIGN);

    /// What is said of an exit whose entry has not come.
    static final String EXIT_WAITS = "gate.exit.waits";

    private final VisitRepository visits;
    private final EntryRepository entries;
    private final PresenceRepository presence;
    private final RoomRepository rooms;
    private final LateRepository late;
    private final VisitorRepository visitors;
    private final GateHouse houses;
    private final Opinions opinions;
    private final Rights rights;
    private final Audit audit;
    private final Compliance compliance;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    GateBook(
            VisitRepository visits,
            EntryRepository entries,
            PresenceRepository presence,
            RoomRepository rooms,
            LateRepository late,
            VisitorRepository visitors,
            GateHouse houses,
            Opinions opinions,
            Rights rights,
            Audit audit,
            Compliance compliance,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.visits = visits;
        this.entries = entries;
        this.presence = presence;
        this.rooms = rooms;
        this.late = late;
        this.visitors = visitors;
        this.houses = houses;
        this.opinions = opinions;
        this.rights = rights;
        this.audit = audit;
        this.compliance = compliance;
        this.clock = clock;
        this.events = events;
    }

    Outcome<Visit> write(Actor by, Visit decided, Temperature temperature, boolean high) {
        var written = write(List.of(new Line(by.author(), decided, temperature, high)));
        return written.values().iterator().next();
    }

    /// Writes many at once, with as many inside as is allowed now.
    Map<Visit.Id, Outcome<Visit>> write(List<Line> decided) {
        return write(decided, houses::most);
    }

    /// Writes many at once, of which no two may be about one person; each by its id. How many may be inside behind a
    /// gate, whoever calls says, as read now or a moment ago.
    Map<Visit.Id, Outcome<Visit>> write(List<Line> decided, Function<Place.Id, OptionalInt> most) {
        var lines = crowded(decided, most);
        var added = entries.add(lines.stream().map(Line::visit).toList());
        var fresh =
                lines.stream().filter(line -> added.contains(line.visit().id())).toList();
        var inside = fresh.stream()
                .map(Line::visit)
                .filter(visit -> visit.verdict() instanceof Verdict.Admit
                        && visit.leaving().isEmpty())
                .toList();
        if (!inside.isEmpty()) {
            var ended = endedSince(fresh);
            entries.close(presence.enter(inside));
            presence.undo(ended);
        }
        entries.measure(fresh.stream()
                .filter(line -> line.temperature() instanceof Temperature.Measured)
                .map(Line::measured)
                .toList());
        note(fresh);
        var outcomes = new LinkedHashMap<Visit.Id, Outcome<Visit>>();
        lines.forEach(line -> outcomes.put(
                line.visit().id(), added.contains(line.visit().id()) ? Outcome.done(line.visit()) : before(line)));
        return outcomes;
    }

    /// Of entries that reach us late those that have ended since, each closed where it ended.
    private List<Visit.Id> endedSince(List<Line> fresh) {
        var lines = fresh.stream()
                .filter(Line::cameInLate)
                .collect(Collectors.toMap(line -> line.visit().id(), Function.identity()));
        if (lines.isEmpty()) {
            return List.of();
        }
        var came = lines.values().stream().map(Line::visit).toList();
        late.queue(came.stream().map(Visit::who).toList());
        late.shorten(came, EXIT_WAITS, clock.now());
        var endings = late.ends(came);
        entries.close(endings);
        audit.write(endings.stream()
                .filter(ending -> ending.how() == Visit.Leaving.How.EXIT)
                .map(ending -> lines.get(ending.visit()))
                .map(line -> line(line.by(), line.visit(), "gate.left"))
                .toList());
        return endings.stream().map(EntryRepository.Ending::visit).toList();
    }

    private Outcome<Visit> before(Line line) {
        var visit = line.visit();
        return visits.find(visit.body(), visit.id())
                .filter(visit::sameAs)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused("gate.error.used"));
    }

    private void note(List<Line> fresh) {
        audit.write(fresh.stream()
                .map(line -> line(
                        line.by(),
                        line.visit(),
                        "gate." + line.visit().verdict().word().name().toLowerCase(Locale.ROOT)))
                .toList());
        var units = new TreeMap<LocalDate, Set<Unit.Id>>();
        for (var line : fresh) {
            var visit = line.visit();
            units.computeIfAbsent(visit.came().atZone(Words.OFFICE_ZONE).toLocalDate(), day -> new HashSet<>())
                    .add(visit.unit());
            events.publishEvent(new CameToGate(visit.id(), visit.unit(), clock.today()));
            if (visit.kind() == Visit.Kind.VISITOR) {
                tell(visit);
            }
        }
        units.forEach((day, concerned) -> compliance.noted(concerned, day));
    }

    /// Whoever waits for a visitor is told that they came in; whoever was stopped for want of an opinion, it is asked
    /// for.
    private void tell(Visit visit) {
        if (visit.verdict() instanceof Verdict.Admit) {
            events.publishEvent(arrived(visit));
        } else if (LACKING.contains(visit.verdict().why())) {
            visitors.find(new Visitor.Id(visit.who())).ifPresent(visitor -> opinions.askAtGate(visitor, visit.came()));
        }
    }

    /// The Office of the body is told of a leader’s guest, whom it meets.
    void officeTold(Visitor guest) {
        if (guest.leadersGuest()) {
            var office = rights.nearest(
                    Right.ANNOUNCE_VISITORS, visitors.bodyOf(guest.id()).orElseThrow());
            events.publishEvent(new LeadersGuestExpected(
                    guest.id(), guest.unit(), guest.name(), guest.expected(), guest.host(), office));
        }
    }

    /// Whoever announced the visitor is told, who receives visitors at the unit, and of a leader’s guest the Office.
    private VisitorArrived arrived(Visit visit) {
        var visitor = visitors.find(new Visitor.Id(visit.who()));
        boolean leaders = visitor.filter(Visitor::leadersGuest).isPresent();
        var told = new HashSet<>(rights.nearest(Right.ANNOUNCE_VISITORS, visit.unit()));
        visitors.announcedBy(new Visitor.Id(visit.who())).ifPresent(told::add);
        if (leaders) {
            told.addAll(rights.nearest(Right.ANNOUNCE_VISITORS, visit.body()));
        }
        return new VisitorArrived(
                visit.id(),
                visit.unit(),
                visit.name(),
                visitor.map(Visitor::host).orElse(""),
                leaders,
                told);
    }

    /// With a cap one is counted after the other, so that two guards do not give the last place twice.
    private List<Line> crowded(List<Line> lines, Function<Place.Id, OptionalInt> allowed) {
        var caps = new HashMap<Place.Id, Integer>();
        lines.stream()
                .map(line -> line.visit().place())
                .distinct()
                .forEach(place -> allowed.apply(place).ifPresent(most -> caps.put(place, most)));
        if (caps.isEmpty()) {
            return lines;
        }
        var rooms = rooms(lines.stream()
                .map(Line::visit)
                .filter(visit -> caps.containsKey(visit.place()))
                .toList());
        var judged = new ArrayList<Line>();
        for (var line : lines) {
            var most = caps.get(line.visit().place());
            var room = rooms.get(line.visit().site());
            judged.add(most == null || room == null ? line : line.with(room.admit(line.visit(), most)));
        }
        return judged;
    }

    private Map<Place.Id, Room> rooms(Collection<Visit> waiting) {
        var bySite = waiting.stream().collect(Collectors.groupingBy(Visit::site));
        var rooms = new HashMap<Place.Id, Room>();
        bySite.keySet().stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(site -> {
                    visits.queue(site);
                    var people = bySite.getOrDefault(site, List.of()).stream()
                            .map(Visit::who)
                            .toList();
                    rooms.put(site, new Room(visits.inside(site), visits.present(site, people)));
                });
        return rooms;
    }

    /// Somebody leaves at a moment; found again by the exit's id, also where it reaches us late.
    Outcome<Visit> leave(Author by, House house, Unit.Id body, UUID who, UUID exit, Instant at) {
        var known = visits.leftBy(body, who, exit);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        var site = house.site().id();
        var left = presence.leave(body, who, site, at);
        left.ifPresent(visit ->
                entries.close(List.of(new EntryRepository.Ending(body, visit, at, Visit.Leaving.How.EXIT, exit))));
        var ended = left.or(() -> entries.leaveLate(body, who, site, at, exit));
        if (ended.isEmpty()) {
            return Outcome.refused("gate.error.not-inside");
        }
        var visit = visits.find(body, ended.get()).orElseThrow();
        audit.write(List.of(line(by, visit, "gate.left")));
        return Outcome.done(visit);
    }

    /// Somebody leaves at the guard's page. Where nobody knows of them inside the exit waits as it does at a kiosk, if
    /// there is one at the site that may bring the entry; else they are not inside.
    Outcome<Departure> leave(Exit exit, House house, Unit.Id body) {
        if (late.kioskAt(house.site().id())) {
            return Outcome.done(leaveOrWait(exit, house, body)
                    .<Departure>map(Departure.Left::new)
                    .orElseGet(Departure.Waits::new));
        }
        return leave(exit.guard().author(), house, body, exit.who(), exit.id(), exit.at())
                .map(Departure.Left::new);
    }

    /// Somebody leaves. Where nobody knows of them inside, their entry may still wait in a kiosk: the exit is kept,
    /// empty is the answer, and the entry finds it when it comes.
    Optional<Visit> leaveOrWait(Exit exit, House house, Unit.Id body) {
        var by = exit.guard().author();
        if (leave(by, house, body, exit.who(), exit.id(), exit.at()) instanceof Outcome.Done<Visit>(var visit)) {
            return Optional.of(visit);
        }
        late.queue(List.of(exit.who()));
        // It may have come while we waited.
        if (leave(by, house, body, exit.who(), exit.id(), exit.at()) instanceof Outcome.Done<Visit>(var visit)) {
            return Optional.of(visit);
        }
        if (late.keep(exit, house, EXIT_WAITS, clock.now())) {
            var details = new HashMap<String, String>();
            details.put("gate", house.gate().id().toString());
            details.put("who", exit.who().toString());
            exit.noted().ifPresent(noted -> details.put("kiosk", noted.kiosk() + "#" + noted.sequence()));
            audit.write(new Audit.Line(clock.newId(), by, "gate.exit-kept", exit.id(), details));
        }
        return Optional.empty();
    }

    /// Writes the line that stands in place of another one; refused where that was corrected before.
    Outcome<Visit> correct(Actor by, Visit correction) {
        var former = correction.follows().orElseThrow();
        var known = visits.find(correction.body(), correction.id());
        if (known.isPresent()) {
            return known.filter(correction::sameAs)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused("gate.error.used"));
        }
        if (!entries.corrected(correction.body(), former)) {
            return Outcome.refused("gate.error.corrected");
        }
        presence.undo(List.of(former));
        entries.add(List.of(correction));
        rooms.carry(correction.body(), correction.who(), former, correction.id());
        audit.write(List.of(line(by.author(), correction, "gate.corrected")));
        compliance.noted(
                Set.of(correction.unit()),
                correction.came().atZone(Words.OFFICE_ZONE).toLocalDate());
        return Outcome.done(correction);
    }

    private Audit.Line line(Author by, Visit visit, String act) {
        var details = new HashMap<String, String>();
        details.put("gate", visit.place().toString());
        details.put("who", visit.who().toString());
        visit.order().ifPresent(order -> details.put("order", order.by().toString()));
        visit.noted().ifPresent(noted -> details.put("kiosk", noted.kiosk() + "#" + noted.sequence()));
        return new Audit.Line(clock.newId(), by, act, visit.id().value(), details);
    }

    /// Somebody leaves at a moment, under an id; at a kiosk as which of its entries.
    record Exit(UUID id, Crossing.Guard guard, Visit.Kind kind, UUID who, Instant at, Optional<Visit.Noted> noted) {
        static Exit of(Crossing crossing) {
            var noted =
                    new Visit.Noted(crossing.kiosk().value(), crossing.sequence(), Optional.empty(), Optional.empty());
            return new Exit(
                    crossing.id(),
                    crossing.guard(),
                    crossing.kind(),
                    crossing.who(),
                    crossing.at(),
                    Optional.of(noted));
        }
    }

    /// One line to write: who stands behind it, what was decided, what was measured.
    record Line(Author by, Visit visit, Temperature temperature, boolean high) {
        private Line with(Visit other) {
            return new Line(by, other, temperature, high);
        }

        /// Whether a kiosk noted by itself that they came in.
        private boolean cameInLate() {
            return visit.verdict() instanceof Verdict.Admit
                    && visit.leaving().isEmpty()
                    && visit.noted().flatMap(Visit.Noted::later).isPresent();
        }

        private EntryRepository.Measured measured() {
            return new EntryRepository.Measured(visit, ((Temperature.Measured) temperature).celsius(), high);
        }
    }

    /// How many are inside a site while it is locked.
    private static final class Room {
        private final Set<UUID> inside;
        private int count;

        Room(int count, Set<UUID> inside) {
            this.count = count;
            this.inside = new HashSet<>(inside);
        }

        /// What a kiosk showed while it was alone has happened: whoever it let in counts, also above what is allowed.
        Visit admit(Visit visit, int most) {
            int others = inside.contains(visit.who()) ? count - 1 : count;
            var judged = Gatekeeping.crowded(visit.verdict(), most, others);
            var noted = visit.noted().filter(by -> by.later().isPresent());
            var held = noted.isPresent() ? visit.verdict() : judged;
            if (held instanceof Verdict.Admit && inside.add(visit.who())) {
                count++;
            }
            if (judged.equals(visit.verdict())) {
                return visit;
            }
            return noted.map(by -> visit.notedBy(by.would(judged.why()))).orElseGet(() -> visit.with(judged));
        }
    }
}
