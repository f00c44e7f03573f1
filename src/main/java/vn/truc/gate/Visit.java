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
        Optional<Leaving> leaving,
        Verdict verdict,
        List<Unit.Id> deciders,
        boolean temperatureChecked,
        Optional<Order> order,
        Optional<Id> follows,
        Person.Id guard,
        Unit.Id guardBody,
        boolean corrected,
        Optional<Noted> noted) {

    /// By whose order they were let in, also where a kiosk without network knew no more than the name.
    public Optional<String> orderedName() {
        return order.map(Order::name)
                .or(() -> verdict instanceof Verdict.Admit(var why, var said) && why == Why.BY_ORDER
                        ? said.stream().findFirst()
                        : Optional.empty());
    }

    /// When they left.
    public Optional<Instant> went() {
        return leaving.map(Leaving::at);
    }

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
                bodyOfGuard,
                false,
                Optional.empty());
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
                leaving,
                other,
                deciders,
                temperatureChecked,
                order,
                follows,
                guard,
                guardBody,
                corrected,
                noted);
    }

    /// The same, noted by a kiosk.
    Visit notedBy(Noted by) {
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
                leaving,
                verdict,
                deciders,
                temperatureChecked,
                order,
                follows,
                guard,
                guardBody,
                corrected,
                Optional.of(by));
    }

    /// The line that stands in place of this one: they left then, or it was somebody else and they were never inside.
    Visit correctedBy(Id other, Optional<Instant> left, Person.Id by, Unit.Id bodyOfGuard) {
        return new Visit(
                other,
                body,
                place,
                site,
                kind,
                who,
                unit,
                name,
                came,
                left.map(at -> new Leaving(at, Leaving.How.CORRECTED)),
                left.isPresent() ? verdict : new Verdict.Refuse(Why.MISTAKEN, List.of()),
                deciders,
                temperatureChecked,
                order,
                Optional.of(id),
                by,
                bodyOfGuard,
                false,
                Optional.empty());
    }

    /// Whether a body sees this line in its log: it is about its own person or visitor, or its guard wrote it.
    boolean seenBy(Unit.Id other) {
        return body.equals(other) || guardBody.equals(other);
    }

    /// Whether both are the same act at the same gate about the same person.
    boolean sameAs(Visit other) {
        return id.equals(other.id)
                && place.equals(other.place)
                && who.equals(other.who)
                && order.equals(other.order)
                && (leaving.isEmpty() || leaving.equals(other.leaving))
                && follows.equals(other.follows);
    }

    /// The end of a visit.
    public record Leaving(Instant at, How how) {
        /// How a visit ended.
        public enum How {
            /// Let out at a gate.
            EXIT,
            /// Came in somewhere else.
            MOVED,
            /// Nobody wrote the exit down; closed by rule.
            FORGOTTEN,
            /// No body is housed at the place any more.
            PLACE_CLOSED,
            /// Written by a correction.
            CORRECTED
        }
    }

    /// What a kiosk noted by itself: which, as which in its sequence, when it reached us, and the reason that
    /// would have been given here where it differs from the kiosk's verdict.
    public record Noted(UUID kiosk, long sequence, Optional<Instant> later, Optional<Why> would) {
        /// The same with a reason that would have been given here, unless another one stands there.
        Noted would(Why why) {
            return new Noted(kiosk, sequence, later, would.or(() -> Optional.of(why)));
        }
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
