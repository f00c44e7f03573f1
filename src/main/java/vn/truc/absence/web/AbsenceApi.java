package vn.truc.absence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.absence.Absence;
import vn.truc.absence.Absences;
import vn.truc.absence.Span;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// Trips and leave, for programs: one’s own, and those that wait for one’s word.
@RestController
@Tag(name = "absences", description = "Trips and leave of the person whose token it is, and those to decide")
class AbsenceApi {
    private final Absences absences;

    AbsenceApi(Absences absences) {
        this.absences = absences;
    }

    @Needs(Right.OWN)
    @GetMapping("/api/absences")
    @Operation(summary = "One's own trips and leave, from a month back on")
    List<AbsenceRow> own(Actor by) {
        return absences.own(by).stream().map(AbsenceRow::of).toList();
    }

    @Needs(Right.OWN)
    @PutMapping("/api/absences/{id}")
    @Operation(
            summary = "Ask for a trip or leave of one's own",
            description = "`kind` is `trip` or a kind of leave; a trip needs place and purpose. The id is made by the"
                    + " caller (UUID version 7).")
    AbsenceRow ask(Actor by, @PathVariable UUID id, @RequestBody AbsenceWanted wanted) {
        var request = new Absences.Request(
                new Absence.Id(id),
                by.unit(),
                wanted.kind(),
                Objects.requireNonNullElse(wanted.place(), ""),
                Objects.requireNonNullElse(wanted.purpose(), ""),
                wanted.span(),
                Set.of(by.person().id()));
        return AbsenceRow.of(absences.ask(by, request).orProblem());
    }

    @Needs(Right.DECIDE_ABSENCES)
    @GetMapping("/api/absences/waiting")
    @Operation(
            summary = "What waits for the caller to decide",
            description = "A token decides as head with the right to sign reports too, as leader in charge with that to"
                    + " approve rosters.")
    List<AbsenceRow> waiting(Actor by) {
        return absences.waiting(by).stream().map(AbsenceRow::of).toList();
    }

    @Needs(Right.DECIDE_ABSENCES)
    @PostMapping("/api/absences/{id}/decide")
    @Operation(
            summary = "Allow or refuse a trip or leave over the version that was seen; again, nothing changes",
            description = "A refusal needs a reason.")
    AbsenceRow decide(Actor by, @PathVariable UUID id, @RequestBody AbsenceDecision decision) {
        return AbsenceRow.of(absences.decide(
                        by,
                        new Absences.Decision(
                                new Absence.Id(id),
                                decision.version(),
                                decision.approved(),
                                Objects.requireNonNullElse(decision.reason(), "")))
                .orProblem());
    }

    /// Yes or no, over which version, and why not.
    record AbsenceDecision(
            int version, boolean approved, @Nullable String reason) {}

    /// What is asked for.
    record AbsenceWanted(
            String kind,
            @Nullable String place,
            @Nullable String purpose,
            LocalDate from,
            LocalDate to,
            @Nullable Boolean fromNoon,
            @Nullable Boolean toNoon) {
        Span span() {
            try {
                return new Span(from, Boolean.TRUE.equals(fromNoon), to, Boolean.TRUE.equals(toNoon));
            } catch (IllegalArgumentException turnedRound) {
                return Outcome.<Span>refused(FormErrors.at("to", Message.of("absence.error.order")))
                        .orProblem();
            }
        }
    }

    /// A trip or leave as it stands; the kind is the one that others may see.
    @Schema(name = "Absence")
    record AbsenceRow(
            UUID id,
            String kind,
            String place,
            LocalDate from,
            boolean fromNoon,
            LocalDate to,
            boolean toNoon,
            Absence.State state,
            int version,
            List<UUID> people) {
        static AbsenceRow of(Absence absence) {
            var span = absence.span();
            return new AbsenceRow(
                    absence.id().value(),
                    absence.kind(),
                    absence.place(),
                    span.from(),
                    span.fromNoon(),
                    span.to(),
                    span.toNoon(),
                    absence.state(),
                    absence.version(),
                    absence.people().stream().map(goer -> goer.person().value()).toList());
        }
    }
}
