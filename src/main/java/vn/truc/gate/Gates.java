package vn.truc.gate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.gate.GateHouse.House;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// A guard's work at a gate: let in, refer, refuse by the measures in force; let in by order; let out.
@Service
@Transactional
public class Gates {
    private static final int FORGOTTEN_SHOWN = 3;
    static final int LAST = 10;
    private static final int LONGEST_QUERY = 200;

    private final VisitRepository visits;
    private final VisitorRepository visitors;
    private final GateHouse houses;
    private final GateBook book;
    private final Passes passes;
    private final Places places;
    private final People people;
    private final Admissions admissions;
    private final Rights rights;
    private final OfficeClock clock;

    Gates(
            VisitRepository visits,
            VisitorRepository visitors,
            GateHouse houses,
            GateBook book,
            Passes passes,
            Places places,
            People people,
            Admissions admissions,
            Rights rights,
            OfficeClock clock) {
        this.visits = visits;
        this.visitors = visitors;
        this.houses = houses;
        this.book = book;
        this.passes = passes;
        this.places = places;
        this.people = people;
        this.admissions = admissions;
        this.rights = rights;
        this.clock = clock;
    }

    /// The gates at which somebody may stand guard.
    @Transactional(readOnly = true)
    public List<Place> of(Actor by) {
        return by.holds(Right.WORK_GATE) ? places.gatesOf(by.person().body()) : List.of();
    }

    /// What the guard sees between two people: how many are inside, the last ten.
    @Transactional(readOnly = true)
    public Watch watch(Actor by, Place.Id gate) {
        var house = houses.open(by, gate);
        return new Watch(
                house.gate(),
                house.site(),
                visits.inside(house.site().id()),
                house.most(),
                visits.log(house.site().id(), by.person().body(), clock.today(), LAST));
    }

    /// The day's log of the site, as far as it is this body's, newest first.
    @Transactional(readOnly = true)
    public List<Visit> log(Actor by, Place.Id gate) {
        return log(by, gate, clock.today());
    }

    /// The same of another day.
    @Transactional(readOnly = true)
    public List<Visit> log(Actor by, Place.Id gate, LocalDate day) {
        var house = houses.open(by, gate);
        return visits.log(house.site().id(), by.person().body(), day, Integer.MAX_VALUE);
    }

    /// Whose exit nobody wrote down in the days before today, over a weekend too, and nobody has put right since.
    @Transactional(readOnly = true)
    public List<Visit> forgotten(Actor by, Place.Id gate) {
        var house = houses.open(by, gate);
        var today = clock.today();
        return visits.forgotten(house.site().id(), by.person().body(), today.minusDays(FORGOTTEN_SHOWN), today);
    }

    /// Somebody comes. Refused: nobody found, a pass that does not hold, a form sent before for somebody else.
    public Outcome<Arrival> enter(Actor by, Entry entry) {
        var house = houses.open(by, entry.gate());
        if (!TimeId.acceptable(entry.id(), clock.now())) {
            return Outcome.refused("gate.error.stale");
        }
        return switch (find(house, entry, true)) {
            case Outcome.Refused<Found>(var why) -> Outcome.refused(why);
            case Outcome.Done<Found>(Found.Several(var staff, var guests)) ->
                Outcome.done(new Arrival.Choose(staff, guests));
            case Outcome.Done<Found>(Found.One(var person)) -> enter(by, house, entry, person);
        };
    }

    /// Somebody leaves. Who is not inside is refused, but where a kiosk stands whose entries may be on their way: there
    /// the exit is kept.
    public Outcome<Departure> leave(Actor by, Entry entry) {
        var house = houses.open(by, entry.gate());
        if (entry.visit().isPresent()) {
            return leaveVisit(by, house, entry).map(Departure.Left::new);
        }
        return switch (find(house, entry, false)) {
            case Outcome.Refused<Found>(var why) -> Outcome.refused(why);
            case Outcome.Done<Found>(Found.Several(var staff, var guests))
            when staff.isEmpty() && guests.size() == 1 -> {
                var guest = guests.getFirst().id();
                yield book.leave(
                        leaving(by, entry, Visit.Kind.VISITOR, guest.value()),
                        house,
                        visitors.bodyOf(guest).orElseThrow());
            }
            case Outcome.Done<Found>(Found.Several _) ->
                Outcome.refused(FormErrors.at("q", Message.of("gate.error.several")));
            case Outcome.Done<Found>(Found.One(var person)) ->
                book.leave(leaving(by, entry, Visit.Kind.STAFF, person.id().value()), house, person.body());
        };
    }

