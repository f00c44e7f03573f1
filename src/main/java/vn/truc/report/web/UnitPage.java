package vn.truc.report.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.report.Form;
import vn.truc.report.Line;
import vn.truc.report.Report;

/// What a unit owes now, and what it submitted in the last weeks.
public record UnitPage(
        Unit unit,
        LocalDate today,
        Instant now,
        List<Owed> owed,
        List<Owed> missed,
        List<Report> history,
        Map<String, Form> forms) {
    /// A report that is owed, to whom.
    public record Owed(Line line, Form form, Unit recipient) {
        /// Where it is written.
        public String path() {
            var key = line.duty().key(line.due().period());
            return "/reports/edit?unit=" + key.unit() + "&form=" + key.form() + "&recipient=" + key.recipient()
                    + "&period=" + key.period();
        }
    }

    /// What was submitted in the last weeks, as a list to take along.
    public Table table() {
        var rows = Table.of(
                Message.of("report.unit.history"),
                today,
                "report.unit.day",
                "report.unit.which",
                "report.unit.submitted",
                "report.unit.state");
        history.forEach(report -> rows.row(
                report.key().period(),
                title(report),
                report.firstSubmitted().<Object>map(at -> at).orElse(""),
                Message.of("report.state." + report.status().name().toLowerCase(Locale.ROOT))));
        return rows.table();
    }

    /// The title of a report's form; its code where the form is not described any more.
    public String title(Report report) {
        var form = forms.get(report.key().form());
        return form == null ? report.key().form() : form.title().said();
    }
}
