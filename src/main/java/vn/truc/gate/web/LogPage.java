package vn.truc.gate.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.truc.gate.Visit;
import vn.truc.gate.Watch;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// The day's logbook.
public record LogPage(Watch watch, LocalDate today, List<Visit> visits, Map<Unit.Id, String> units) {
    /// The same as a list to take along.
    public Table table() {
        var rows = Table.of(
                Message.of("gate.log.title"),
                today,
                "gate.log.came",
                "gate.log.went",
                "gate.log.name",
                "gate.log.unit",
                "gate.log.kind",
                "gate.log.verdict",
                "gate.log.order");
        visits.forEach(visit -> rows.row(
                visit.came(),
                visit.went().<Object>map(at -> at).orElse(""),
                visit.name(),
                units.getOrDefault(visit.unit(), ""),
                Message.of("gate.kind." + visit.kind()),
                Message.of("gate.word." + visit.verdict().word()),
                visit.order().map(Visit.Order::name).orElse("")));
        return rows.table();
    }
}
