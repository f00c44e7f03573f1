package vn.truc.organisation;

import java.util.UUID;

/// Somebody who works at a body; name and staff number only, everything else about a person is locked elsewhere.
public record Person(Id id, Unit.Id body, String staffNumber, String name) {
    /// The given name, by which offices sort.
    public String givenName() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /// The identifier of a person.
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
