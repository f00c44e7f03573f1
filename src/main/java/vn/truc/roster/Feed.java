package vn.truc.roster;

import java.time.Instant;
import java.util.UUID;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// A secret address under which a calendar program reads somebody’s days, who is on duty at a unit, or one rota.
public record Feed(Id id, Person.Id person, Subject subject, Instant made) {
    /// What is read under an address.
    public sealed interface Subject {}

    /// The days of whoever made it.
    public record Own() implements Subject {}

    /// Who is on duty at a unit.
    public record AtUnit(Unit.Id unit) implements Subject {}

    /// The turns of a rota, and of those of its name that its unit publishes after it.
    public record OfRota(DutyRota.Id rota) implements Subject {}

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
