package vn.truc.replay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Area;
import vn.truc.organisation.Areas;
import vn.truc.organisation.Competences;
import vn.truc.organisation.Contact;
import vn.truc.organisation.Contacts;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Post;
import vn.truc.organisation.Team;
import vn.truc.organisation.Teams;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// Opens the units of a case, engages its people and sets up its teams and places, before anything happens.
@Component
class Casting {
    private final Areas areas;
    private final Competences competences;
    private final Units units;
    private final People people;
    private final Contacts contacts;
    private final Teams teams;
    private final Places places;
    private final Acting acting;
    private final OfficeClock clock;

    Casting(
            Areas areas,
            Competences competences,
            Units units,
            People people,
            Contacts contacts,
            Teams teams,
            Places places,
            Acting acting,
            OfficeClock clock) {
        this.areas = areas;
        this.competences = competences;
        this.units = units;
        this.people = people;
        this.contacts = contacts;
        this.teams = teams;
        this.places = places;
        this.acting = acting;
        this.clock = clock;
    }

    Stage stage(Case told) {
        return acting.as("replay.casting", () -> {
            var stage = new Stage(told);
            var since = told.from().toLocalDate().withDayOfYear(1);
            openUnits(stage, since);
            openAreas(stage, since);
            seatUnits(stage, since);
            engagePeople(stage, since);
            setUpTeams(stage, since);
            keepPlaces(stage);
            return stage;
        });
    }

    private void openUnits(Stage stage, LocalDate since) {
        for (var unit : stage.told().units()) {
            var parent = Optional.ofNullable(unit.parent()).map(stage::unit).map(Unit::id);
            stage.unit(
                    unit.code(),
                    units.open(new Units.Opening(
                            new Unit.Id(clock.newId()),
                            parent,
                            unit.code(),
                            unit.name(),
                            unit.shortOrName(),
                            Objects.requireNonNullElse(unit.abbreviation(), unit.code()),
                            unit.seal(),
                            Objects.requireNonNullElse(unit.phone(), ""),
                            since)));
        }
    }

    /// Level by level, since an area is opened within one that stands.
    private void openAreas(Stage stage, LocalDate since) {
        for (var told : stage.told().areas()) {
            var id = new Area.Id(clock.newId());
            areas.open(
                    List.of(new Areas.Opening(
                            id,
                            told.parent(),
                            Integer.toString(since.getYear()),
                            told.code(),
                            told.name(),
                            told.level())),
                    since,
                    author(stage));
            stage.area(told.code(), areas.find(id).orElseThrow());
        }
    }

    private void seatUnits(Stage stage, LocalDate since) {
        for (var told : stage.told().units()) {
            if (told.seat() != null) {
                Refusals.value(
                        areas.seat(
                                stage.unit(told.code()).id(),
                                stage.area(told.seat()).id(),
                                since,
                                author(stage)),
                        "the seat of " + told.code());
            }
            if (told.competence() != null) {
                competences.set(stage.unit(told.code()).id(), told.competence(), "case", author(stage));
            }
        }
    }

    private void engagePeople(Stage stage, LocalDate since) {
        var numbers = new HashMap<Unit.Id, Integer>();
        for (var person : stage.told().people()) {
            engage(stage, person, since, numbers);
            stage.alias(person.post(), person.code());
        }
        var crowd = stage.told().crowd();
        if (crowd == null) {
            return;
        }
        var names = new Names(crowd.seed());
        var phone = 200;
        for (var unit : crowd.others().keySet().stream().sorted().toList()) {
            for (var code : crowd.codes(unit).toList()) {
                if (!stage.has(code)) {
                    engage(stage, extra(unit, code, names.next(), phone++), since, numbers);
                }
            }
        }
    }

    private static Cast.Person extra(String unit, String code, String name, int phone) {
        var kind = kind(code);
        var number = kind == Post.Kind.STAFF ? null : "0900 %03d %03d".formatted(phone / 1000, phone % 1000);
        return new Cast.Person(code, name, unit, kind, null, title(code), List.of(), number, null);
    }

