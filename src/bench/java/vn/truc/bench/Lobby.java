package vn.truc.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import vn.truc.access.Rights;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.Kiosk;
import vn.truc.gate.Kiosks;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Post;
import vn.truc.organisation.Staffing;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Outcome;

/// A body in one house, with a kiosk at its gate, a guard on duty and two thousand people who come in.
record Lobby(UUID body, UUID unit, UUID site, UUID gate, UUID guard, UUID kiosk, String key, List<UUID> people) {
    private static final int PEOPLE = 2000;
    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final String PIN = "270419";

    UUID somebody() {
        return people.get(ThreadLocalRandom.current().nextInt(people.size()));
    }

    /// With two thousand people.
    static Lobby open(Grounds grounds) {
        return open(grounds, PEOPLE);
    }

    /// With so many people.
    static Lobby open(Grounds grounds, int count) {
        var clock = grounds.runningClock();
        var body = grounds.bean(Units.class).open(opening(clock));
        var by = new Author(body.id().value(), null, "Bench");
        var places = grounds.bean(Places.class);
        var site = place(clock, Optional.empty(), Place.Kind.SITE, "Trụ sở");
        var gate = place(clock, Optional.of(site.id()), Place.Kind.GATE, "Sảnh");
        done(places.keep(site, by));
        done(places.house(site.id(), new Place.Occupant(body.id(), true), by));
        done(places.keep(gate, by));
        var administrator = person(grounds, body, 0, "CB", Post.Kind.ADMINISTRATOR);
        var guard = person(grounds, body, 1, "CB", Post.Kind.GUARD);
        var kiosks = grounds.bean(Kiosks.class);
        var rights = grounds.bean(Rights.class);
        var admin = rights.actor(administrator.id()).orElseThrow();
        var made = done(grounds.as(
                admin, () -> kiosks.make(admin, new Kiosk.Id(clock.newId()), body.id(), gate.id(), "Máy đo")));
        var actor = rights.actor(guard.id()).orElseThrow();
        done(grounds.as(actor, () -> kiosks.setPin(actor, PIN)));
        done(grounds.as(actor, () -> kiosks.takeOver(made.kiosk(), clock.newId(), guard.staffNumber(), PIN)));
        var people = IntStream.range(2, count + 2)
                .mapToObj(number -> newcomer(clock, body, number))
                .toList();
        grounds.bean(Staffing.class).engage(people, by);
        return new Lobby(
                body.id().value(),
                body.id().value(),
                site.id().value(),
                gate.id().value(),
                guard.id().value(),
                made.kiosk().id().value(),
                made.key().orElseThrow().text(),
                people.stream().map(each -> each.person().id().value()).toList());
    }

    private static Units.Opening opening(OfficeClock clock) {
        return new Units.Opening(
                new Unit.Id(clock.newId()),
                Optional.empty(),
                "L" + UUID.randomUUID().toString().substring(0, 12),
                "Cơ quan đo",
                "Cơ quan đo",
                "",
                true,
                "",
                START);
    }

    private static Place place(OfficeClock clock, Optional<Place.Id> parent, Place.Kind kind, String name) {
        return new Place(new Place.Id(clock.newId()), parent, kind, name, "", OptionalInt.empty());
    }

    private static Staffing.Newcomer newcomer(OfficeClock clock, Unit body, int number) {
        var person = new Person(new Person.Id(clock.newId()), body.id(), "CB" + number, "Nguyễn Văn Thử");
        return new Staffing.Newcomer(
                person,
                new Post(
                        new Post.Id(clock.newId()),
                        person.id(),
                        body.id(),
                        Post.Kind.STAFF,
                        "",
                        Set.of(),
                        START,
                        null));
    }

    static Person person(Grounds grounds, Unit body, int number, String prefix, Post.Kind kind) {
        var clock = grounds.bean(OfficeClock.class);
        var people = grounds.bean(People.class);
        var person = people.engage(
                new Person(new Person.Id(clock.newId()), body.id(), prefix + number, "Nguyễn Văn Thử"), START);
        people.appoint(
                new Post(new Post.Id(clock.newId()), person.id(), body.id(), kind, kind.name(), Set.of(), START, null));
        return person;
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError(why);
        };
    }
}
