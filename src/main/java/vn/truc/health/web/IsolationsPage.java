package vn.truc.health.web;

import java.time.LocalDate;
import java.util.List;
import vn.truc.health.Isolation;
import vn.truc.organisation.Staff;

/// The isolations at a unit and below, and whom a new one can concern.
public record IsolationsPage(LocalDate today, List<Line> lines, List<Staff> staff) {
    /// One isolation with the person's name.
    public record Line(Isolation isolation, String name, boolean holds) {}
}
