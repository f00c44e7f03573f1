package vn.truc.measure;

import java.util.Set;
import java.util.UUID;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Leave not to follow some clauses, given in writing by their issuer or above: for units, a function or a person.
public record Exemption(
        Id id, Set<MeasureSource.Id> sources, Reach reach, Whom whom, Origin origin, Unit.Id issuer, Period period) {
    public Exemption {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("An exemption names a clause at least");
        }
        sources = Set.copyOf(sources);
    }

    /// Who of the units within reach is exempted.
    public sealed interface Whom {
        /// Everybody there.
        record Everybody() implements Whom {}

        /// Those who do one kind of work, such as the one-stop desk.
        record Function(String name) implements Whom {}

        /// One person.
        record Somebody(Person.Id person) implements Whom {}
    }

    /// The identifier of an exemption.
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
