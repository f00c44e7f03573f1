package vn.truc.organisation;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// Where people work and come in: a site, and its gates, floors and rooms. The headcount is the most that may be
/// inside.
public record Place(Id id, Optional<Id> parent, Kind kind, String name, String address, OptionalInt headcount) {
    public Place {
        if (parent.isEmpty() != (kind == Kind.SITE)) {
            throw new IllegalArgumentException("A site stands by itself, everything else stands at one");
        }
    }

    /// The kinds of place.
    public enum Kind {
        /// Trụ sở.
        SITE,
        /// Cổng, sảnh.
        GATE,
        /// Tầng.
        FLOOR,
        /// Phòng.
        ROOM,
        /// Phòng tiếp dân, phòng tiếp khách.
        RECEPTION_ROOM
    }

    /// A body that is housed at a site; the rules of one of them may decide for the whole building.
    public record Occupant(Unit.Id body, boolean rulesForAll) {}

    /// The identifier of a place.
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
