package vn.truc.report;

import java.time.Instant;
import java.util.Optional;
import vn.truc.organisation.Unit;

/// Where one unit stands with one report: what the office sees of it.
public record Line(
        Unit unit,
        Duty duty,
        Dueness.Due due,
        Optional<Instant> extended,
        Optional<Report> report,
        Optional<Instant> reminded) {
    /// The moment that ends the time for this unit.
    public Instant deadline() {
        return extended.orElse(due.at());
    }

    /// Where the unit stands at this moment, by what had happened then. What was ever submitted decides, not what was
    /// corrected later.
    public Standing standing(Instant now) {
        var first = report.flatMap(Report::firstSubmitted).filter(at -> !at.isAfter(now));
        if (first.isPresent()) {
            return onTime(first.get()) ? Standing.ON_TIME : Standing.LATE;
        }
        if (!onTime(now)) {
            return Standing.OVERDUE;
        }
        return report.isPresent() ? Standing.DRAFTING : Standing.NOT_BEGUN;
    }

    /// Whether a submission lies at the office.
    public boolean submitted() {
        return report.flatMap(Report::firstSubmitted).isPresent();
    }

    private boolean onTime(Instant moment) {
        return extended.map(until -> due.cutoff().inclusive() ? !moment.isAfter(until) : moment.isBefore(until))
                .orElseGet(() -> due.metBy(moment));
    }

    /// Where a unit can stand.
    public enum Standing {
        /// It submitted in time.
        ON_TIME,
        /// It submitted too late.
        LATE,
        /// Somebody is at it and there is time.
        DRAFTING,
        /// Nobody has begun and there is time.
        NOT_BEGUN,
        /// The time is over and nothing has come.
        OVERDUE
    }
}
