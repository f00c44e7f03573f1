package vn.truc.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.truc.organisation.Unit;

/// Which way a plan goes since it was submitted last, at which stage it stands and since when, and every step so far.
public record ApprovalState(
        Unit.Id body,
        List<ApprovalRoute.Stop> way,
        int position,
        int round,
        Optional<Instant> since,
        List<ApprovalStep> steps) {
    public ApprovalState {
        way = List.copyOf(way);
        steps = List.copyOf(steps);
    }

    /// The stage at which it stands.
    public ApprovalRoute.Stop stop() {
        return way.get(position);
    }

    /// The steps of this submission.
    public List<ApprovalStep> now() {
        return steps.stream().filter(step -> step.round() == round).toList();
    }
}
