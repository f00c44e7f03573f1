package vn.truc.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of a unit through the years: its names and where it stood, oldest first, until exclusive; and the
/// address of its online counter, empty where it has none of its own.
public record UnitFile(
        Unit.Id unit, int version, String abbreviation, String counter, List<Named> names, List<Placed> places) {
    /// Where it stands now or stood last.
    public Optional<Unit.Id> parent() {
        return places.getLast().parent();
    }

    /// The day from which it is closed, if it is.
    public Optional<LocalDate> closed() {
        return Optional.ofNullable(places.getLast().until());
    }

    /// A name from a day to a day.
    public record Named(
            String name, LocalDate since, @Nullable LocalDate until) {}

    /// A place in the line from a day to a day; without a parent at the top.
    public record Placed(
            Optional<Unit.Id> parent,
            Optional<String> name,
            LocalDate since,
            @Nullable LocalDate until) {}
}
