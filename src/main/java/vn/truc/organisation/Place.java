package vn.truc.organisation;

import java.util.List;
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

    /// A place with the site that it belongs to, the bodies housed there (the one whose rules decide for the building
    /// first), and the most people who may be inside: of the place itself, otherwise of what it stands in.
    public record Housed(Place place, Place site, List<Occupant> occupants, OptionalInt most) {
        public Housed {
            occupants = List.copyOf(occupants);
        }
    }

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
