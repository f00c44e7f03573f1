package vn.truc.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Outcome;

/// The plan of a unit for one week. A later change of an approved plan is a new version; the old ones are kept.
///
/// @param amended who changed the version before it into this one, by a swap or a repair; it is still that of whoever
///     submitted and approved it
public record Roster(
        Id id,
        Unit.Id unit,
        LocalDate monday,
        int version,
        Status status,
        int edit,
        Map<Person.Id, Map<LocalDate, Presence>> cells,
        @Nullable Decision submitted,
        @Nullable Decision decided,
        Halves halves,
        @Nullable Decision amended) {
    public Roster {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("A roster begins on a Monday");
        }
        cells = Map.copyOf(cells);
        halves = halves.within(cells);
    }

    /// The same plan with days of which the halves are spent in two places.
    Roster with(Halves parted) {
        return new Roster(id, unit, monday, version, status, edit, cells, submitted, decided, parted, amended);
    }

    /// Where its people are on its days.
    public PlannedCells planned() {
        return new PlannedCells(cells, halves);
    }

    /// The seven days of the week, Monday first.
    public List<LocalDate> days() {
        return daysFrom(monday);
    }

    /// The seven days of the week that begins on this Monday.
    public static List<LocalDate> daysFrom(LocalDate monday) {
        return IntStream.range(0, 7).mapToObj(monday::plusDays).toList();
    }

    /// The Monday of the week in which a day lies.
    public static LocalDate mondayOf(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    /// Where a person is planned on a day.
    public Optional<Presence> of(Person.Id person, LocalDate day) {
        return Optional.ofNullable(cells.getOrDefault(person, Map.of()).get(day));
    }

    /// Whether the plan may still be changed as it is; an approved one is changed by a new version.
    public boolean open() {
        return status == Status.DRAFT || status == Status.RETURNED;
    }

    /// How far the plan has come.
    public enum Status {
        /// Being made at the unit.
        DRAFT,
        /// With the leader in charge; the office has its copy.
        SUBMITTED,
        /// Approved and frozen.
        APPROVED,
        /// Sent back with a reason.
        RETURNED,
        /// Changed by a swap or a repair while it waited: its new version waits in its place.
        OVERTAKEN
    }

    /// Who submitted or decided, when, and the reason given.
    public record Decision(Person.Id by, Instant at, String reason) {
        /// What was said first stands: the same again is done, and whoever gives another reason is told which was kept.
        static <T> Outcome<T> again(@Nullable Decision kept, String reason, T thing, String otherwise) {
            if (kept == null || kept.reason.equals(reason.strip())) {
                return Outcome.done(thing);
            }
            return Outcome.refused(otherwise, kept.reason.isEmpty() ? "–" : kept.reason);
        }
    }

    /// The identifier of one version of a plan.
    public record Id(UUID value) {
        public static Id valueOf(String text) {
            return new Id(UUID.fromString(text));
        }
    }
}
