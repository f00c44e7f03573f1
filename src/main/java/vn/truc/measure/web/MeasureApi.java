package vn.truc.measure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    Answer inForce(
            @RequestParam Unit.Id unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day) {
        return Answer.of(measures.inForce(unit, day.orElseGet(clock::today)));
    }

    /// Everything that holds, what cannot be merged, and who is exempted.
    record Answer(
            String unit, LocalDate day, List<Held> measures, List<Undecided> conflicts, List<Exempted> exemptions) {
        static Answer of(InForce inForce) {
            return new Answer(
                    inForce.unit().toString(),
                    inForce.day(),
                    inForce.measures().stream().map(Held::of).toList(),
                    inForce.conflicts().stream().map(Undecided::of).toList(),
                    inForce.exemptions().stream()
                            .map(exemption -> Exempted.of(exemption, inForce))
                            .toList());
        }
    }

    /// One measure: the rule as data and in words, and its clauses.
    record Held(String subject, Rule rule, String title, String words, List<Clause> from, List<Clause> overridden) {
        static Held of(Measure measure) {
            var rule = measure.rule();
            return new Held(
                    rule.subject().toString(),
                    rule,
                    Words.t(rule.title()),
                    Words.t(rule.inWords()),
                    Clause.of(measure.sources()),
                    Clause.of(measure.overridden()));
        }
    }

    /// A clause of a document.
    record Clause(
            String document,
            String number,
            String clause,
            String issuer,
            Rule rule,
            LocalDate from,
            Optional<LocalDate> until) {
        static List<Clause> of(List<MeasureSource> sources) {
            return sources.stream()
                    .map(source -> new Clause(
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
    record Undecided(String subject, String why, List<Clause> between) {
        static Undecided of(Conflict conflict) {
            return new Undecided(conflict.subject().toString(), Words.t(conflict.why()), Clause.of(conflict.between()));
        }
    }

    /// Who is exempted from which clauses; a person is not named.
    record Exempted(String whom, String number, List<Clause> from) {
        static Exempted of(Exemption exemption, InForce inForce) {
            var whom = switch (exemption.whom()) {
                case Exemption.Whom.Everybody everybody -> "everybody";
                case Exemption.Whom.Function(var name) -> "function: " + name;
                case Exemption.Whom.Somebody somebody -> "a person";
            };
            return new Exempted(whom, exemption.origin().number(), Clause.of(inForce.sourcesOf(exemption)));
        }
    }
}
