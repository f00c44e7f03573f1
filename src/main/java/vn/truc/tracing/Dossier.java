package vn.truc.tracing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.truc.compliance.State;
import vn.truc.measure.Measure;
import vn.truc.page.Message;

/// Everything about somebody who fell ill at work, in one file: what held at the unit, how far it was obeyed
/// day by day, on which days the person had declared, where they were and who was near.
public record Dossier(
        Trace trace,
        String unit,
        Instant at,
        List<LocalDate> days,
        List<Held> held,
        List<LocalDate> declared,
        List<LocalDate> isolated) {
    /// A rule that held on some day of the window, with its clauses as they stood on the last of these days, and how
    /// the unit stood to it on each day.
    public record Held(Measure measure, Message title, Message words, List<Stood> stood) {}

    /// How the unit stood on a day; unknown where nothing was computed, empty where the rule did not hold.
    public record Stood(LocalDate day, Optional<State> state) {}
}
