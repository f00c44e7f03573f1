package vn.truc.gate.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.truc.gate.Visitor;
import vn.truc.health.VisitorLooks;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// What visitors declared that needs a look.
public record VisitorLooksPage(LocalDate today, String unit, List<Line> lines) {
    /// The same as a list to take along: status and time, never answers.
    public Table table() {
        var rows = Table.of(
                Message.of("gate.answers.title"),
                today,
                "health.board.name",
                "gate.visitor.host",
                "gate.visitor.purpose",
                "health.board.status",
                "health.looks.csv.eased",
                "health.board.at",
                "health.looks.looked");
        lines.forEach(line -> rows.row(
                line.name(),
                line.visitor().map(Visitor::host).orElse(""),
                line.visitor().map(Visitor::purpose).orElse(""),
                Message.of("health.status." + line.waiting().status()),
                line.waiting()
                        .eased()
                        .<Object>map(eased -> Message.of("health.status." + eased.status()))
                        .orElse(""),
                line.waiting().declaredAt(),
                Message.of(line.waiting().looked() ? "health.looks.yes" : "health.looks.no")));
        return rows.table();
    }

    /// One of them with the visitor, unless that one is forgotten.
    public record Line(VisitorLooks.Waiting waiting, Optional<Visitor> visitor) {
        /// The visitor’s name.
        public String name() {
            return visitor.map(Visitor::name).orElse("—");
        }
    }
}
