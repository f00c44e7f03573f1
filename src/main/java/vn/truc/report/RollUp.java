package vn.truc.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.truc.organisation.Unit;

/// What has come in from everything at or below some units, added up by the database: for more reports than anybody
/// reads.
public record RollUp(Form form, LocalDate period, List<Unit> below, Map<Unit.Id, Map<String, Sum>> sums) {
    public RollUp {
        below = List.copyOf(below);
        sums = Map.copyOf(sums);
    }

    /// The sum of these figures over all that submitted at or below the unit; empty while nobody knows one of them.
    public OptionalLong total(Unit.Id unit, List<String> indicators) {
        var found = indicators.stream()
                .flatMap(indicator -> sum(unit, indicator).stream())
                .filter(sum -> sum.reports() > sum.unknown())
                .mapToLong(Sum::total)
                .toArray();
        long total = 0;
        for (long part : found) {
            total = Math.addExact(total, part);
        }
        return found.length < indicators.size() ? OptionalLong.empty() : OptionalLong.of(total);
    }

    /// How many reports have come in at or below the unit.
    public int reports(Unit.Id unit) {
        return sums.getOrDefault(unit, Map.of()).values().stream()
                .mapToInt(Sum::reports)
                .max()
                .orElse(0);
    }

    /// One figure of a unit and everything below it.
    public Optional<Sum> sum(Unit.Id unit, String indicator) {
        return Optional.ofNullable(sums.getOrDefault(unit, Map.of()).get(indicator));
    }

    /// A sum over those who know, how many have reported, and how many of those do not know.
    public record Sum(long total, int reports, int unknown) {}
}
