package vn.truc.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.gate.Comings;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.report.IndicatorSource;

/// Who was seen, beside what was planned: how many the gate let in, and how many said that they began to work from
/// home.
/// Where no gate kept its book and nobody checked in there is no figure.
@Component
class SeenFigures implements IndicatorSource {
    private static final String CAME = "came";
    private static final String BEGAN = "began-home";

    private final Comings comings;
    private final CheckRepository checks;
    private final Units units;

    SeenFigures(Comings comings, CheckRepository checks, Units units) {
        this.comings = comings;
        this.checks = checks;
        this.units = units;
    }

    @Override
    public Set<String> indicators() {
        return Set.of(CAME, BEGAN);
    }

    @Override
    public List<Figure> figures(Collection<Unit.Id> asked, LocalDate day, Instant asOf) {
        var kept = comings.kept(units.named(asked, day), day, day.plusDays(1)).keySet().stream()
                .collect(Collectors.toMap(unit -> unit, _ -> 0L));
        return Stream.concat(
                        Stream.concat(comings.counts(asked, day, asOf).entrySet().stream(), kept.entrySet().stream())
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max))
                                .entrySet()
                                .stream()
                                .map(count -> new Figure(count.getKey(), CAME, count.getValue())),
                        checks.begun(asked, day, asOf).entrySet().stream()
                                .map(count -> new Figure(count.getKey(), BEGAN, count.getValue())))
                .toList();
    }
}
