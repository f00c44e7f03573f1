package vn.truc.health.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
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
import vn.truc.health.Isolation;
import vn.truc.health.Isolations;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Isolation, for programs of health officers: ordered, and its last day changed. Answers of declarations and reasons
/// are not shown to programs.
@RestController
@Tag(name = "isolations", description = "Who is kept apart from when to when, for health officers")
class IsolationApi {
    private final Isolations isolations;

    IsolationApi(Isolations isolations) {
        this.isolations = isolations;
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @GetMapping("/api/isolations")
    @Operation(summary = "The isolations at a unit and below, running ones first")
    List<IsolationRow> list(Actor by, @RequestParam Unit.Id unit) {
        return isolations.at(by, unit).stream().map(IsolationRow::of).toList();
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @PutMapping("/api/isolations/{id}")
    @Operation(
            summary = "Order isolation of a person; its last day is computed by the rules of today",
            description = "The id is made by the caller (UUID version 7). Without a rule the end stays open.")
    IsolationRow order(Actor by, @PathVariable UUID id, @RequestBody IsolationWanted wanted) {
        var order = new Isolations.Order(
                new Isolation.Id(id),
                new Person.Id(wanted.person()),
                wanted.standing(),
                wanted.kind(),
                Boolean.TRUE.equals(wanted.compulsory()),
                Boolean.TRUE.equals(wanted.vaccinated()),
                wanted.lastExposure(),
                wanted.from());
        return IsolationRow.of(isolations.record(by, order).orProblem());
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @PostMapping("/api/isolations/{id}/last-day")
    @Operation(
            summary = "End an isolation, or let it last longer, with the reason; again, nothing changes",
            description = "`version` is that which was seen; without `lastDay` the end is open until the health body"
                    + " says so.")
    IsolationRow change(Actor by, @PathVariable UUID id, @RequestBody IsolationEnd end) {
        return IsolationRow.of(isolations
                .change(
                        by,
                        new Isolations.Change(
                                new Isolation.Id(id), end.version(), Optional.ofNullable(end.lastDay()), end.reason()))
                .orProblem());
    }

    /// Who is to be kept apart, as what, where, since when.
    record IsolationWanted(
            UUID person,
            Isolation.Standing standing,
            Isolation.Kind kind,
            @Nullable Boolean compulsory,
            @Nullable Boolean vaccinated,
            LocalDate lastExposure,
            LocalDate from) {}

    /// Another last day, and why.
    record IsolationEnd(int version, @Nullable LocalDate lastDay, String reason) {}

    /// An isolation as it stands.
    @Schema(name = "Isolation")
    record IsolationRow(
            UUID id,
            int version,
            UUID person,
            UUID unit,
            Isolation.Standing standing,
            Isolation.Kind kind,
            LocalDate from,
            Optional<LocalDate> lastDay,
            Optional<LocalDate> watchedUntil,
            String basis) {
        static IsolationRow of(Isolation isolation) {
            return new IsolationRow(
                    isolation.id().value(),
                    isolation.version(),
                    isolation.person().value(),
                    isolation.unit().value(),
                    isolation.standing(),
                    isolation.kind(),
                    isolation.from(),
                    isolation.lastDay(),
                    isolation.watchedUntil(),
                    isolation.basis());
        }
    }
}
