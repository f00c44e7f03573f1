package vn.truc.tracing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.truc.page.Words;
import vn.truc.tracing.Dossier;

/// The file about somebody who fell ill at work, as a sheet.
public record DossierPage(Dossier dossier, TracePage trace) {
    /// Days in one line; a dash where there are none.
    public String days(List<LocalDate> days) {
        return days.isEmpty() ? "–" : days.stream().map(Words::shortDay).collect(Collectors.joining(", "));
    }
}
