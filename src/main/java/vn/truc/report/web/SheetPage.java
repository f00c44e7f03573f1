package vn.truc.report.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.truc.organisation.Unit;
import vn.truc.report.Consolidation;
import vn.truc.report.Consolidations;
import vn.truc.report.Form;
import vn.truc.report.Roll;

/// The summary of all reports on one sheet of A4, to be signed by hand.
public record SheetPage(Roll roll, Unit above, Consolidation figures, Consolidations.Coverage coverage) {
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
