package vn.truc.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Somebody who decides about rosters in a leader’s place: for these units (none named: all of the leader’s),
/// from a day to a day, for plans that have waited so many hours; by a document.
public record StandIn(
        UUID id,
        Person.Id person,
        Person.Id deputy,
        Set<Unit.Id> units,
        LocalDate from,
        LocalDate to,
        int hours,
        String document,
        Optional<Instant> ended) {
    public StandIn {
        units = Set.copyOf(units);
    }

    /// Whether it holds on a day.
    public boolean holdsOn(LocalDate day) {
        return ended.isEmpty() && !day.isBefore(from) && !day.isAfter(to);
    }

    /// From when on a plan that waits since then is theirs to decide: after the hours of the delegation or of the stage
    /// (0: none of its own), whatever is less; at once when the leader is away.
    public Instant turn(Instant since, int limit, boolean leaderAway) {
        int after = limit == 0 ? hours : Math.min(hours, limit);
        return leaderAway ? since : since.plusSeconds(after * 3600L);
    }
}
