package vn.truc.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.truc.organisation.Unit;

/// Where computed figures of reports come from: each capability answers for the indicators it has the facts of, for all
/// units in one statement. Asked under `Acting.as("report.figures", …)`, so it sees every row.
public interface IndicatorSource {
    /// The codes of the indicators it answers for, such as `staff`; no two sources answer for the same one.
    Set<String> indicators();

    /// The figures of these units on this day, by what was known at that moment. A figure covers the unit and
    /// everything below it. Where there are no facts to count there is no figure, which is shown as unknown and
    /// never as zero.
    List<Figure> figures(Collection<Unit.Id> units, LocalDate day, Instant asOf);

    /// How many a unit has of something, with everything below it.
    record Figure(Unit.Id unit, String indicator, long value) {}
}
