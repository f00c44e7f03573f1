package vn.truc.measure;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Enough cases of what people do to tell any two rules of a kind apart, and which of them a rule allows.
final class RuleCases {
    private static final List<Integer> MINUTES =
            IntStream.rangeClosed(0, 100).mapToObj(half -> half * 30).toList();
    private static final List<Instant> ENTRIES =
            List.of(Instant.parse("2020-03-19T17:10:00Z"), Instant.parse("2020-03-20T16:59:00Z"));
    private static final List<Visit> VISITS = visits();

    private RuleCases() {}

    /// The cases that a rule allows; empty for a kind without cases.
    static Optional<Set<Object>> allowedBy(Rule rule) {
        return switch (rule) {
            case Visitors visitors -> Optional.of(allowed(VISITS, visit -> visit.allowedBy(visitors)));
            case DeclareBeforeEntry declare ->
                Optional.of(allowed(entries(), entry -> declare.stillValid(entry.declared(), entry.at())));
            case TemperatureLimit limit ->
                Optional.of(allowed(
                        IntStream.rangeClosed(360, 400).boxed().toList(),
                        tenths -> !limit.refers(BigDecimal.valueOf(tenths, 1))));
            case MeetingLimit limit ->
                Optional.of(allowed(
                        meetings(),
                        meeting -> limit.allows(meeting.people())
                                && BigDecimal.valueOf(meeting.half() * 5L, 1).compareTo(limit.metresApart()) >= 0
                                && (meeting.online() || !limit.preferOnline())));
            default -> Optional.empty();
        };
    }

    private static <T> Set<Object> allowed(List<T> cases, Predicate<T> allows) {
        return cases.stream().filter(allows).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Entry> entries() {
        return ENTRIES.stream()
                .flatMap(at -> MINUTES.stream().map(before -> new Entry(at.minus(Duration.ofMinutes(before)), at)))
                .toList();
    }

    private static List<Meeting> meetings() {
        return IntStream.rangeClosed(1, 51)
                .boxed()
                .flatMap(people -> Stream.of(0, 1, 2, 3)
                        .flatMap(half -> Stream.of(true, false).map(online -> new Meeting(people, half, online))))
                .toList();
    }

    private static List<Visit> visits() {
        return Stream.of(Approver.values())
                .flatMap(given -> Stream.of("P101", "P102", "P103", "P104")
                        .flatMap(room -> Stream.of(true, false)
                                .flatMap(foreign ->
                                        Stream.of(true, false).map(met -> new Visit(given, room, foreign, met)))))
                .toList();
    }

    private record Entry(Instant declared, Instant at) {}

    private record Meeting(int people, int half, boolean online) {}

    /// A guest of a leader, met or not.
    private record Visit(Approver given, String room, boolean foreign, boolean met) {
        boolean allowedBy(Visitors rule) {
            return !rule.closed()
                    && given.compareTo(rule.approvalFor(foreign)) >= 0
                    && (rule.onlyIn().isEmpty() || rule.onlyIn().contains(room))
                    && (met || !rule.leadersGuestsMet());
        }
    }
}
