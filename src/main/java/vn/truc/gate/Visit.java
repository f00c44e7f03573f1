package vn.truc.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;

/// Somebody came to a gate: who, when, what the gate said, by whose rules, and when they left.
public record Visit(
        Id id,
        Unit.Id body,
        Place.Id place,
        Place.Id site,
        Kind kind,
        UUID who,
        Unit.Id unit,
        String name,
        Instant came,
        Optional<Instant> went,
        Verdict verdict,
        List<Unit.Id> deciders,
        boolean temperatureChecked,
        Optional<Order> order,
        Optional<Id> follows,
        Person.Id guard,
        Unit.Id guardBody) {

    /// The same person let in by order, as a new line that names this one.
    Visit byOrder(Id other, Instant at, Order given, Person.Id by, Unit.Id bodyOfGuard) {
        return new Visit(
                other,
                body,
                place,
                site,
                kind,
                who,
                unit,
                name,
                at,
                Optional.empty(),
                new Verdict.Admit(Why.BY_ORDER, List.of(given.name())),
                deciders,
                temperatureChecked,
                Optional.of(given),
                Optional.of(id),
                by,
                bodyOfGuard);
    }

    /// The same with another verdict.
    Visit with(Verdict other) {
        return new Visit(
                id,
                body,
                place,
                site,
                kind,
                who,
                unit,
                name,
                came,
                went,
                other,
                deciders,
                temperatureChecked,
                order,
                follows,
                guard,
                guardBody);
    }

    /// Whether both are the same act at the same gate about the same person.
    boolean sameAs(Visit other) {
        return id.equals(other.id)
                && place.equals(other.place)
                && who.equals(other.who)
                && order.equals(other.order)
                && follows.equals(other.follows);
    }

    /// Who ordered that somebody is let in nevertheless.
    public record Order(Person.Id by, String name) {}

    /// Who comes.
    public enum Kind {
        /// Somebody who works at a body.
        STAFF,
        /// A visitor.
        VISITOR
    }

    /// The identifier of a visit.
    public record Id(UUID value) {
        public static Id valueOf(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
