package vn.truc.compliance.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.Grid;
import vn.truc.compliance.Standing;
import vn.truc.compliance.State;
import vn.truc.measure.Rule;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// Who obeys what, for programs: units by days with the evidence.
@RestController
@Tag(name = "compliance", description = "Met, late, missing, breached, unknown: per unit, day and rule")
class ComplianceApi {
    private static final int MOST_DAYS = 31;
    /// So many units times days fit into one answer.
    private static final int MOST_CELLS = 20_000;

    private final Compliance compliance;
    private final Units units;

    ComplianceApi(Compliance compliance, Units units) {
        this.compliance = compliance;
        this.units = units;
    }

    @Needs(Right.SEE_SITUATION)
    @GetMapping("/api/compliance")
    @Operation(
            summary =
                    "How a unit and everything below it stood, day by day, at most 31 days and 20,000 units times days",
            description = "Without a fact the state is UNKNOWN, never MET.")
    List<ComplianceOfUnit> grid(
            @RequestParam Unit.Id unit,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @Parameter(description = "Only this rule, such as `leader-on-duty`") @RequestParam Optional<String> rule) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            Outcome.refused(FormErrors.at("to", Message.of("compliance.api.days", MOST_DAYS)))
                    .orProblem();
        }
        var days = from.datesUntil(to.plusDays(1)).toList();
        if (units.larger(unit, MOST_CELLS / days.size(), to)) {
            Outcome.refused(FormErrors.at("unit", Message.of("compliance.api.units", MOST_CELLS / days.size())))
                    .orProblem();
        }
        var ids = units.subtree(unit, to).stream().map(Unit::id).toList();
        return compliance.grid(ids, days, rule.map(Rule.Subject::valueOf)).rows().stream()
                .map(ComplianceOfUnit::of)
                .toList();
    }

    /// One unit over the days.
    record ComplianceOfUnit(UUID unit, String code, String name, List<ComplianceOfDay> days) {
        static ComplianceOfUnit of(Grid.Row row) {
            return new ComplianceOfUnit(
                    row.unit().id().value(),
                    row.unit().code(),
                    row.unit().name(),
                    row.cells().stream().map(ComplianceOfDay::of).toList());
        }
    }

    /// One unit on one day: the state that has to be looked at, and what makes it.
    record ComplianceOfDay(LocalDate day, State state, List<ComplianceStanding> rules) {
        static ComplianceOfDay of(Grid.Cell cell) {
            return new ComplianceOfDay(
                    cell.day(),
                    cell.state(),
                    cell.standings().stream().map(ComplianceStanding::of).toList());
        }
    }

    /// One rule on one day, with the evidence in words.
    record ComplianceStanding(String rule, State state, String evidence, Instant computedAt) {
        static ComplianceStanding of(Standing standing) {
            return new ComplianceStanding(
                    standing.subject().toString(),
                    standing.state(),
                    Words.t(standing.evidence()),
                    standing.computedAt());
        }
    }
}