    private static Post.Kind kind(String code) {
        return switch (code.substring(code.lastIndexOf('.') + 1)) {
            case "head" -> Post.Kind.HEAD;
            case "deputy" -> Post.Kind.DEPUTY;
            case "clerk" -> Post.Kind.CLERK;
            default -> Post.Kind.STAFF;
        };
    }

    /// What somebody of the crowd is called at the unit.
    static String title(String code) {
        return switch (kind(code)) {
            case HEAD -> "Thủ trưởng đơn vị";
            case DEPUTY -> "Phó thủ trưởng đơn vị";
            case CLERK -> "Văn thư";
            default -> "Chuyên viên";
        };
    }

    private void engage(Stage stage, Cast.Person told, LocalDate since, Map<Unit.Id, Integer> numbers) {
        var unit = stage.unit(told.unit());
        var number = numbers.merge(unit.body(), 1, Integer::sum);
        var body = units.find(unit.body(), since).orElseThrow();
        var person = people.engage(
                new Person(
                        new Person.Id(clock.newId()), body.id(), "%s%04d".formatted(body.code(), number), told.name()),
                since);
        stage.person(told.code(), person);
        if (told.at() == null || told.at().equals(told.unit())) {
            appoint(person, unit, told.kind(), told, stage, since);
        } else {
            appoint(person, unit, Post.Kind.STAFF, told, stage, since);
            appoint(person, stage.unit(told.at()), told.kind(), told, stage, since.plusDays(1));
        }
        if (told.phone() != null || told.email() != null) {
            Refusals.value(
                    contacts.change(
                            new Contact(
                                    person.id(),
                                    Objects.requireNonNullElse(told.phone(), ""),
                                    Objects.requireNonNullElse(told.email(), "")),
                            truc(body)),
                    "contact of " + told.code());
        }
    }

    private void appoint(Person person, Unit unit, Post.Kind kind, Cast.Person told, Stage stage, LocalDate since) {
        Set<Unit.Id> portfolio = kind == told.kind()
                ? told.portfolio().stream().map(code -> stage.unit(code).id()).collect(Collectors.toSet())
                : Set.of();
        people.appoint(new Post(
                new Post.Id(clock.newId()), person.id(), unit.id(), kind, told.title(), portfolio, since, null));
    }

    private void setUpTeams(Stage stage, LocalDate since) {
        for (var told : stage.told().teams()) {
            var unit = stage.unit(told.unit());
            var team = teams.setUp(
                    new Team(
                            new Team.Id(clock.newId()),
                            told.kind(),
                            told.name(),
                            unit.id(),
                            Optional.ofNullable(told.standingOffice())
                                    .map(stage::unit)
                                    .map(Unit::id)),
                    since);
            stage.team(told.code(), team);
            told.members()
                    .forEach((code, role) -> Refusals.value(
                            teams.join(team.id(), stage.person(code).id(), role, since, truc(unit)), "member " + code));
        }
    }

    private void keepPlaces(Stage stage) {
        var author = author(stage);
        for (var told : stage.told().places()) {
            var place = Refusals.value(
                    places.keep(
                            new Place(
                                    new Place.Id(clock.newId()),
                                    Optional.ofNullable(told.parent())
                                            .map(stage::place)
                                            .map(Place::id),
                                    told.kind(),
                                    told.name(),
                                    "",
                                    OptionalInt.empty()),
                            author),
                    "place " + told.code());
            stage.place(told.code(), place);
            if (told.kind() == Place.Kind.SITE) {
                told.bodies()
                        .forEach(body -> Refusals.value(
                                places.house(
                                        place.id(),
                                        new Place.Occupant(stage.unit(body).id(), false),
                                        author),
                                "body " + body + " at " + told.code()));
            }
        }
    }

    private static Author author(Stage stage) {
        return truc(stage.unit(stage.told().units().getFirst().code()));
    }

    private static Author truc(Unit unit) {
        return new Author(unit.body().value(), null, "Trực");
    }
}
