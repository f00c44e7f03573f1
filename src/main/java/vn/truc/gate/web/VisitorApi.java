package vn.truc.gate.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
import vn.truc.gate.Company;
import vn.truc.gate.DecidedTogether;
import vn.truc.gate.ExpectedVisitors;
import vn.truc.gate.Newcomer;
import vn.truc.gate.Visitor;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;

/// Expected visitors of a unit, for programs: announced, approved or declined.
@RestController
@Tag(name = "visitors", description = "Who is expected at a unit, and who has approved it")
class VisitorApi {
    private final ExpectedVisitors visitors;

    VisitorApi(ExpectedVisitors visitors) {
        this.visitors = visitors;
    }

    @Needs(Right.OWN)
    @GetMapping("/api/visitors")
    @Operation(
            summary = "The visitors announced to a unit and those below from today on",
            description = "For whoever may announce visitors there or decide about them.")
    List<VisitorRow> list(Actor by, @RequestParam Unit.Id unit) {
        return visitors.at(by, unit).stream().map(VisitorRow::of).toList();
    }

    @Needs(Right.ANNOUNCE_VISITORS)
    @PutMapping("/api/visitors/{id}")
    @Operation(
            summary = "Announce a visitor, with others and again each week where wanted",
            description = "The id is made by the caller (UUID version 7); those of `others` and of later weeks follow"
                    + " from it.")
    VisitorRow announce(Actor by, @PathVariable UUID id, @RequestBody VisitorWanted wanted) {
        return VisitorRow.of(visitors.announce(
                        by,
                        wanted.visitor(id),
                        Objects.requireNonNullElse(wanted.phone(), ""),
                        new Company(
                                Objects.requireNonNullElse(wanted.others(), List.of()),
                                Optional.ofNullable(wanted.until())))
                .orProblem());
    }

    @Needs(Right.ORDER_ADMISSION)
    @PostMapping("/api/visitors/{id}/decide")
    @Operation(
            summary = "Approve or decline a visit over the version that was seen; again, nothing changes",
            description = "`all`: with everybody who was announced together with this visitor and waits.")
    VisitorRow decide(Actor by, @PathVariable UUID id, @RequestBody VisitorDecision decision) {
        var visitor = new Visitor.Id(id);
        return Boolean.TRUE.equals(decision.all())
                ? VisitorRow.of(visitors.decideAll(by, visitor, decision.version(), decision.approved())
                        .orProblem())
                : VisitorRow.of(visitors.decide(by, visitor, decision.version(), decision.approved())
                        .orProblem());
    }

    /// Who comes, to whom, what for.
    record VisitorWanted(
            UUID unit,
            String name,
            @Nullable String origin,
            String host,
            String purpose,
            @Nullable String phone,
            @Nullable Boolean abroad,
            @Nullable Boolean leadersGuest,
            LocalDate expected,

            @Schema(description = "Names of those who come along") @Nullable
            List<String> others,

            @Schema(description = "Comes again each week up to this day") @Nullable
            LocalDate until) {
        Visitor visitor(UUID id) {
            return new Visitor(
                    new Visitor.Id(id),
                    new Unit.Id(unit),
                    name.strip(),
                    Objects.requireNonNullElse(origin, "").strip(),
                    host.strip(),
                    purpose.strip(),
                    Boolean.TRUE.equals(abroad),
                    Boolean.TRUE.equals(leadersGuest),
                    expected,
                    true,
                    0,
                    new Newcomer.Approval.None());
        }
    }

    /// Yes or no, over which version.
    record VisitorDecision(
            int version, boolean approved, @Nullable Boolean all) {}

    /// A visitor as announced, and what has become of the approval.
    @Schema(name = "Visitor")
    record VisitorRow(
            UUID id,
            UUID unit,
            String name,
            String origin,
            String host,
            String purpose,
            boolean abroad,
            boolean leadersGuest,
            LocalDate expected,
            int version,
            VisitorApproval approval,

            @Schema(description = "Of those announced together, whose visits this decision left open, and why")
            List<String> open) {
        enum VisitorApproval {
            WAITING,
            APPROVED,
            DECLINED
        }

        static VisitorRow of(Visitor visitor) {
            return of(new DecidedTogether(visitor, List.of()));
        }

        static VisitorRow of(DecidedTogether decided) {
            var visitor = decided.visitor();
            return new VisitorRow(
                    visitor.id().value(),
                    visitor.unit().value(),
                    visitor.name(),
                    visitor.origin(),
                    visitor.host(),
                    visitor.purpose(),
                    visitor.abroad(),
                    visitor.leadersGuest(),
                    visitor.expected(),
                    visitor.version(),
                    switch (visitor.approval()) {
                        case Newcomer.Approval.None _ -> VisitorApproval.WAITING;
                        case Newcomer.Approval.Given _ -> VisitorApproval.APPROVED;
                        case Newcomer.Approval.Declined _ -> VisitorApproval.DECLINED;
                    },
                    decided.open().stream().map(open -> Words.t(open.said())).toList());
        }
    }
}
