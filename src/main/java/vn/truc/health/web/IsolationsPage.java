package vn.truc.health.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.truc.health.FollowUps;
import vn.truc.health.Isolation;
import vn.truc.organisation.Staff;
import vn.truc.page.FormErrors;

/// The isolations at a unit and below, and whom a new one can concern.
public record IsolationsPage(String unit, LocalDate today, List<Line> lines, List<Staff> staff, FormErrors errors) {
    /// How many of those in isolation have said nothing today.
    public long silent() {
        return lines.stream()
                .filter(line -> line.holds()
                        && line.state().filter(state -> !state.said()).isPresent())
                .count();
    }

    /// One isolation with the person’s name, and what was said of those who are asked each day, also in the watch after
    /// it.
    public record Line(Isolation isolation, String name, boolean holds, Optional<FollowUps.State> state) {}
}
