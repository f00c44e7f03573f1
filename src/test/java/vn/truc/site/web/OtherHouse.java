package vn.truc.site.web;

import static vn.truc.page.Outcomes.done;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.AtWork;
import vn.truc.access.Rights;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.ExpectedVisitors;
import vn.truc.gate.Newcomer;
import vn.truc.gate.Posters;
import vn.truc.gate.Visitor;
import vn.truc.health.Isolation;
import vn.truc.health.Isolations;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Post;
import vn.truc.organisation.Team;
import vn.truc.organisation.Teams;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// A body with a unit, somebody for every kind of post, a standing office, a leader in charge and a gate. Everything in
/// it is called by its mark, so that a page that shows any of it can be told.
@Component
public class OtherHouse {
    private final Units units;
    private final People people;
    private final Teams teams;
    private final Places places;
    private final Posters posters;
    private final ExpectedVisitors visitors;
    private final Isolations isolations;
    private final Rights rights;
    private final OfficeClock clock;

    OtherHouse(
            Units units,
            People people,
            Teams teams,
            Places places,
            Posters posters,
            ExpectedVisitors visitors,
            Isolations isolations,
            Rights rights,
            OfficeClock clock) {
        this.units = units;
        this.people = people;
        this.teams = teams;
        this.places = places;
        this.posters = posters;
        this.visitors = visitors;
        this.isolations = isolations;
        this.rights = rights;
        this.clock = clock;
    }

    /// A new body whose names all hold this mark.
    public House build(String mark) {
        var office = new OfficeExamples(units, people, clock);
        var body = office.body("Bộ " + mark);
        var standing = office.unit(body, "Văn phòng " + mark);
        var unit = office.unit(body, "Vụ " + mark);
        teams.setUp(
                new Team(
                        new Team.Id(clock.newId()),
                        Team.Kind.STEERING_COMMITTEE,
                        "Ban " + mark,
                        body.id(),
                        Optional.of(standing.id())),
                OfficeExamples.START);
        var roles = new LinkedHashMap<String, Actor>();
        for (var kind : Post.Kind.values()) {
            roles.put(kind.name(), actor(office.person(unit, kind + " " + mark, kind)));
        }
        roles.put("OFFICE_HEAD", actor(office.person(standing, "Chánh " + mark, Post.Kind.HEAD)));
        roles.put("OFFICE_CLERK", actor(office.person(standing, "Văn thư " + mark, Post.Kind.CLERK)));
        var leader = office.person(body, "Lãnh đạo " + mark, Post.Kind.STAFF);
        people.appoint(new Post(
                new Post.Id(clock.newId()),
                leader.id(),
                body.id(),
                Post.Kind.LEADER,
                "Thứ trưởng",
                Set.of(unit.id()),
                OfficeExamples.START,
                null));
        roles.put("IN_CHARGE", actor(leader));
        var author = new Author(body.id().value(), null, "test");
        var site = new Place(
                new Place.Id(clock.newId()),
                Optional.empty(),
                Place.Kind.SITE,
                "Trụ sở " + mark,
                "",
                OptionalInt.of(9));
        var gate = new Place(
                new Place.Id(clock.newId()),
                Optional.of(site.id()),
                Place.Kind.GATE,
                "Cổng " + mark,
                "",
                OptionalInt.empty());
        places.keep(site, author);
        places.keep(gate, author);
        places.house(site.id(), new Place.Occupant(body.id(), false), author);
        return new House(mark, body, standing, unit, site.id(), gate.id(), Map.copyOf(roles));
    }

    private Actor actor(Person person) {
        return rights.actor(person.id()).orElseThrow();
    }

    /// The address behind the poster of the gate.
    String poster(House house) {
        var guard = house.role("GUARD");
        return posters.path(done(AtWork.as(guard, by -> posters.replace(by, house.gate(), 0))));
    }

    /// A visitor announced to the unit.
    UUID visitor(House house) {
        var visitor = new Visitor(
                new Visitor.Id(clock.newId()),
                house.unit().id(),
                "Khách " + house.mark(),
                "",
                "Chủ " + house.mark(),
                "Làm việc " + house.mark(),
                false,
                false,
                clock.today(),
                true,
                0,
                new Newcomer.Approval.None());
        return bound(house.role("HEAD"), () -> done(visitors.announce(house.role("HEAD"), visitor, "")))
                .id()
                .value();
    }

    /// Somebody of the unit in isolation.
    UUID isolation(House house) {
        var order = new Isolations.Order(
                new Isolation.Id(clock.newId()),
                house.role("STAFF").person().id(),
                Isolation.Standing.CLOSE_CONTACT,
                Isolation.Kind.HOME,
                false,
                false,
                clock.today(),
                clock.today());
        var officer = house.role("HEALTH_OFFICER");
        return bound(officer, () -> done(isolations.record(officer, order)))
                .id()
                .value();
    }

    private static <T> T bound(Actor actor, Supplier<T> work) {
        return AtWork.as(actor, by -> work.get());
    }

    /// What was built.
    public record House(
            String mark, Unit body, Unit standing, Unit unit, Place.Id site, Place.Id gate, Map<String, Actor> roles) {
        /// Whoever holds this kind of post.
        public Actor role(String name) {
            return Objects.requireNonNull(roles.get(name), name);
        }
    }
}
