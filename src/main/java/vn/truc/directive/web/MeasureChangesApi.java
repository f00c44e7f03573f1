package vn.truc.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.document.DocumentNumber;
import vn.truc.measure.Exemption;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.Origin;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.measure.Rule;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// Exempting from clauses in force, and a unit’s own stricter rules, for programs.
@RestController
@Tag(name = "measures", description = "The rules in force for a unit on a day")
class MeasureChangesApi {
    private final Measures measures;
    private final People people;
    private final OfficeClock clock;

    MeasureChangesApi(Measures measures, People people, OfficeClock clock) {
        this.measures = measures;
        this.people = people;
        this.clock = clock;
    }

    @Needs(Right.ISSUE_DIRECTIVES)
    @PutMapping("/api/exemptions/{id}")
    @Operation(
            summary = "Exempt from a clause in force, in the name of its issuer or of a unit above",
            description = "Exactly one of `below` (a unit and everything below it), `units` (these alone) and `person`;"
                    + " `function` narrows units to those who do one kind of work. The id is made by the caller (UUID"
                    + " version 7).")
    ExemptionRow exempt(Actor by, @PathVariable UUID id, @RequestBody ExemptionWanted wanted) {
        var wrong = wanted.errors();
        if (!wrong.isEmpty()) {
            return Outcome.<ExemptionRow>refused(wrong).orProblem();
        }
        var exemption = new Exemption(
                new Exemption.Id(id),
                Set.of(new MeasureSource.Id(wanted.clause())),
                reach(wanted),
                wanted.whom(),
                new Origin(id, number(wanted.number()), ""),
                new Unit.Id(wanted.issuer()),
                new Period(wanted.from(), wanted.until()));
        return ExemptionRow.of(measures.exempt(by, exemption).orProblem());
    }

    @Needs(Right.ISSUE_DIRECTIVES)
    @PostMapping("/api/exemptions/{id}/end")
    @Operation(summary = "End an exemption from today on; again, nothing changes")
    ExemptionRow end(Actor by, @PathVariable UUID id) {
        return ExemptionRow.of(
                measures.endExemption(by, new Exemption.Id(id), clock.today()).orProblem());
    }

    @Needs(Right.ANSWER_DIRECTIVES)
    @PutMapping("/api/measures/own/{id}")
    @Operation(
            summary = "Give a unit and everything below it a stricter rule in the unit's own name",
            description = "The rule has the form that docs/measures.md describes; one that is looser than what comes"
                    + " from above is refused. The id is made by the caller (UUID version 7).")
    OwnRule tighten(Actor by, @PathVariable UUID id, @RequestBody OwnRuleWanted wanted) {
        var wrong = numberAndDays(wanted.number(), wanted.from(), wanted.until());
        var rule = switch (RuleFields.sent(wanted.rule(), "rule")) {
            case Outcome.Refused<Rule>(var why) ->
                Outcome.<Rule>refused(wrong.and(why)).orProblem();
            case Outcome.Done<Rule>(var read) ->
                wrong.isEmpty() ? read : Outcome.<Rule>refused(wrong).orProblem();
        };
        var origin = new Origin(
                id, number(wanted.number()), Optional.ofNullable(wanted.label()).orElse(""));
        return OwnRule.of(measures.tighten(
                        by,
                        new MeasureSource.Id(id),
                        new Unit.Id(wanted.unit()),
                        rule,
                        origin,
                        new Period(wanted.from(), wanted.until()))
                .orProblem());
    }

    @Needs(Right.ANSWER_DIRECTIVES)
    @PostMapping("/api/measures/own/{id}/end")
    @Operation(summary = "Give up a rule that a unit gave itself, from today on; again, nothing changes")
    OwnRule relax(Actor by, @PathVariable UUID id) {
        var measure = new MeasureSource.Id(id);
        measures.relax(by, measure, clock.today()).orProblem();
        return OwnRule.of(measures.find(Set.of(measure)).getFirst());
    }

    /// A person is exempted where they work.
    private Reach reach(ExemptionWanted wanted) {
        if (wanted.person() != null) {
            return people.staff(new Person.Id(wanted.person()), clock.today())
                    .map(staff -> Reach.listed(staff.unit()))
                    .orElseThrow(() -> new NotFound("person"));
        }
        return wanted.below() != null
                ? Reach.line(new Unit.Id(wanted.below()))
                : new Reach.Listed(wanted.listed().map(Unit.Id::new).collect(Collectors.toSet()));
    }

    private static String number(String typed) {
        return DocumentNumber.parse(typed).orElseThrow().toString();
    }

    private static FormErrors numberAndDays(String number, LocalDate from, @Nullable LocalDate until) {
        var wrong = FormErrors.none();
        if (DocumentNumber.parse(number).isEmpty()) {
            wrong = wrong.with("number", Message.of("document.number.wrong"));
        }
        return until == null || until.isAfter(from) ? wrong : wrong.with("until", Message.of("directive.wrong.until"));
    }

    /// Who is to be exempted from which clause, by which document.
    record ExemptionWanted(
            UUID clause,
            @Nullable UUID below,
            @Nullable Set<UUID> units,
            @Nullable UUID person,
            @Nullable String function,
            @Schema(example = "12/CV-BCĐ") String number,
            UUID issuer,
            LocalDate from,

            @Schema(description = "First day on which it holds no more; left out: until something new is issued")
            @Nullable
            LocalDate until) {
        FormErrors errors() {
            var wrong = numberAndDays(number, from, until);
            long named = Stream.of(
                            below != null, person != null, listed().findAny().isPresent())
                    .filter(each -> each)
                    .count();
            return named == 1 ? wrong : wrong.with("units", Message.of("directive.api.whom"));
        }

        private Stream<UUID> listed() {
            return units == null ? Stream.of() : units.stream();
        }

        private Exemption.Whom whom() {
            if (person != null) {
                return new Exemption.Whom.Somebody(new Person.Id(person));
            }
            return function == null || function.isBlank()
                    ? new Exemption.Whom.Everybody()
                    : new Exemption.Whom.Function(function.strip());
        }
    }

    /// An exemption as it stands.
    @Schema(name = "Exemption")
    record ExemptionRow(UUID id, Set<UUID> clauses, String number, LocalDate from, Optional<LocalDate> until) {
        static ExemptionRow of(Exemption exemption) {
            return new ExemptionRow(
                    exemption.id().value(),
                    exemption.sources().stream().map(MeasureSource.Id::value).collect(Collectors.toSet()),
                    exemption.origin().number(),
                    exemption.period().from(),
                    Optional.ofNullable(exemption.period().until()));
        }
    }

    /// The rule that a unit wants for itself, and the document that says so.
    record OwnRuleWanted(
            UUID unit,
            @Schema(implementation = Rule.class) @Nullable JsonNode rule,
            @Schema(example = "15/TB-TCCB") String number,
            @Nullable String label,
            LocalDate from,

            @Schema(description = "First day on which it holds no more; left out: until given up") @Nullable
            LocalDate until) {}

    /// A rule that a unit gave itself, as it stands.
    record OwnRule(UUID id, UUID unit, Rule rule, String number, LocalDate from, Optional<LocalDate> until) {
        static OwnRule of(MeasureSource source) {
            return new OwnRule(
                    source.id().value(),
                    source.issuer().value(),
                    source.rule(),
                    source.origin().number(),
                    source.period().from(),
                    Optional.ofNullable(source.period().until()));
        }
    }
}
