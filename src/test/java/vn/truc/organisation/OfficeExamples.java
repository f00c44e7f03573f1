package vn.truc.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.truc.calendar.OfficeClock;

/// A body of its own for each test, with units and people as the test needs them.
public record OfficeExamples(Units units, People people, OfficeClock clock) {
    /// The day from which the examples exist.
    public static final LocalDate START = LocalDate.of(2020, 1, 1);

    /// A body at the top.
    public Unit body(String name) {
        return open(Optional.empty(), name, true);
    }

    /// A unit below another.
    public Unit unit(Unit parent, String name) {
        return open(Optional.of(parent.id()), name, false);
    }

    /// A person of the body with one post at a unit.
    public Person person(Unit unit, String name, Post.Kind kind) {
        var person = people.engage(
                new Person(
                        new Person.Id(clock.newId()),
                        unit.body(),
                        "CB" + UUID.randomUUID().toString().substring(0, 8),
                        name),
                START);
        post(person, unit, kind);
        return person;
    }

    /// A leader of the body who sits at a unit and is in charge of it.
    public Person leader(Unit unit, String name) {
        var person = person(unit, name, Post.Kind.STAFF);
        people.appoint(new Post(
                new Post.Id(clock.newId()),
                person.id(),
                unit.id(),
                Post.Kind.LEADER,
                "Lãnh đạo phụ trách",
                Set.of(unit.id()),
                START,
                null));
        return person;
    }

    /// One more post.
    public Post post(Person person, Unit unit, Post.Kind kind) {
        return people.appoint(
                new Post(new Post.Id(clock.newId()), person.id(), unit.id(), kind, kind.name(), Set.of(), START, null));
    }

    private Unit open(Optional<Unit.Id> parent, String name, boolean seal) {
        var code = "T" + UUID.randomUUID().toString().substring(0, 12);
        return units.open(new Units.Opening(
                new Unit.Id(clock.newId()), parent, code, name, name, "", seal, "024 0000 0000", START));
    }
}
