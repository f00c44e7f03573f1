package vn.truc.organisation;

import java.util.UUID;

/// A unit in the line: a ministry, a department, a division. A unit with a seal of its own is a body; every
/// unit belongs to the nearest body at or above it. Name and place in the tree are those of the day that was
/// asked for.
public record Unit(Id id, Id body, String code, String name, String shortName, boolean seal, String phone) {
    /// The identifier of a unit.
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
