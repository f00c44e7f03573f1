package vn.truc.report.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.report.Consolidations;
import vn.truc.report.Line;
import vn.truc.report.Rolls;

/// Reports for other programs: who stands where, and the sums. A figure that nobody knows is null.
@RestController
class ReportApiController {
    private final Rolls rolls;
    private final Consolidations consolidations;

    ReportApiController(Rolls rolls, Consolidations consolidations) {
        this.rolls = rolls;
        this.consolidations = consolidations;
    }

    /// The reports of a day to the office of whoever asks.
    @Needs(Right.CONSOLIDATE)
    @GetMapping("/api/reports")
    Collected reports(Actor by, @RequestParam String form, @RequestParam LocalDate day) {
        var roll = rolls.of(by, form, day);
        var figures = consolidations.of(roll);
        Map<String, @Nullable Long> sums = new LinkedHashMap<>();
        for (var indicator : roll.form().indicators()) {
            var total = figures.total(List.of(indicator.code())).value();
            sums.put(indicator.code(), total.isPresent() ? Long.valueOf(total.getAsLong()) : null);
        }
        var units = roll.lines().stream().map(line -> one(line, roll.at())).toList();
        return new Collected(form, day, roll.at(), roll.recipient().code(), units, sums);
    }

    private static One one(Line line, Instant now) {
        return new One(
                line.unit().code(),
                line.unit().name(),
                line.standing(now),
                line.deadline(),
                line.report().flatMap(report -> report.firstSubmitted()).orElse(null));
    }

    /// All reports of a day.
    record Collected(
            String form,
            LocalDate day,
            Instant at,
            String recipient,
            List<One> units,
            Map<String, @Nullable Long> figures) {}

    /// Where one unit stands.
    record One(
            String unit,
            String name,
            Line.Standing standing,
            Instant deadline,
            @Nullable Instant submitted) {}
}
