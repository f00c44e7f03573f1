package vn.truc.tracing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.page.Words;
import vn.truc.tracing.HealthAlert;

/// The alerts, with what an officer may do about them, or as everybody sees them.
public record AlertsPage(LocalDate today, List<HealthAlert> alerts) {
    /// The same as a list to take along; nobody is named in it.
    public Table table() {
        var rows = Table.of(
                Message.of("tracing.alerts.title"),
                today,
                "tracing.alert.place",
                "tracing.alert.address",
                "tracing.alert.times",
                "tracing.alert.todo",
                "tracing.alert.source",
                "tracing.alert.document",
                "tracing.alert.csv.at",
                "tracing.alert.csv.state");
        alerts.forEach(alert -> rows.row(
                alert.place(),
                alert.address(),
                alert.windows().stream()
                        .map(window -> Words.span(window.from(), window.until()))
                        .collect(Collectors.joining("; ")),
                alert.todo(),
                Message.of("tracing.alert.source." + alert.source().name()),
                alert.document(),
                alert.at(),
                alert.withdrawn() ? Message.of("tracing.alert.withdrawn") : ""));
        return rows.table();
    }
}