    private GateBook.Exit leaving(Actor by, Entry entry, Visit.Kind kind, UUID who) {
        return new GateBook.Exit(entry.id(), Crossing.Guard.of(by), kind, who, clock.now(), Optional.empty());
    }

    private Outcome<Visit> leaveVisit(Actor by, House house, Entry entry) {
        var visit = known(house, entry.body().orElseThrow(), entry.visit().orElseThrow());
        return book.leave(by.author(), house, visit.body(), visit.who(), entry.id(), clock.now());
    }

    /// Lets somebody in nevertheless, by order of a person who may give it for the unit; on record with the name.
    public Outcome<Visit> admitByOrder(Actor by, Order order) {
        var house = houses.open(by, order.gate());
        var refused = known(house, order.body(), order.visit());
        if (refused.verdict() instanceof Verdict.Admit) {
            return Outcome.refused("gate.error.admitted");
        }
        if (!TimeId.acceptable(order.id(), clock.now())) {
            return Outcome.refused("gate.error.stale");
        }
        var orderer =
                rights.actor(order.orderer()).filter(actor -> rights.may(actor, Right.ORDER_ADMISSION, refused.unit()));
        if (orderer.isEmpty()) {
            return Outcome.refused(FormErrors.at("orderer", Message.of("gate.error.orderer")));
        }
        var given = new Visit.Order(order.orderer(), orderer.get().person().name());
        return book.write(
                by,
                refused.byOrder(
                        new Visit.Id(order.id()),
                        clock.now(),
                        given,
                        by.person().id(),
                        by.person().body()),
                new Temperature.None(),
                false);
    }

    /// Writes a line that stands in place of another one of one's own log: when they really left, or that it
    /// was somebody else. Refused: corrected before, or a moment that cannot be.
    public Outcome<Visit> correct(Actor by, Correction correction) {
        var house = houses.open(by, correction.gate());
        var visit = known(house, correction.body(), correction.visit());
        if (!visit.seenBy(by.person().body())) {
            throw new NotFound("visit");
        }
        if (!TimeId.acceptable(correction.id(), clock.now())) {
            return Outcome.refused("gate.error.stale");
        }
        if (!(visit.verdict() instanceof Verdict.Admit)) {
            return Outcome.refused("gate.error.not-inside");
        }
        // A form knows no seconds: who left within the minute in which they came left at once.
        var left = correction
                .left()
                .map(at -> at.equals(visit.came().truncatedTo(ChronoUnit.MINUTES)) ? visit.came() : at);
        if (left.filter(at -> at.isBefore(visit.came()) || at.isAfter(clock.now()))
                .isPresent()) {
            return Outcome.refused(FormErrors.at("left", Message.of("gate.error.left")));
        }
        return book.correct(
                by,
                visit.correctedBy(
                        new Visit.Id(correction.id()),
                        left,
                        by.person().id(),
                        by.person().body()));
    }

    /// Those in the house whose name holds these words and whose post is one that gives such orders.
    @Transactional(readOnly = true)
    public List<Staff> orderers(Actor by, Place.Id gate, String words) {
        var house = houses.open(by, gate);
        if (words.isBlank()) {
            return List.of();
        }
        return people.search(words, house.bodies(), clock.today()).stream()
                .filter(staff -> switch (staff.kind()) {
                    case HEAD, DEPUTY, LEADER -> true;
                    case CLERK, HEALTH_OFFICER, ANSWER_READER, GUARD, STAFF, ADMINISTRATOR -> false;
                })
                .limit(20)
                .toList();
    }

    /// A visit of today at this gate's site, to act on it.
    @Transactional(readOnly = true)
    public Visit visit(Actor by, Place.Id gate, Unit.Id body, Visit.Id visit) {
        return known(houses.open(by, gate), body, visit);
    }

    private Visit known(House house, Unit.Id body, Visit.Id id) {
        return visits.find(body, id)
                .filter(visit -> visit.site().equals(house.site().id()))
                .orElseThrow(() -> new NotFound("visit"));
    }

