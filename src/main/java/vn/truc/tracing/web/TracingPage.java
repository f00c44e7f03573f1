package vn.truc.tracing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.tracing.TraceQuery;
import vn.truc.tracing.TraceSearch;

/// Where tracing begins: whom to ask about, what was asked and who was looked for before; units by their names. A
/// telephone number that was looked for is not shown again.
public record TracingPage(
        LocalDate today,
        Unit.Id root,
        String words,
        String reason,
        Optional<List<TraceQuery.Subject>> found,
        List<TraceQuery> asked,
        List<TraceSearch> searches,
        Map<Unit.Id, String> units,
        Person.Id reader,
        FormErrors errors) {
    /// What was asked before, as a list to take along.
    public Table table() {
        var rows = Table.of(
                Message.of("tracing.asked"),
                today,
                "tracing.column.name",
                "tracing.column.first",
                "tracing.column.last",
                "tracing.asked.reason",
                "tracing.asked.by",
                "tracing.asked.csv.at",
                "tracing.asked.csv.warned",
                "tracing.asked.csv.warned-at");
        asked.forEach(query -> rows.row(
                query.subject().name(),
                query.from(),
                query.until(),
                query.reason(),
                query.asker(),
                query.at(),
                query.warned().<Object>map(TraceQuery.Warned::people).orElse(""),
                query.warned().<Object>map(TraceQuery.Warned::at).orElse("")));
        return rows.table();
    }
}
