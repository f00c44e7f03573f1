package vn.truc.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.report.IndicatorSource;

/// Counts visitors and high temperatures for reports; unknown on a day on which no gate of the body kept its book.
@Component
class GateFigures implements IndicatorSource {
    private final VisitFigureRepository counts;
    private final Units units;

    GateFigures(VisitFigureRepository counts, Units units) {
        this.counts = counts;
        this.units = units;
    }

    @Override
    public Set<String> indicators() {
        return Set.of("visitors", "high-temperature");
    }

    @Override
    public List<Figure> figures(Collection<Unit.Id> asked, LocalDate day, Instant asOf) {
        var bodies = units.named(asked, day).stream().collect(Collectors.toMap(Unit::id, Unit::body));
        return counts.of(bodies, day, asOf);
    }
}
