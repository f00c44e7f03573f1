package vn.truc.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.organisation.Unit;

/// Adds up what has come in at an office.
@Service
@Transactional(readOnly = true)
public class Consolidations {
    private final SubmissionRepository submissions;
    private final Headcounts headcounts;
    private final WorkingCalendar calendar;

    Consolidations(SubmissionRepository submissions, Headcounts headcounts, WorkingCalendar calendar) {
        this.submissions = submissions;
        this.headcounts = headcounts;
        this.calendar = calendar;
    }

    /// The figures of this roll so far, beside those of the reports before.
    public Consolidation of(Roll roll) {
        var units = roll.lines().stream().map(line -> line.unit().id()).toList();
        var before = before(roll);
        var periods = Stream.concat(Stream.of(roll.period()), before.stream()).toList();
        var last = units.isEmpty()
                ? Map.<LocalDate, Map<Unit.Id, Submission>>of()
                : submissions.last(units, roll.form().code(), roll.recipient().id(), periods);
        return new Consolidation(
                roll.form(),
                last.getOrDefault(roll.period(), Map.of()),
                before.map(day -> last.getOrDefault(day, Map.of())).orElse(Map.of()));
    }

    /// The day of the reports before these.
    private Optional<LocalDate> before(Roll roll) {
        return roll.lines().stream()
                .findFirst()
                .map(line -> line.duty().dueness(calendar).before(roll.period()));
    }

    /// How many people the units that submitted have, and all that owe.
    public Coverage coverage(Roll roll) {
        var ids = roll.lines().stream().map(line -> line.unit().id()).collect(Collectors.toSet());
        var counts = headcounts.of(ids, roll.period());
        return new Coverage(
                sum(
                        counts,
                        roll.submitted().stream().map(line -> line.unit().id()).collect(Collectors.toSet())),
                sum(counts, ids));
    }

    private static long sum(Map<Unit.Id, Integer> counts, Set<Unit.Id> units) {
        return counts.entrySet().stream()
                .filter(count -> units.contains(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// People of the units that submitted, of all people.
    public record Coverage(long people, long all) {}
}
