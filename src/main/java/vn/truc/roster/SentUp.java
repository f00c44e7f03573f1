package vn.truc.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// The lists of a week as one, sent up to the head of the body: which versions it holds, which units were missing, and
/// what the head said.
public record SentUp(
        UUID id,
        Unit.Id body,
        LocalDate monday,
        int version,
        Set<Roster.Id> rosters,
        Set<Unit.Id> missing,
        Person.Id by,
        Instant at,
        State state,
        Optional<Roster.Decision> decided) {
    public SentUp {
        rosters = Set.copyOf(rosters);
        missing = Set.copyOf(missing);
    }

    /// Whether the lists are others by now than those that were sent up.
    public boolean overtaken(WeekList now) {
        return !now.units().stream()
                .map(WeekList.OfUnit::roster)
                .collect(Collectors.toSet())
                .equals(rosters);
    }

    /// How far it has come.
    public enum State {
        /// With the head of the body.
        SENT,
        /// Approved.
        APPROVED,
        /// Sent back with a reason.
        RETURNED
    }
}
