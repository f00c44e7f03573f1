package vn.truc.administration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotFound;

/// Units for programs: which there are within reach, and how they stood on a day.
@RestController
@Tag(name = "units", description = "The line of units as it stood on a day")
class UnitApi {
    private final Units units;
    private final OfficeClock clock;

    UnitApi(Units units, OfficeClock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/api/units")
    @Operation(
            summary = "Find units within reach by name or code, at most fifty; without words, those at the top of it")
    List<UnitLine> find(
            Actor by,
            @Parameter(description = "Words of the name or the code, with or without diacritics", example = "to chuc")
                    @RequestParam(defaultValue = "")
                    String words,
            @RequestParam Optional<LocalDate> day) {
        var roots = by.roots(Right.READ_UNIT);
        var on = day.orElseGet(clock::today);
        var found = words.isBlank() ? units.named(roots, on) : units.search(words, roots, on);
        return found.stream().map(unit -> UnitLine.of(unit, 0)).toList();
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/api/units/{unit}")
    @Operation(summary = "One unit as it was called on a day")
    UnitLine one(@PathVariable Unit.Id unit, @RequestParam Optional<LocalDate> day) {
        return units.find(unit, day.orElseGet(clock::today))
                .map(found -> UnitLine.of(found, 0))
                .orElseThrow(() -> new NotFound("unit"));
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/api/units/{unit}/tree")
    @Operation(
            summary = "A unit and everything below it on a day",
            description = "Each unit is followed by what stands below it; the depth says how far below the first.")
    List<UnitLine> tree(@PathVariable Unit.Id unit, @RequestParam Optional<LocalDate> day) {
        return units.tree(unit, day.orElseGet(clock::today)).stream()
                .map(branch -> UnitLine.of(branch.unit(), branch.depth()))
                .toList();
    }

    /// A unit in a list.
    @Schema(name = "Unit")
    record UnitLine(
            UUID id, UUID body, String code, String name, String shortName, boolean seal, String phone, int depth) {
        static UnitLine of(Unit unit, int depth) {
            return new UnitLine(
                    unit.id().value(),
                    unit.body().value(),
                    unit.code(),
                    unit.name(),
                    unit.shortName(),
                    unit.seal(),
                    unit.phone(),
                    depth);
        }
    }
}
