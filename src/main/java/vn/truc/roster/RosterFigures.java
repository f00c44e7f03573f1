package vn.truc.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.absence.Away;
import vn.truc.absence.Aways;
import vn.truc.health.Isolations;
import vn.truc.organisation.People;
import vn.truc.organisation.Unit;
import vn.truc.report.IndicatorSource;

/// Where people are, by trips and leave that were allowed and by the plans that were submitted or approved;
/// what neither tells has no figure.
@Component
class RosterFigures implements IndicatorSource {
    private static final Map<String, Set<Presence>> INDICATORS = Map.of(
            "on-site", Set.of(Presence.OFFICE, Presence.DUTY),
            "home", Set.of(Presence.HOME),
            "leave", Set.of(Presence.LEAVE),
            "trip", Set.of(Presence.TRIP));

    private final PlannedRepository repository;
    private final TurnRepository turns;
    private final People people;
    private final Aways aways;
    private final Isolations isolations;
    private final DaysAway whoLeft;

    RosterFigures(
            PlannedRepository repository,
            TurnRepository turns,
            People people,
            Aways aways,
            Isolations isolations,
            DaysAway whoLeft) {
        this.repository = repository;
        this.turns = turns;
        this.people = people;
        this.aways = aways;
        this.isolations = isolations;
        this.whoLeft = whoLeft;
    }

    @Override
    public Set<String> indicators() {
        return INDICATORS.keySet();
    }

    /// Who is away by a trip or leave that was allowed is counted there, once, and not in the plan; who is kept apart
    /// is counted by neither, but with the isolated.
    @Override
    public List<Figure> figures(Collection<Unit.Id> units, LocalDate day, Instant asOf) {
        var apart = isolations.on(day);
        var away = aways.at(units, day, asOf).stream()
                .filter(each -> !apart.contains(each.person()))
                .toList();
        var elsewhere = away.stream().map(Away::person).collect(Collectors.toCollection(() -> new HashSet<>(apart)));
        var planned = repository
                .counts(units, day, elsewhere, people.places(turns.onTurn(day).keySet(), day), whoLeft.left(day))
                .stream()
                .collect(Collectors.groupingBy(PlannedRepository.Count::unit));
        var byUnit = away.stream().collect(Collectors.groupingBy(Away::unit));
        return units.stream()
                .distinct()
                .flatMap(unit ->
                        figures(unit, Optional.ofNullable(planned.get(unit)), byUnit.getOrDefault(unit, List.of())))
                .toList();
    }

    private static Stream<Figure> figures(
            Unit.Id unit, Optional<List<PlannedRepository.Count>> planned, List<Away> away) {
        return INDICATORS.entrySet().stream()
                .map(indicator -> {
                    long allowed = away.stream()
                            .filter(each -> indicator.getValue().contains(Presence.away(each.trip())))
                            .count();
                    long cells = planned.stream()
                            .flatMap(List::stream)
                            .filter(count -> indicator.getValue().contains(count.presence()))
                            .mapToLong(PlannedRepository.Count::people)
                            .sum();
                    return new Figure(unit, indicator.getKey(), allowed + cells);
                })
                .filter(figure -> planned.isPresent() || figure.value() > 0);
    }
}
