package vn.truc.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
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
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;
import vn.truc.plan.LevelDecision;
import vn.truc.plan.Plan;
import vn.truc.plan.Plans;

/// Levels of areas and plans for programs.
@RestController
@Tag(name = "levels", description = "At which level an area stands, and the plans that stand ready for it")
class PlanApi {
    private final Plans plans;

    PlanApi(Plans plans) {
        this.plans = plans;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/api/areas/{area}/level")
    @Operation(summary = "The level at which an area stands on a day: by the nearest decision around it")
    Level level(Actor actor, @PathVariable Area.Id area, @RequestParam LocalDate day) {
        return plans.level(area, day).map(Level::of).orElseThrow(() -> new NotFound("level"));
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
    ResponseEntity<?> decide(Actor actor, @PathVariable Area.Id area, @RequestBody Decided decided) {
        var number = DocumentNumber.parse(decided.number());
        if (number.isEmpty() || decided.level() < 1 || decided.level() > LevelDecision.HIGHEST) {
            return refused(Words.t(number.isEmpty() ? "document.number.wrong" : "plan.no-level"));
        }
        var decision = new LevelDecision(
                new LevelDecision.Id(decided.id()),
                area,
                decided.level(),
                decided.from(),
                new Unit.Id(decided.issuer()),
                number.get(),
                decided.signer());
        return switch (plans.decide(actor, decision)) {
            case Outcome.Done<LevelDecision>(var done) -> ResponseEntity.ok(Level.of(done));
            case Outcome.Refused<LevelDecision>(var why) -> refused(Words.t(why.first()));
        };
    }

    @Needs(Right.ISSUE_DIRECTIVES)
    @PostMapping("/api/directives/{id}/prepare")
    @Operation(summary = "Approve a draft as the plan for a level in an area; again, nothing changes")
    ResponseEntity<?> prepare(
            Actor actor, @PathVariable Directive.Id id, @RequestParam Area.Id area, @RequestParam int level) {
        return switch (plans.prepare(actor, id, area, level)) {
            case Outcome.Done<Plan>(var plan) -> ResponseEntity.ok(Ready.of(plan));
            case Outcome.Refused<Plan>(var why) -> refused(Words.t(why.first()));
        };
    }

    private static ResponseEntity<?> refused(String why) {
        return ResponseEntity.unprocessableContent()
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, why));
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
