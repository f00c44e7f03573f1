package vn.truc.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.organisation.Unit;

/// Fills reports in: asks every capability for the figures it has the facts of.
@Component
class Figures {
    private final List<IndicatorSource> sources;
    private final Acting acting;

    Figures(List<IndicatorSource> sources, Acting acting) {
        this.sources = List.copyOf(sources);
        this.acting = acting;
        var codes =
                sources.stream().flatMap(source -> source.indicators().stream()).toList();
        if (codes.stream().distinct().count() < codes.size()) {
            throw new IllegalStateException("Two sources answer for one indicator: " + codes);
        }
    }

    /// What is known of these units by this moment; indicators without facts are left out.
    Map<Unit.Id, Map<String, Long>> of(Collection<Unit.Id> units, LocalDate day, Instant asOf) {
        var known = new HashMap<Unit.Id, Map<String, Long>>();
        units.forEach(unit -> known.put(unit, new HashMap<>()));
        var figures = acting.as(
                "report.figures",
                () -> sources.stream()
                        .flatMap(source -> source.figures(units, day, asOf).stream())
                        .toList());
        figures.forEach(figure ->
                known.computeIfAbsent(figure.unit(), unit -> new HashMap<>()).put(figure.indicator(), figure.value()));
        return Map.copyOf(known);
    }
}
