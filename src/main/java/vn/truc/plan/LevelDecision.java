package vn.truc.plan;

import java.time.LocalDate;
import java.util.UUID;
import vn.truc.document.DocumentNumber;
import vn.truc.organisation.Area;
import vn.truc.organisation.Unit;

/// That an area stands at a level of the epidemic from a day on, by a decision of a People's Committee or whoever it is
/// for.
/// The lowest level is 1, the highest 4.
public record LevelDecision(
        Id id, Area.Id area, int level, LocalDate from, Unit.Id issuer, DocumentNumber number, String signer) {
    /// The highest level.
    public static final int HIGHEST = 4;

    public LevelDecision {
        if (level < 1 || level > HIGHEST) {
            throw new IllegalArgumentException("There are levels 1 to " + HIGHEST);
        }
    }

    /// The identifier of a decision; the directive by which plans come into force has the same.
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
