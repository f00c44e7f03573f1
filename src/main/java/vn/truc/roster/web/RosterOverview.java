package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.roster.Rosters;

/// The plans of all units that somebody approves or receives copies of, with the units that have none named.
public record RosterOverview(LocalDate monday, List<Row> rows) {
    /// The same as a list to take along.
    public Table table() {
        var table =
                Table.of(Message.of("roster.overview.title"), monday, "roster.unit", "roster.state", "roster.people");
        rows.forEach(row -> table.row(
                row.unit().name(),
                Message.of(row.state()),
                row.plan().<Object>map(Rosters.Submission::people).orElse("")));
        return table.table();
    }

    /// How many units have no plan for the week.
    public long missing() {
        return rows.stream().filter(row -> row.plan().isEmpty()).count();
    }

    /// How many people are on the lists.
    public int people() {
        return rows.stream()
                .flatMap(row -> row.plan().stream())
                .mapToInt(Rosters.Submission::people)
                .sum();
    }

    /// A unit and its newest plan.
    public record Row(Unit unit, Optional<Rosters.Submission> plan) {
        /// The state of the plan as a message key.
        public String state() {
            return "roster.status." + plan.map(p -> p.roster().status().name()).orElse("NONE");
        }
    }
}
