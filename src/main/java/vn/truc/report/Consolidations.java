package vn.truc.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.organisation.People;
import vn.truc.organisation.Unit;

/// Adds up what has come in at an office.
@Service
@Transactional(readOnly = true)
public class Consolidations {
    private final ReportRepository reports;
    private final SubmissionRepository submissions;
    private final People people;
    private final WorkingCalendar calendar;

    Consolidations(
            ReportRepository reports, SubmissionRepository submissions, People people, WorkingCalendar calendar) {
        this.reports = reports;
        this.submissions = submissions;
        this.people = people;
        this.calendar = calendar;
    }

    /// The figures of this roll so far, beside those of the reports before.
    public Consolidation of(Roll roll) {
        var before = roll.lines().stream()
                .findFirst()
                .map(line -> line.duty().dueness(calendar).before(roll.period()));
        return new Consolidation(
                roll.form(),
                latest(roll, roll.period()),
                before.map(period -> latest(roll, period)).orElse(Map.of()));
    }

    /// How many people the units that submitted have, and all that owe.
    public Coverage coverage(Roll roll) {
        var ids = roll.lines().stream().map(line -> line.unit().id()).collect(Collectors.toSet());
        var counts = people.headcount(ids, roll.period());
        return new Coverage(
                sum(
                        counts,
                        roll.submitted().stream().map(line -> line.unit().id()).collect(Collectors.toSet())),
                sum(counts, ids));
    }

    private Map<Unit.Id, Submission> latest(Roll roll, LocalDate period) {
        var units = roll.lines().stream().map(line -> line.unit().id()).toList();
        var unitOf = reports.at(units, roll.form().code(), roll.recipient().id(), period).stream()
                .collect(Collectors.toMap(Report::id, report -> report));
        var last = unitOf.values().stream()
                .flatMap(report -> report.lastSubmission().stream())
                .toList();
        return submissions.find(last).stream()
                .filter(submission -> unitOf.containsKey(submission.report()))
                .collect(Collectors.toMap(submission -> unit(unitOf, submission), Function.identity()));
    }

    private static Unit.Id unit(Map<Report.Id, Report> reports, Submission submission) {
        var report = reports.get(submission.report());
        if (report == null) {
            throw new IllegalStateException("submission " + submission.id() + " without its report");
        }
        return report.key().unit();
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
