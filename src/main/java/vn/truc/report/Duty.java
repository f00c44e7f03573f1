package vn.truc.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.measure.Origin;
import vn.truc.measure.ReportDue;
import vn.truc.organisation.Unit;

/// That a unit owes an office a report: the rule, and the clauses that order it; or what the office asked for once.
public record Duty(
        Unit.Id unit, Unit.Id recipient, ReportDue rule, List<Origin> origins, Optional<ReportRequest> request) {
    public Duty {
        origins = List.copyOf(origins);
    }

    /// Which reports this asks for and by when.
    public Dueness dueness(WorkingCalendar calendar) {
        return new Dueness(rule, calendar, request.map(ReportRequest::dueDay));
    }

    /// The report of a day.
    public Report.Key key(LocalDate period) {
        return new Report.Key(rule.form(), unit, recipient, period);
    }
}
