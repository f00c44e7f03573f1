package vn.truc.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.organisation.Unit;
import vn.truc.report.IndicatorSource;

/// Where people are, by the plans that were submitted or approved; a unit without one has no figures.
@Component
class RosterFigures implements IndicatorSource {
    private static final Map<String, Set<Presence>> INDICATORS = Map.of(
            "on-site", Set.of(Presence.OFFICE, Presence.DUTY),
            "home", Set.of(Presence.HOME),
            "leave", Set.of(Presence.LEAVE),
            "trip", Set.of(Presence.TRIP));

    private final RosterRepository repository;

    RosterFigures(RosterRepository repository) {
        this.repository = repository;
    }

    @Override
    public Set<String> indicators() {
        return INDICATORS.keySet();
    }

    @Override
    public List<Figure> figures(Collection<Unit.Id> units, LocalDate day, Instant asOf) {
        return repository.counts(units, day).stream()
                .collect(Collectors.groupingBy(RosterRepository.Count::unit))
                .entrySet()
                .stream()
                .flatMap(unit -> figures(unit.getKey(), unit.getValue()))
                .toList();
    }

    private static Stream<Figure> figures(Unit.Id unit, List<RosterRepository.Count> counts) {
        return INDICATORS.entrySet().stream()
                .map(indicator -> new Figure(
                        unit,
                        indicator.getKey(),
                        counts.stream()
                                .filter(count -> indicator.getValue().contains(count.presence()))
                                .mapToLong(RosterRepository.Count::people)
                                .sum()));
    }
}
