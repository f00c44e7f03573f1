package vn.truc.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;

/// Who of a unit has declared today and who has not: names of the unit's own people, counts for what stands below it.
public record Board(Unit unit, LocalDate day, List<Line> people, List<Part> parts, int declared, int total) {
    /// How many have not declared.
    public int missing() {
        return total - declared;
    }

    /// The unit's own people who have not declared.
    public List<Line> silent() {
        return people.stream().filter(line -> line.clearance().isEmpty()).toList();
    }

    /// One person: status and dates, never answers.
    public record Line(Staff staff, Optional<Clearance> clearance, boolean isolated) {}

    /// How far a unit below has come.
    public record Part(Unit unit, int declared, int total) {}
}
