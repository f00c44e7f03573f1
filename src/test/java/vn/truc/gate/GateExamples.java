package vn.truc.gate;

import static vn.truc.page.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.AtWork;
import vn.truc.access.Rights;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.Origin;
import vn.truc.measure.Period;
import vn.truc.measure.Rule;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Outcome;
import vn.truc.roster.Presence;
import vn.truc.roster.Roster;
import vn.truc.roster.Rosters;

/// A house with a gate, its guard, and a unit with people inside, for tests of the gate.
@Component
public class GateExamples {
    private final Gates gates;
    private final ExpectedVisitors visitors;
    private final Measures measures;
    private final Places places;
    private final Rights rights;
    private final Rosters rosters;
    private final Units units;
    private final People people;
    private final OfficeClock clock;

    GateExamples(
            Gates gates,
            ExpectedVisitors visitors,
            Measures measures,
            Places places,
            Rights rights,
            Rosters rosters,
            Units units,
            People people,
            OfficeClock clock) {
        this.gates = gates;
        this.visitors = visitors;
        this.measures = measures;
        this.places = places;
        this.rights = rights;
        this.rosters = rosters;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    /// The unit’s plan of the week of a Monday with these cells, approved.
    public void planned(House house, LocalDate monday, Map<Person.Id, Map<LocalDate, Presence>> cells) {
        var week = new Rosters.Plan(new Roster.Id(clock.newId()), house.unit.id(), monday, 0, cells);
        var plan = done(as(house.head, by -> rosters.plan(by, week)));
        done(as(house.head, by -> rosters.submit(by, plan.id(), "Kiểm thử")));
        done(as(house.minister, by -> rosters.approve(by, plan.id())));
    }

    /// Somebody from outside whom the guard lets in, reached under 0900 000 000.
    public Visit received(House house, Visitor guest) {
        return done(as(
                house.guard,
                by -> visitors.receive(
                        by,
                        new ExpectedVisitors.Reception(clock.newId(), house.gate, guest, "0900 000 000", false, ""))));
    }

    /// Somebody from outside who is expected today.
    public Visitor visitor(House house, boolean abroad, boolean announced) {
        return new Visitor(
                new Visitor.Id(clock.newId()),
                house.unit.id(),
                "Ông John Smith",
                "Đại sứ quán",
                "Lê Văn Thủ",
                "Làm việc",
                abroad,
                false,
                clock.today(),
                announced,
                0,
                new Newcomer.Approval.None());
    }

    Outcome<Visit> order(House house, Visit refused, Person orderer, UUID id) {
        return as(
                house.guard,
                by -> gates.admitByOrder(
                        by, new Gates.Order(id, house.gate, refused.body(), refused.id(), orderer.id())));
    }

    public Outcome<Arrival> enter(House house, String typed, String temperature) {
        return enter(house, typed, temperature, clock.newId());
    }

    Outcome<Arrival> enter(House house, String typed, String temperature, UUID id) {
        return as(house.guard, by -> gates.enter(by, entry(house.gate, typed, temperature, id)));
    }

    Outcome<Visit> leave(House house, String typed, UUID id) {
        return departs(house, typed, id).map(left -> ((Departure.Left) left).visit());
    }

    Outcome<Departure> departs(House house, String typed, UUID id) {
        return as(house.guard, by -> gates.leave(by, entry(house.gate, typed, "", id)));
    }

    static Gates.Entry entry(Place.Id gate, String typed, String temperature, UUID id) {
        return new Gates.Entry(id, gate, typed, Optional.empty(), Optional.empty(), Optional.empty(), temperature);
    }

    Watch watch(House house) {
        return as(house.guard, by -> gates.watch(by, house.gate));
    }

    List<Visit> log(House house) {
        return as(house.guard, by -> gates.log(by, house.gate));
    }

    static Visit decided(Outcome<Arrival> outcome) {
        return ((Arrival.Decided) done(outcome)).visit();
    }

    public void inForce(House house, Rule rule) {
        inForce(house, rule, clock.today());
    }

    /// The same from a day on.
    public void inForce(House house, Rule rule, LocalDate from) {
        done(as(
                house.minister,
                by -> measures.tighten(
                        by,
                        new MeasureSource.Id(clock.newId()),
                        house.body.id(),
                        rule,
                        new Origin(clock.newId(), "1/TB-BCĐ", "1"),
                        Period.from(from))));
    }

    public <T> T as(Person person, Function<Actor, T> work) {
        return AtWork.as(rights.actor(person.id()).orElseThrow(), work);
    }

    Place.Id gate(Unit body) {
        var author = new Author(body.id().value(), null, "test");
        var site = new Place(
                new Place.Id(clock.newId()),
                Optional.empty(),
                Place.Kind.SITE,
                "Trụ sở",
                "8 Tôn Thất Thuyết",
                OptionalInt.of(600));
        places.keep(site, author);
        var gate = new Place(
                new Place.Id(clock.newId()),
                Optional.of(site.id()),
                Place.Kind.GATE,
                "Sảnh tầng 1",
                "",
                OptionalInt.empty());
        places.keep(gate, author);
        places.house(site.id(), new Place.Occupant(body.id(), false), author);
        return gate.id();
    }

    /// The same people at a new building of their body.
    House elsewhere(House house) {
        var gate = gate(house.body());
        return house.at(gate, places.housed(gate).orElseThrow().site().id());
    }

    static Author author(House house) {
        return new Author(house.body.id().value(), null, "test");
    }

    public House house() {
        var examples = new OfficeExamples(units, people, clock);
        var body = examples.body("Bộ thử");
        var unit = examples.unit(body, "Trung tâm thử");
        var gate = gate(body);
        return new House(
                examples,
                body,
                unit,
                gate,
                places.housed(gate).orElseThrow().site().id(),
                examples.person(body, "Trần Thị Bộ", Post.Kind.HEAD),
                examples.person(unit, "Lê Văn Thủ", Post.Kind.HEAD),
                examples.person(unit, "Phạm Thị Thư", Post.Kind.CLERK),
                examples.person(unit, "Nguyễn Minh Ánh", Post.Kind.STAFF),
                examples.person(body, "Hồ Văn Gác", Post.Kind.GUARD));
    }

    /// The house.
    public record House(
            OfficeExamples examples,
            Unit body,
            Unit unit,
            Place.Id gate,
            Place.Id site,
            Person minister,
            Person head,
            Person clerk,
            Person staff,
            Person guard) {
        /// The same people at a gate of another building.
        House at(Place.Id other, Place.Id building) {
            return new House(examples, body, unit, other, building, minister, head, clerk, staff, guard);
        }
    }
}
