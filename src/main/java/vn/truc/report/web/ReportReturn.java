package vn.truc.report.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.truc.organisation.Unit;
import vn.truc.report.Report;

/// A report that is given back, and why.
record ReportReturn(
        String form,
        UUID unit,
        UUID recipient,
        LocalDate period,
        @Nullable String reason) {
    Report.Key key() {
        return new Report.Key(form, new Unit.Id(unit), new Unit.Id(recipient), period);
    }
}
