package vn.truc.replay;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.directive.Directive;
import vn.truc.directive.Directives;
import vn.truc.document.DocumentNumber;
import vn.truc.plan.LevelDecision;
import vn.truc.plan.Levels;
import vn.truc.plan.Plans;

/// Plans of a case that stand ready, and the levels of its areas.
@Component
class PlanActs {
    private final Plans plans;
    private final Levels levels;
    private final Directives directives;
    private final OfficeClock clock;

    PlanActs(Plans plans, Levels levels, Directives directives, OfficeClock clock) {
        this.plans = plans;
        this.levels = levels;
        this.directives = directives;
        this.clock = clock;
    }

    void prepare(Stage stage, Actor by, Event.Prepare act) {
        Refusals.value(
                plans.prepare(
                        by,
                        stage.directive(act.directive()),
                        stage.area(act.area()).id(),
                        act.level()),
                "the plan");
    }

    void decide(Stage stage, Actor by, Event.SetLevel act) {
        var id = clock.newId();
        stage.directive(act.decision(), new Directive.Id(id));
        Refusals.value(
                levels.decide(
                        by,
                        new LevelDecision(
                                new LevelDecision.Id(id),
                                stage.area(act.area()).id(),
                                act.level(),
                                act.from(),
                                stage.unit(act.issuer()).id(),
                                DocumentNumber.parse(act.number()).orElseThrow(),
                                act.signer())),
                "the level");
        for (var carried : levels.carriedOut(new LevelDecision.Id(id))) {
            directives
                    .find(carried)
                    .orElseThrow()
                    .clauses()
                    .forEach(clause -> stage.clause(act.decision() + "/" + clause.label(), clause.id()));
        }
    }

    Judged level(Stage stage, Expectation it, Expectation.Level claim) {
        var is = levels.at(stage.area(claim.area()).id(), day(it));
        var subject = claim.area() + " stands at level ";
        return new Judged(
                it,
                subject + (claim.is() == null ? "none" : claim.is()),
                subject + is.map(decision -> Integer.toString(decision.level())).orElse("none"));
    }

    private static LocalDate day(Expectation it) {
        return it.at().toLocalDate();
    }
}
