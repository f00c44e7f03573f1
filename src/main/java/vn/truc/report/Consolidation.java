package vn.truc.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vn.truc.organisation.Unit;

/// The figures of all reports that lie at an office, added up; what units do not know is counted as not known.
public record Consolidation(Form form, Map<Unit.Id, Submission> reports, Map<Unit.Id, Submission> before) {
    public Consolidation {
        reports = Map.copyOf(reports);
        before = Map.copyOf(before);
    }

    /// The sum of these figures over all units that submitted.
    public Total total(List<String> indicators) {
        var known = reports.values().stream()
                .map(report -> sum(report, indicators))
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .toArray();
        return new Total(
                known.length == 0 ? OptionalLong.empty() : OptionalLong.of(sum(known)), reports.size() - known.length);
    }

    /// How much more there is than in the reports before, over the units that know both.
    public OptionalLong change(List<String> indicators) {
        var differences = reports.entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(before.get(entry.getKey())).stream()
                        .flatMap(earlier -> difference(entry.getValue(), earlier, indicators)))
                .mapToLong(Long::longValue)
                .toArray();
        return differences.length == 0 ? OptionalLong.empty() : OptionalLong.of(sum(differences));
    }

    /// The sum of these figures of one unit; empty when it has not submitted or does not know all of them.
    public OptionalLong sum(Unit.Id unit, List<String> indicators) {
        return Optional.ofNullable(reports.get(unit))
                .map(report -> sum(report, indicators))
                .orElse(OptionalLong.empty());
    }

    private static Stream<Long> difference(Submission now, Submission earlier, List<String> indicators) {
        var one = sum(now, indicators);
        var other = sum(earlier, indicators);
        return one.isPresent() && other.isPresent() ? Stream.of(one.getAsLong() - other.getAsLong()) : Stream.empty();
    }

    /// The sum within one report, known only when every part is.
    private static OptionalLong sum(Submission report, List<String> indicators) {
        var parts = report.values().stream()
                .filter(value -> indicators.contains(value.indicator()))
                .flatMap(value -> value.effective().stream())
                .mapToLong(Long::longValue)
                .toArray();
        return parts.length < indicators.size() ? OptionalLong.empty() : OptionalLong.of(sum(parts));
    }

    private static long sum(long[] parts) {
        long sum = 0;
        for (long part : parts) {
            sum = Math.addExact(sum, part);
        }
        return sum;
    }

    /// A sum over those who know, and how many of those who submitted do not.
    public record Total(OptionalLong value, int unknown) {}
}
