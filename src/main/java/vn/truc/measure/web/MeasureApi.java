package vn.truc.measure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.Conflict;
import vn.truc.measure.Exemption;
import vn.truc.measure.InForce;
import vn.truc.measure.Measure;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.Rule;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;

/// The question "what holds for this unit on this day?", for programs.
@RestController
@Tag(name = "measures", description = "The rules in force for a unit on a day")
class MeasureApi {
    private final Measures measures;
    private final OfficeClock clock;

    MeasureApi(Measures measures, OfficeClock clock) {
        this.measures = measures;
        this.clock = clock;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/api/measures")
    @Operation(
            summary = "What holds for a unit on a day (today where none is named), with the clauses it comes from",
            description = "Rules have the form that docs/measures.md describes.")
    MeasuresInForce inForce(
            @RequestParam Unit.Id unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day) {
        return MeasuresInForce.of(measures.inForce(unit, day.orElseGet(clock::today)));
    }

    /// Everything that holds, what cannot be merged, and who is exempted.
    record MeasuresInForce(
            String unit,
            LocalDate day,
            List<MeasureHeld> measures,
            List<MeasureConflict> conflicts,
            List<MeasureExemption> exemptions) {
        static MeasuresInForce of(InForce inForce) {
            return new MeasuresInForce(
                    inForce.unit().toString(),
                    inForce.day(),
                    inForce.measures().stream().map(MeasureHeld::of).toList(),
                    inForce.conflicts().stream().map(MeasureConflict::of).toList(),
                    inForce.exemptions().stream()
                            .map(exemption -> MeasureExemption.of(exemption, inForce))
                            .toList());
        }
    }

    /// One measure: the rule as data and in words, and its clauses.
    record MeasureHeld(
            String subject,
            Rule rule,
            String title,
            String words,
            List<MeasureClause> from,
            List<MeasureClause> overridden) {
        static MeasureHeld of(Measure measure) {
            var rule = measure.rule();
            return new MeasureHeld(
                    rule.subject().toString(),
                    rule,
                    Words.t(rule.title()),
                    Words.t(rule.inWords()),
                    MeasureClause.of(measure.sources()),
                    MeasureClause.of(measure.overridden()));
        }
    }

    /// A clause of a document; its id is what an exemption from it names.
    record MeasureClause(
            UUID id,
            String document,
            String number,
            String clause,
            String issuer,
            Rule rule,
            LocalDate from,
            Optional<LocalDate> until) {
        static List<MeasureClause> of(List<MeasureSource> sources) {
            return sources.stream()
                    .map(source -> new MeasureClause(
                            source.id().value(),
                            source.origin().document().toString(),
                            source.origin().number(),
                            source.origin().clause(),
                            source.issuer().toString(),
                            source.rule(),
                            source.period().from(),
                            Optional.ofNullable(source.period().until())))
                    .toList();
        }
    }

    /// Clauses that somebody must decide between.
    record MeasureConflict(String subject, String why, List<MeasureClause> between) {
        static MeasureConflict of(Conflict conflict) {
            return new MeasureConflict(
                    conflict.subject().toString(), Words.t(conflict.why()), MeasureClause.of(conflict.between()));
        }
    }

    /// Who is exempted from which clauses; a person is not named.
    record MeasureExemption(UUID id, String whom, String number, List<MeasureClause> from) {
        static MeasureExemption of(Exemption exemption, InForce inForce) {
            var whom = switch (exemption.whom()) {
                case Exemption.Whom.Everybody everybody -> "everybody";
                case Exemption.Whom.Function(var name) -> "function: " + name;
                case Exemption.Whom.Somebody somebody -> "a person";
            };
            return new MeasureExemption(
                    exemption.id().value(),
                    whom,
                    exemption.origin().number(),
                    MeasureClause.of(inForce.sourcesOf(exemption)));
        }
    }
}
