package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// The rosters that wait for somebody, those who stand in for them, and the form that names one more.
public record ApprovalsPage(
        List<Row> waiting,
        boolean leader,
        boolean mayRoute,
        List<Named> standIns,
        SequencedMap<String, String> colleagues,
        List<Unit> units,
        Typed typed,
        FormErrors errors) {
    /// What waits, as a list to take along.
    public Table table(LocalDate today) {
        var rows = Table.of(
                Message.of("roster.approvals.title"),
                today,
                "roster.unit",
                "roster.approvals.csv.days",
                "roster.approvals.csv.since",
                "roster.approvals.csv.stage",
                "roster.approvals.csv.in-place-of",
                "roster.approvals.csv.overdue",
                "roster.approvals.csv.reason");
        waiting.forEach(row -> rows.row(
                row.unit(),
                row.days(),
                row.waiting(),
                row.stage(),
                row.inPlaceOf(),
                row.overdue() ? "x" : "",
                row.reason()));
        return rows.table();
    }

    /// A roster or a rota that waits: where it is read, of which unit and days, since when, at which stage, in whose
    /// place.
    public record Row(
            String at,
            String unit,
            String days,
            String waiting,
            String stage,
            String inPlaceOf,
            boolean overdue,
            String reason) {}

    /// Somebody who stands in.
    public record Named(UUID id, String name, String units, String days, int hours, String document) {}

    /// What was typed, as it was typed.
    public record Typed(
            UUID id, String deputy, List<String> units, String from, String to, String hours, String document) {}
}
