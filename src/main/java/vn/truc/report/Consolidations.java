package vn.truc.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
    private final ReportRepository reports;
    private final SubmissionRepository submissions;
    private final Headcounts headcounts;
    private final WorkingCalendar calendar;

    Consolidations(
            ReportRepository reports,
            SubmissionRepository submissions,
            Headcounts headcounts,
            WorkingCalendar calendar) {
        this.reports = reports;
        this.submissions = submissions;
        this.headcounts = headcounts;
        this.calendar = calendar;
    }

    /// The figures of this roll so far, beside those of the reports before.
    public Consolidation of(Roll roll) {
        var now = roll.lines().stream().flatMap(line -> line.report().stream()).toList();
        var before = before(roll);
        var last = submissions
                .find(Stream.of(now, before)
                        .flatMap(List::stream)
                        .flatMap(report -> report.lastSubmission().stream())
                        .toList())
                .stream()
                .collect(Collectors.toMap(Submission::report, Function.identity()));
        return new Consolidation(roll.form(), byUnit(now, last), byUnit(before, last));
    }

    private List<Report> before(Roll roll) {
        var units = roll.lines().stream().map(line -> line.unit().id()).toList();
        return roll.lines().stream()
                .findFirst()
                .map(line -> line.duty().dueness(calendar).before(roll.period()))
                .map(period ->
                        reports.at(units, roll.form().code(), roll.recipient().id(), period))
                .orElse(List.of());
    }

    private static Map<Unit.Id, Submission> byUnit(List<Report> reports, Map<Report.Id, Submission> last) {
        return reports.stream()
                .filter(report -> last.containsKey(report.id()))
                .collect(Collectors.toMap(report -> report.key().unit(), report -> last.get(report.id())));
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
