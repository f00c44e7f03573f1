package vn.truc.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// What somebody declared at a moment. A correction is a new one that names the old, which stays; one that was made
/// elsewhere has no answers here.
public record Declaration(
        Id id,
        Person.Id person,
        Unit.Id unit,
        LocalDate day,
        Instant declaredAt,
        Optional<Id> versionOf,
        Channel channel,
        Person.Id enteredBy,
        String questionnaire,
        String consent,
        Optional<Answers> answers) {

    /// The identifier of a declaration.
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
