package vn.truc.absence.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.truc.absence.Aways;
import vn.truc.absence.Homecoming;
import vn.truc.absence.LeaveBalance;
import vn.truc.absence.LeaveDraft;
import vn.truc.organisation.Unit;

/// Somebody’s own trips and leave, what waits for their decision, and the unit’s.
public record AbsencesPage(
        LocalDate today,
        List<AbsenceLine> own,
        List<LeaveDraft> drafts,
        List<AbsenceLine> waiting,
        LeaveBalance balance,
        Optional<OfUnit> unit,
        boolean seesOut) {
    /// The trips and leave of a unit, how many are out now, and who has not declared after a trip.
    public record OfUnit(Unit unit, Aways.Out out, List<AbsenceLine> lines, List<Back> silent) {}

    /// Somebody who came back from a trip and has not declared.
    public record Back(String name, LocalDate day, Instant due, Homecoming.Declared declared) {
        /// Whether the time is over.
        public boolean late() {
            return declared == Homecoming.Declared.MISSING;
        }
    }
}
