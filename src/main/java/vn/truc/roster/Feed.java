package vn.truc.roster;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// A secret address under which a calendar program reads somebody’s days, or who is on duty at a unit.
public record Feed(Id id, Person.Id person, Optional<Unit.Id> unit, Instant made) {
    /// The identifier of a feed.
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
