package vn.truc.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.page.NotFound;
import vn.truc.report.Consolidations;
import vn.truc.report.Forms;
import vn.truc.report.Line;
import vn.truc.report.Report;
import vn.truc.report.Reports;
import vn.truc.report.Rolls;
import vn.truc.report.Submission;

/// Reports for programs: what is owed, drafted, submitted and returned, who stands where, and the sums. A figure that
/// nobody knows is null.
@RestController
@Tag(name = "reports", description = "What units owe, with computed figures; drafts, submissions, consolidation")
class ReportApi {
    private final Reports reports;
    private final Rolls rolls;
    private final Forms forms;
    private final Consolidations consolidations;
    private final OfficeClock clock;

    ReportApi(Reports reports, Rolls rolls, Forms forms, Consolidations consolidations, OfficeClock clock) {
        this.reports = reports;
        this.rolls = rolls;
        this.forms = forms;
        this.consolidations = consolidations;
        this.clock = clock;
    }

    @Needs(Right.CONSOLIDATE)
    @GetMapping("/api/reports")
    @Operation(summary = "Consolidated: the reports of a day to the caller's office, who is missing, and the sums")
    ReportCollection reports(Actor by, @RequestParam String form, @RequestParam LocalDate day) {
        var roll = rolls.of(by, form, day);
        var figures = consolidations.of(roll);
        Map<String, @Nullable Long> sums = new LinkedHashMap<>();
        for (var indicator : roll.form().indicators()) {
            var total = figures.total(List.of(indicator.code())).value();
            sums.put(indicator.code(), total.isPresent() ? Long.valueOf(total.getAsLong()) : null);
        }
        var units = roll.lines().stream()
                .map(line -> ReportLine.of(line, roll.at()))
                .toList();
        return new ReportCollection(form, day, roll.at(), roll.recipient().code(), units, sums);
    }

    @Needs(Right.DRAFT_REPORT)
    @GetMapping("/api/reports/owed")
    @Operation(
            summary = "What a unit owes on a day, and has missed in the two weeks before; the earliest deadline first")
    List<ReportLine> owed(@RequestParam Unit.Id unit, @RequestParam Optional<LocalDate> day) {
        var asked = day.orElseGet(clock::today);
        return Stream.concat(rolls.missedBy(unit, asked).reversed().stream(), rolls.owedBy(unit, asked).stream())
                .map(line -> ReportLine.of(line, clock.now()))
                .toList();
    }

    @Needs(Right.DRAFT_REPORT)
    @GetMapping("/api/reports/draft")
    @Operation(summary = "One report as it stands, with the figures that compute themselves and those put down")
    ReportSheet draft(
            Actor by,
            @RequestParam String form,
            @RequestParam Unit.Id unit,
            @RequestParam Unit.Id recipient,
            @RequestParam LocalDate period) {
        return sheet(by, new Report.Key(form, unit, recipient, period));
    }

    @Needs(Right.DRAFT_REPORT)
    @PutMapping("/api/reports/draft")
    @Operation(
            summary = "Save a draft over the version that was seen, 0 for a new one",
            description =
                    "A figure other than the computed one needs its reason. Saving the same again changes nothing;"
                            + " a draft that somebody else has changed meanwhile is a conflict.")
    ReportSheet save(Actor by, @RequestBody ReportDraft draft) {
        reports.draft(by, draft.draft()).orProblem();
        return sheet(by, draft.key());
    }

    @Needs(Right.DRAFT_REPORT)
    @PutMapping("/api/reports/submissions/{id}")
    @Operation(
            summary = "Submit a report, under an id made by the caller (UUID version 7)",
            description =
                    "The head or a deputy signs; a clerk names the signer. `nothing` says that there is nothing to"
                            + " report. The same id with the same content gives the same receipt, with other it is a conflict.")
    ReportReceipt submit(Actor by, @PathVariable Submission.Id id, @RequestBody ReportFiling filing) {
        return ReportReceipt.of(reports.submit(by, filing.filing(id)).orProblem());
    }

    @Needs(Right.CONSOLIDATE)
    @PostMapping("/api/reports/return")
    @Operation(summary = "Give a submitted report back to be corrected, with the reason; its first time still counts")
    ReportSheet giveBack(Actor by, @RequestBody ReportReturn back) {
        reports.giveBack(by, back.key(), back.reason() == null ? "" : back.reason())
                .orProblem();
        return sheet(by, back.key());
    }

    private ReportSheet sheet(Actor by, Report.Key key) {
        var form = forms.find(key.form(), key.period()).orElseThrow(() -> new NotFound("form"));
        var report = reports.find(by, key);
        var computed = reports.computed(by, key);
        var figures = form.indicators().stream()
                .map(indicator -> {
                    var given = report.flatMap(
                            found -> Optional.ofNullable(found.given().get(indicator.code())));
                    return new ReportFigure(
                            indicator.code(),
                            indicator.label().said(),
                            indicator.kind().name(),
                            computed.get(indicator.code()),
                            given.map(Report.Given::value).orElse(null),
                            given.map(Report.Given::reason).orElse(""));
                })
                .toList();
        return new ReportSheet(
                report.map(found -> found.id().value()),
                report.map(Report::version).orElse(0),
                report.map(Report::status),
                figures,
                report.map(Report::remarks).orElse(""),
                report.flatMap(Report::firstSubmitted));
    }

    /// All reports of a day.
    record ReportCollection(
            String form,
            LocalDate day,
            Instant at,
            String recipient,
            List<ReportLine> units,
            Map<String, @Nullable Long> figures) {}

    /// Where one unit stands with one report.
    record ReportLine(
            String unit,
            String name,
            UUID unitId,
            String form,
            UUID recipient,
            LocalDate period,
            Line.Standing standing,
            Instant deadline,
            @Nullable Instant submitted) {
        static ReportLine of(Line line, Instant now) {
            return new ReportLine(
                    line.unit().code(),
                    line.unit().name(),
                    line.unit().id().value(),
                    line.duty().rule().form(),
                    line.duty().recipient().value(),
                    line.due().period(),
                    line.standing(now),
                    line.deadline(),
                    line.report().flatMap(Report::firstSubmitted).orElse(null));
        }
    }

    /// A report as it stands.
    @Schema(name = "Report")
    record ReportSheet(
            Optional<UUID> id,
            int version,
            Optional<Report.Status> status,
            List<ReportFigure> figures,
            String remarks,
            Optional<Instant> firstSubmitted) {}

    /// One figure: as computed, and as a person put it down with the reason.
    record ReportFigure(
            String code,
            String label,
            String kind,
            @Nullable Long computed,
            @Nullable Long given,
            String reason) {}

    /// The receipt of a submission.
    record ReportReceipt(
            UUID id,
            UUID report,
            int number,
            Instant at,
            String signer,
            Submission.Capacity capacity,
            boolean nothing) {
        static ReportReceipt of(Submission submission) {
            return new ReportReceipt(
                    submission.id().value(),
                    submission.report().value(),
                    submission.number(),
                    submission.at(),
                    submission.signature().name(),
                    submission.signature().capacity(),
                    submission.nothing());
        }
    }
}
