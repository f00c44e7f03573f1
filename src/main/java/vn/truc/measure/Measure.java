package vn.truc.measure;

import java.util.List;

/// What holds about one subject: the rule joined from the clauses that decide it, and those that stricter ones
/// override.
public record Measure(Rule rule, List<MeasureSource> sources, List<MeasureSource> overridden) {
    public Measure {
        sources = List.copyOf(sources);
        overridden = List.copyOf(overridden);
    }
}
