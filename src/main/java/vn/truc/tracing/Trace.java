package vn.truc.tracing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.truc.health.ContactRules;
import vn.truc.health.Isolation;
import vn.truc.organisation.Unit;

/// What a question found: people in the order in which they are to be seen to, and how many of other bodies there
/// are.
public record Trace(
        TraceQuery query, ContactRules rules, List<Line> lines, List<Elsewhere> elsewhere, List<Stayed> stays) {
    /// How many lines bear this risk.
    public long count(Risk risk) {
        return lines.stream().filter(line -> line.risk() == risk).count();
    }

    /// Those who are to be told.
    List<Line> toWarn() {
        return lines.stream().filter(line -> line.risk() != Risk.LOW).toList();
    }

    /// One person: how great the risk is, and how long the rule of today would isolate.
    public record Line(Encounter encounter, Risk risk, String unit, Optional<Proposed> proposed) {}

    /// What today's rule says of such contacts: where, and until the end of which day; empty: until the health body
    /// says so.
    public record Proposed(Isolation.Kind kind, Optional<LocalDate> lastDay) {}

    /// People of another body, whose names its own health officer knows.
    public record Elsewhere(Unit.Id body, String name, long people) {}

    /// Where and when the person asked about was.
    public record Stayed(String place, Instant came, Instant until, boolean open) {}
}
