package vn.truc.health.web;

import java.time.LocalDate;
import java.util.List;
import vn.truc.health.Looks;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// The declarations that need a look, and how many of visitors do.
public record LooksPage(LocalDate today, String unit, List<Line> lines, int visitors) {
    /// The same as a list to take along: status and time, never answers.
    public Table table() {
        var rows = Table.of(
                Message.of("health.looks.title"),
                today,
                "health.board.name",
                "health.board.status",
                "health.looks.csv.eased",
                "health.board.at",
                "health.looks.looked");
        lines.forEach(line -> rows.row(
                line.name(),
                Message.of("health.status." + line.waiting().clearance().status()),
                line.waiting()
                        .eased()
                        .<Object>map(eased -> Message.of("health.status." + eased.status()))
                        .orElse(""),
                line.waiting().clearance().declaredAt(),
                Message.of(line.waiting().looked() ? "health.looks.yes" : "health.looks.no")));
        return rows.table();
    }

    /// One of them with the person's name.
    public record Line(Looks.Waiting waiting, String name) {}
}
