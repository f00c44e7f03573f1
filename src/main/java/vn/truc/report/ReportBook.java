package vn.truc.report;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Outcome;

/// Writes reports down, one writer at a time for each; everything is checked and computed before.
@Component
@Transactional
class ReportBook {
    private final ReportRepository reports;
    private final SubmissionRepository submissions;
    private final Units units;
    private final Compliance compliance;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    ReportBook(
            ReportRepository reports,
            SubmissionRepository submissions,
            Units units,
            Compliance compliance,
            Audit audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.submissions = submissions;
        this.units = units;
        this.compliance = compliance;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// Saves a draft over the version its writer had seen; the same once more changes nothing.
    Outcome<Report> save(Actor by, Filing.Draft draft) {
        reports.queue(draft.key());
        var before = reports.find(draft.key());
        if (before.isPresent() && before.get().says(draft.given(), draft.remarks())) {
            return Outcome.done(before.get());
        }
        if (changed(before, draft)) {
            return Outcome.refused("report.changed", before.orElseThrow().drafter());
        }
        return Outcome.done(write(by, draft, before));
    }

    /// Puts a submission in the book; its moment was taken when it came in.
    Outcome<Submission> file(
            Actor by, Filing filing, Submission.Signature signature, String toldBy, Computed computed) {
        reports.queue(filing.key());
        var sent = submissions.find(filing.id());
        if (sent.isPresent()) {
            return same(sent.get(), filing) ? Outcome.done(sent.get()) : Outcome.refused("report.sent-before");
        }
        var before = reports.find(filing.key());
        if (changed(before, filing.draft())) {
            return Outcome.refused("report.changed", before.orElseThrow().drafter());
        }
        var report = before.isPresent() && before.get().says(filing.given(), filing.remarks())
                ? before.get()
                : write(by, filing.draft(), before);
        var submission = new Submission(
                filing.id(),
                report.id(),
                submissions.of(report.id()).size() + 1,
                computed.at(),
                by.person().id(),
                by.person().name(),
                signature,
                toldBy,
                filing.nothing(),
                filing.remarks(),
                computed.at(),
                computed.values());
        submissions.insert(submission);
        reports.submitted(report.id(), submission);
        line(by, toldBy.isEmpty() ? "report.submitted" : "report.entered-for", report, submission.number());
        compliance.changed(Set.of(report.key().unit()), report.key().period());
        events.publishEvent(new ReportSubmitted(report.id(), submission.id(), report.key()));
        return Outcome.done(submission);
    }

    /// Gives a submitted report back to be corrected; its first submission still counts.
    Outcome<Report> giveBack(Actor by, Report.Key key, Text form, Set<Person.Id> heads, String reason) {
        reports.queue(key);
        var report = reports.find(key);
        if (report.isEmpty()) {
            return Outcome.refused("report.not-submitted");
        }
        return switch (report.get().status()) {
            case DRAFT -> Outcome.refused("report.not-submitted");
            case RETURNED -> stands(report.get(), reason);
            case SUBMITTED -> {
                reports.returned(
                        report.get().id(),
                        new Report.Returned(clock.now(), by.person().name(), reason));
                line(by, "report.given-back", report.get(), report.get().version() + 1);
                var told = new HashSet<>(heads);
                told.add(report.get().drafterId());
                events.publishEvent(new ReportGivenBack(
                        report.get().id(), report.get().version(), told, form, key.period(), reason));
                yield Outcome.done(reports.find(key).orElseThrow());
            }
        };
    }

    /// The first reason stands; whoever gives another one is told which was kept.
    private static Outcome<Report> stands(Report report, String reason) {
        return report.returned()
                .filter(kept -> !kept.reason().equals(reason))
                .<Outcome<Report>>map(kept -> Outcome.refused("report.given-back-before", kept.by(), kept.reason()))
                .orElseGet(() -> Outcome.done(report));
    }

    private Report write(Actor by, Filing.Draft draft, Optional<Report> before) {
        var now = clock.now();
        var report = new Report(
                before.map(Report::id).orElse(draft.id()),
                draft.key(),
                before.map(Report::status).orElse(Report.Status.DRAFT),
                before.map(Report::version).orElse(0) + 1,
                draft.given(),
                draft.remarks(),
                before.map(Report::begun).orElse(now),
                now,
                by.person().id(),
                by.person().name(),
                before.flatMap(Report::firstSubmitted),
                before.flatMap(Report::lastSubmission),
                before.flatMap(Report::returned));
        if (before.isPresent()) {
            reports.save(report);
        } else {
            reports.insert(report, body(draft.key()));
        }
        line(by, "report.drafted", report, report.version());
        return report;
    }

    private Unit.Id body(Report.Key key) {
        return units.find(key.unit(), key.period()).orElseThrow().body();
    }

    private static boolean changed(Optional<Report> before, Filing.Draft draft) {
        return before.isPresent() && before.get().version() != draft.version();
    }

    private static boolean same(Submission sent, Filing filing) {
        return sent.nothing() == filing.nothing()
                && sent.remarks().equals(filing.remarks())
                && sent.values().stream()
                        .allMatch(value -> filing.nothing()
                                || sameFigure(value, filing.given().get(value.indicator())));
    }

    private static boolean sameFigure(Submission.Value value, Report.@Nullable Given given) {
        return given == null
                ? value.given() == null
                : Long.valueOf(given.value()).equals(value.given())
                        && given.reason().equals(value.reason());
    }

    private void line(Actor by, String act, Report report, int number) {
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                act,
                report.id().value(),
                Map.of(
                        "form", report.key().form(),
                        "unit", report.key().unit().toString(),
                        "period", report.key().period().toString(),
                        "number", String.valueOf(number))));
    }

    /// The figures of a report, and the moment at which it came in and they were computed.
    record Computed(Instant at, List<Submission.Value> values) {}
}
