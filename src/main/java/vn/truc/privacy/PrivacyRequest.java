package vn.truc.privacy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// What somebody asks of the office about their own data, and how far it has come.
public record PrivacyRequest(
        Id id,
        Unit.Id body,
        Person.Id person,
        String name,
        Kind kind,
        String wish,
        Instant asked,
        Optional<Instant> acknowledged,
        Optional<Instant> extended,
        String extendedWhy,
        Optional<Instant> done,
        String answer,
        String handler,
        int version) {
    /// Whether both are the same wish of the same person.
    boolean sameAs(PrivacyRequest other) {
        return id.equals(other.id) && person.equals(other.person) && kind == other.kind && wish.equals(other.wish);
    }

    /// What may be asked for; the law gives some more time than others.
    public enum Kind {
        /// To see what is kept.
        VIEW(false),
        /// To have it corrected.
        CORRECT(false),
        /// To have it given to take along.
        PROVIDE(false),
        /// To have it deleted.
        DELETE(false),
        /// To withdraw consent.
        WITHDRAW(true),
        /// To have its use restricted.
        RESTRICT(true),
        /// To object to its use.
        OBJECT(true);

        private final boolean longer;

        Kind(boolean longer) {
            this.longer = longer;
        }

        boolean longer() {
            return longer;
        }
    }

    /// The identifier of a request.
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
