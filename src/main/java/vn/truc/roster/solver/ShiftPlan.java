package vn.truc.roster.solver;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Who takes which shift on which day.
///
/// @param shifts for each worker, in the order of the problem, the name of the shift of each day; empty is a day off
/// @param cost what wishes and cover that were not met cost together
/// @param bound no plan costs less
public record ShiftPlan(List<List<String>> shifts, long cost, long bound, Duration took) {
    public ShiftPlan {
        shifts = shifts.stream().map(List::copyOf).toList();
    }

    /// Whether no better plan exists.
    public boolean provenBest() {
        return cost == bound;
    }

    /// The shift of a worker on a day, if they work.
    Optional<String> of(int worker, int day) {
        return Optional.of(shifts.get(worker).get(day)).filter(shift -> !shift.isEmpty());
    }

    boolean works(int worker, int day) {
        return !shifts.get(worker).get(day).isEmpty();
    }
}
