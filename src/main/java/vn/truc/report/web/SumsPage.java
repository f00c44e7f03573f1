package vn.truc.report.web;

import java.util.ArrayList;
import java.util.List;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.report.RollUp;

/// Figures added up by what stands directly below.
public record SumsPage(RollUp sums) {
    /// The same as a list to take along, with what is unknown as a question mark.
    public Table table() {
        var headline = sums.form().headline();
        var columns = new ArrayList<>(List.of(Message.of("report.office.unit"), Message.of("report.sums.reports")));
        headline.forEach(
                sum -> columns.add(Message.of("report.said", sum.label().said())));
        var rows = new ArrayList<List<Object>>();
        for (var unit : sums.below()) {
            var row = new ArrayList<Object>(List.of(unit.name(), sums.reports(unit.id())));
            headline.forEach(sum -> {
                var total = sums.total(unit.id(), sum.of());
                row.add(total.isPresent() ? (Object) total.getAsLong() : "?");
            });
            rows.add(row);
        }
        return new Table(Message.of("report.sums.title"), sums.period(), columns, rows);
    }
}
