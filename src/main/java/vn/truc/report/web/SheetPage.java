package vn.truc.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.report.Consolidation;
import vn.truc.report.Consolidations;
import vn.truc.report.Form;
import vn.truc.report.Roll;

/// The summary of all reports on one sheet of A4, to be signed by hand.
public record SheetPage(Roll roll, Unit above, Consolidation figures, Consolidations.Coverage coverage) {
    /// The same as a list to take along: a line a unit with every figure, the sums last; `?` where it is not known.
    public Table table() {
        var indicators = roll.form().indicators();
        var columns = new ArrayList<>(List.of(
                Message.of("report.office.code"), Message.of("report.office.unit"), Message.of("report.office.state")));
        indicators.forEach(indicator ->
                columns.add(Message.of("report.said", indicator.label().said())));
        var rows = new ArrayList<List<Object>>();
        for (var line : roll.lines()) {
            var row = new ArrayList<Object>(
                    List.of(line.unit().code(), line.unit().name(), RollTable.standing(roll, line)));
            indicators.forEach(indicator ->
                    row.add(line.submitted() ? known(figures.sum(line.unit().id(), List.of(indicator.code()))) : ""));
            rows.add(row);
        }
        var sums = new ArrayList<Object>(List.of("", Message.of("report.sheet.total"), ""));
        indicators.forEach(indicator ->
                sums.add(known(figures.total(List.of(indicator.code())).value())));
        rows.add(sums);
        return new Table(roll.form().title().message(), roll.period(), columns, rows);
    }

    private static Object known(OptionalLong figure) {
        return figure.isPresent() ? (Object) figure.getAsLong() : "?";
    }

    /// The figures that have no column of their own.
    public List<Form.Indicator> others() {
        var shown = roll.form().headline().stream()
                .flatMap(sum -> sum.of().stream())
                .collect(Collectors.toSet());
        return roll.form().indicators().stream()
                .filter(indicator -> !shown.contains(indicator.code()))
                .toList();
    }
}
