package vn.truc.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.directive.Directive;
import vn.truc.document.DocumentNumber;
import vn.truc.organisation.Area;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.plan.LevelDecision;
import vn.truc.plan.Levels;
import vn.truc.plan.Plan;
import vn.truc.plan.Plans;

/// Levels of areas and plans for programs.
@RestController
@Tag(name = "levels", description = "At which level an area stands, and the plans that stand ready for it")
class PlanApi {
    private final Plans plans;
    private final Levels levels;

    PlanApi(Plans plans, Levels levels) {
        this.plans = plans;
        this.levels = levels;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/api/areas/{area}/level")
    @Operation(summary = "The level at which an area stands on a day: by the nearest decision around it")
    Level level(Actor actor, @PathVariable Area.Id area, @RequestParam LocalDate day) {
        return levels.at(area, day).map(Level::of).orElseThrow(() -> new NotFound("level"));
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/api/areas/{area}/plans")
    @Operation(summary = "The plans that stand ready for an area, also those of the areas around it")
    List<Ready> plans(Actor actor, @PathVariable Area.Id area) {
        return plans.ready(area).stream().map(Ready::of).toList();
    }

    @Needs(Right.ISSUE_DIRECTIVES)
    @PostMapping("/api/areas/{area}/level")
    @Operation(summary = "Decide at which level an area stands; again, nothing changes")
    Level decide(Actor actor, @PathVariable Area.Id area, @RequestBody Decided decided) {
        var number = DocumentNumber.parse(decided.number());
        var wrong = FormErrors.none();
        if (number.isEmpty()) {
            wrong = wrong.with("number", Message.of("document.number.wrong"));
        }
        if (decided.level() < 1 || decided.level() > LevelDecision.HIGHEST) {
            wrong = wrong.with("level", Message.of("plan.no-level"));
        }
        if (!wrong.isEmpty()) {
            return Outcome.<Level>refused(wrong).orProblem();
        }
        var decision = new LevelDecision(
                new LevelDecision.Id(decided.id()),
                area,
                decided.level(),
                decided.from(),
                new Unit.Id(decided.issuer()),
                number.orElseThrow(),
                decided.signer());
        return Level.of(levels.decide(actor, decision).orProblem());
    }

    @Needs(Right.ISSUE_DIRECTIVES)
    @PostMapping("/api/directives/{id}/prepare")
    @Operation(summary = "Approve a draft as the plan for a level in an area; again, nothing changes")
    Ready prepare(Actor actor, @PathVariable Directive.Id id, @RequestParam Area.Id area, @RequestParam int level) {
        return Ready.of(plans.prepare(actor, id, area, level).orProblem());
    }

    /// What a program decides.
    record Decided(UUID id, int level, LocalDate from, UUID issuer, String number, String signer) {}

    /// A decision as programs read it.
    record Level(String decision, String area, int level, LocalDate from, String issuer, String number) {
        static Level of(LevelDecision decision) {
            return new Level(
                    decision.id().toString(),
                    decision.area().toString(),
                    decision.level(),
                    decision.from(),
                    decision.issuer().toString(),
                    decision.number().toString());
        }
    }

    /// A plan as programs read it.
    record Ready(String directive, String area, int level) {
        static Ready of(Plan plan) {
            return new Ready(plan.directive().toString(), plan.area().toString(), plan.level());
        }
    }
}
