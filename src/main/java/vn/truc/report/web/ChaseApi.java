package vn.truc.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.organisation.Unit;
import vn.truc.report.Chase;
import vn.truc.report.Extension;
import vn.truc.report.Reminder;
import vn.truc.report.Report;

/// The office goes after what is missing, for programs.
@RestController
@Tag(name = "reports", description = "What units owe, with computed figures; drafts, submissions, consolidation")
class ChaseApi {
    private final Chase chase;

    ChaseApi(Chase chase) {
        this.chase = chase;
    }

    @Needs(Right.CONSOLIDATE)
    @PutMapping("/api/reports/reminders/{id}")
    @Operation(
            summary = "Remind units whose report to the caller's office is not there yet, or tell their superiors",
            description = "Under an id made by the caller (UUID version 7); again, nobody is told twice.")
    ReportReminded remind(Actor by, @PathVariable UUID id, @RequestBody ReminderWanted wanted) {
        var reminder = new Reminder(
                new Reminder.Id(id),
                wanted.form(),
                by.unit(),
                wanted.period(),
                wanted.units().stream().map(Unit.Id::new).collect(Collectors.toSet()),
                Boolean.TRUE.equals(wanted.superiors()));
        return new ReportReminded(id, chase.remind(by, reminder).orProblem());
    }

    @Needs(Right.CONSOLIDATE)
    @PutMapping("/api/reports/extensions/{id}")
    @Operation(
            summary = "Give a unit more time for one report to the caller's office, with the reason",
            description = "Under an id made by the caller (UUID version 7); again, nothing changes.")
    ReportExtension extend(Actor by, @PathVariable UUID id, @RequestBody ExtensionWanted wanted) {
        var key = new Report.Key(wanted.form(), new Unit.Id(wanted.unit()), by.unit(), wanted.period());
        var extension = new Extension(
                new Extension.Id(id),
                key,
                wanted.until().truncatedTo(ChronoUnit.MILLIS),
                wanted.reason().strip());
        return ReportExtension.of(chase.extend(by, extension).orProblem());
    }

    /// Who is to be reminded of what.
    record ReminderWanted(
            String form,
            LocalDate period,
            Set<UUID> units,

            @Schema(description = "Tell the superiors of their heads instead") @Nullable
            Boolean superiors) {}

    /// How many units were missing and were reminded.
    record ReportReminded(UUID id, int units) {}

    /// Until when, and why.
    record ExtensionWanted(String form, UUID unit, LocalDate period, Instant until, String reason) {}

    /// More time for one report.
    record ReportExtension(UUID id, String form, UUID unit, LocalDate period, Instant until, String reason) {
        static ReportExtension of(Extension extension) {
            return new ReportExtension(
                    extension.id().value(),
                    extension.key().form(),
                    extension.key().unit().value(),
                    extension.key().period(),
                    extension.until(),
                    extension.reason());
        }
    }
}
