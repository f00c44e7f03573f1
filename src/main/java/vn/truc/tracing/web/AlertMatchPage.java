package vn.truc.tracing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.page.Words;
import vn.truc.tracing.AlertMatch;
import vn.truc.tracing.HealthAlert;

/// Whom an alert concerns.
public record AlertMatchPage(HealthAlert alert, List<AlertMatch> matches) {
    /// The same as a list to take along.
    public Table table(LocalDate today) {
        var rows = Table.of(
                Message.of("tracing.alert.match"),
                today,
                "tracing.column.name",
                "tracing.column.kind",
                "tracing.column.unit",
                "tracing.column.when");
        matches.forEach(match -> rows.row(
                match.subject().name(),
                Message.of("gate.kind." + match.subject().kind()),
                match.unit(),
                match.ways().stream()
                        .map(way -> Words.t("tracing.alert.by." + way))
                        .sorted()
                        .collect(Collectors.joining("; "))));
        return rows.table();
    }
}