    private Outcome<Arrival> enter(Actor by, House house, Entry entry, Person person) {
        var ask = new Admissions.Ask(
                entry.id(), house, person.id(), entry.temperature(), clock.now(), Crossing.Guard.of(by), false);
        return switch (admissions.judge(List.of(ask), houses).getFirst()) {
            case Admissions.Judged.Ready(var line, var _, var _) ->
                book.write(List.of(line)).values().iterator().next().map(Arrival.Decided::new);
            case Admissions.Judged.AskTemperature(var name, var who, var temperature) ->
                Outcome.done(ask(name, who.toString(), temperature));
            case Admissions.Judged.Unknown _ -> throw new NotFound("person");
        };
    }

    private static Arrival ask(String name, String person, Temperature temperature) {
        var meant = temperature instanceof Temperature.Doubtful(var typed, var probably)
                ? probably
                : Optional.<BigDecimal>empty();
        return new Arrival.AskTemperature(name, person, meant, temperature instanceof Temperature.Doubtful);
    }

    private Outcome<Found> find(House house, Entry entry, boolean in) {
        if (entry.person().isPresent()) {
            return Outcome.done(
                    new Found.One(people.find(entry.person().get()).orElseThrow(() -> new NotFound("person"))));
        }
        var query = entry.query().strip();
        if (passes.isPass(query)) {
            return (in ? passes.entering(query) : passes.leaving(query)).map(pass -> found(house, pass, in));
        }
        if (query.isEmpty() || query.length() > LONGEST_QUERY) {
            return Outcome.refused(FormErrors.at("q", Message.of("gate.error.query")));
        }
        return search(house, query, in);
    }

    private Found found(House house, Pass pass, boolean in) {
        return switch (pass.kind()) {
            case STAFF ->
                new Found.One(people.find(new Person.Id(pass.who())).orElseThrow(() -> new NotFound("person")));
            case VISITOR -> new Found.Several(List.of(), guests(house, new Visitor.Id(pass.who()), in));
        };
    }

    /// The visitor of a pass; of whoever wrote themselves in at the poster also those who were announced under that
    /// name, for the guard to say whether it is one of them.
    private List<Visitor> guests(House house, Visitor.Id id, boolean in) {
        var visitor = visitors.find(id).orElseThrow(() -> new NotFound("visitor"));
        if (!in || visitors.announcedBy(id).isPresent()) {
            return List.of(visitor);
        }
        var announced = visitors.announced(house.bodies(), clock.today(), visitor.name());
        return Stream.concat(Stream.of(visitor), announced.stream()).toList();
    }

    /// Out by name goes also who was expected yesterday or written in by a guard: whichever visitor is inside.
    private Outcome<Found> search(House house, String query, boolean in) {
        var today = clock.today();
        var numbered = people.numbered(query, house.bodies(), today);
        var guests = numbered.isEmpty() ? visitors(house, query, in) : List.<Visitor>of();
        var staff = numbered.isEmpty() ? people.search(query, house.bodies(), today) : numbered;
        if (staff.isEmpty() && guests.isEmpty()) {
            return Outcome.refused(FormErrors.at("q", Message.of("gate.error.nobody")));
        }
        if (staff.size() == 1 && guests.isEmpty()) {
            return Outcome.done(new Found.One(people.find(staff.getFirst().id()).orElseThrow()));
        }
        return Outcome.done(new Found.Several(staff.stream().limit(20).toList(), guests));
    }

    private List<Visitor> visitors(House house, String words, boolean in) {
        return in
                ? visitors.search(words, house.bodies(), clock.today())
                : visitors.inside(words, house.site().id());
    }

    private sealed interface Found {
        record One(Person person) implements Found {}

        record Several(List<Staff> staff, List<Visitor> visitors) implements Found {}
    }

    /// Somebody at the gate: what was typed or scanned, or the person chosen from a list; with the temperature as
    /// typed.
    public record Entry(
            UUID id,
            Place.Id gate,
            String query,
            Optional<Person.Id> person,
            Optional<Unit.Id> body,
            Optional<Visit.Id> visit,
            String temperature) {}

    /// What is wrong with a line: they left at another moment, or, without one, it was somebody else.
    public record Correction(UUID id, Place.Id gate, Unit.Id body, Visit.Id visit, Optional<Instant> left) {}

    /// An order to let somebody in who was referred or refused.
    public record Order(UUID id, Place.Id gate, Unit.Id body, Visit.Id visit, Person.Id orderer) {}
}
