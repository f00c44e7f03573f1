package vn.truc.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.page.Outcomes.done;
import static vn.truc.page.Outcomes.why;
import static vn.truc.plan.ProvinceExamples.DAY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.directive.Clause;
import vn.truc.directive.Directive;
import vn.truc.directive.Directives;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.MeetingLimit;
import vn.truc.measure.Reach;
import vn.truc.organisation.Post;
import vn.truc.page.NotAllowed;
import vn.truc.page.Words;
import vn.truc.task.Tasks;

@OfficeTest
class PlansIT {
    private final ProvinceExamples examples;
    private final Plans plans;
    private final Levels levels;
    private final Directives directives;
    private final Measures measures;
    private final Tasks tasks;
    private final OfficeClock clock;

    private ProvinceExamples.Province at;

    PlansIT(
            ProvinceExamples examples,
            Plans plans,
            Levels levels,
            Directives directives,
            Measures measures,
            Tasks tasks,
            OfficeClock clock) {
        this.examples = examples;
        this.plans = plans;
        this.levels = levels;
        this.directives = directives;
        this.measures = measures;
        this.tasks = tasks;
        this.clock = clock;
    }

    @BeforeEach
    void aProvinceWithTwoDistricts() {
        clock.hold(DAY.minusDays(1).atTime(16, 0).atZone(Words.OFFICE_ZONE).toInstant());
        at = examples.province();
    }

    @AfterEach
    void backToToday() {
        clock.release();
    }

    @Test
    void aPlanBindsNobodyUntilItsLevelIsReachedAndEndsWhenItIsLeft() {
        done(plans.prepare(
                at.chair(),
                examples.draft(at, at.below(), at.beside()),
                at.area().id(),
                3));
        assertThat(measures.inForce(at.below().id(), DAY).measures()).isEmpty();

        var decided = done(levels.decide(at.chair(), examples.decision(at.committee(), at.district(), 3, DAY)));

        assertThat(measures.inForce(at.below().id(), DAY).find(MeetingLimit.class))
                .isPresent();
        assertThat(measures.inForce(at.below().id(), DAY.minusDays(1)).measures())
                .isEmpty();
        assertThat(measures.inForce(at.beside().id(), DAY).measures()).isEmpty();
        assertThat(tasks.of(decided.id().value()))
                .singleElement()
                .satisfies(task -> assertThat(task.lead()).isEqualTo(at.below().id()));
        assertThat(levels.at(at.district().id(), DAY)).contains(decided);
        assertThat(levels.at(at.area().id(), DAY)).isEmpty();

        done(levels.decide(at.chair(), examples.decision(at.committee(), at.district(), 1, DAY.plusDays(7))));

        assertThat(measures.inForce(at.below().id(), DAY.plusDays(6)).measures())
                .hasSize(1);
        assertThat(measures.inForce(at.below().id(), DAY.plusDays(7)).measures())
                .isEmpty();
        clock.hold(ProvinceExamples.noon(DAY.plusDays(6)));
        assertThat(tasks.of(decided.id().value())).hasSize(1);
        assertThat(tasks.open(Set.of(at.below().id()))).isEqualTo(1);
        clock.hold(ProvinceExamples.noon(DAY.plusDays(7)));
        assertThat(tasks.of(decided.id().value())).isEmpty();
        assertThat(tasks.open(Set.of(at.below().id()))).isZero();
    }

    @Test
    void whatIsChangedAfterApprovalIsNoPlanAnyMore() {
        var id = examples.draft(at, at.below());
        done(plans.prepare(at.chair(), id, at.area().id(), 3));
        assertThat(plans.ready(at.district().id())).hasSize(1);
        var draft = directives.find(id).orElseThrow();
        done(directives.draft(at.clerk(), draft.with(draft.clauses().subList(0, 1))));
        assertThat(plans.ready(at.district().id())).isEmpty();
    }

    @Test
    void whoeverWroteAPlanDoesNotApproveIt() {
        var writer = examples.actor(
                at.committee(), Post.Kind.DEPUTY, Set.of(at.committee().id()));
        var id = done(directives.draft(writer, examples.directive(at, at.below())))
                .id();
        assertThat(why(plans.prepare(writer, id, at.area().id(), 3))).isEqualTo("plan.second-person");
    }

    @Test
    void aPlanEndsNoClauseOfAnotherDocument() {
        var first = done(directives.issue(at.chair(), examples.draft(at, at.below())));
        var model = examples.directive(at, at.below());
        var ending = new Clause.Ending(
                Set.of(new MeasureSource.Id(first.clauses().getFirst().id())));
        var draft = done(directives.draft(
                at.clerk(),
                new Directive(
                        model.id(),
                        model.number(),
                        model.type(),
                        model.issuer(),
                        model.issuedBy(),
                        model.signer(),
                        model.date(),
                        model.subject(),
                        model.reach(),
                        model.period(),
                        List.of(new Clause(clock.newId(), "1", "Bãi bỏ khoản 1", ending, Optional.empty())),
                        List.of(new Directive.Relation(Directive.Relation.Kind.AMENDS, first.id())),
                        model.status(),
                        0,
                        at.clerk().person().id(),
                        Optional.empty())));
        assertThat(why(plans.prepare(at.chair(), draft.id(), at.area().id(), 3)))
                .isEqualTo("plan.clause-ends");
    }

    @Test
    void thePlanOfEveryBodyInTheAreaComesIntoForce() {
        var office = examples.unit(Optional.empty());
        examples.seat(office, at.district());
        examples.steering(office);
        var writer = examples.actor(office, Post.Kind.CLERK, Set.of());
        var head = examples.actor(office, Post.Kind.HEAD, Set.of(office.id()));
        var own = examples.directive(at, office);
        var plan = done(directives.draft(
                writer,
                new Directive(
                        own.id(),
                        own.number(),
                        own.type(),
                        office.id(),
                        "Cơ quan",
                        own.signer(),
                        own.date(),
                        own.subject(),
                        new Reach.Listed(Set.of(office.id())),
                        own.period(),
                        own.clauses(),
                        own.relations(),
                        own.status(),
                        0,
                        writer.person().id(),
                        Optional.empty())));
        done(plans.prepare(head, plan.id(), at.district().id(), 3));

        var decided = done(levels.decide(at.chair(), examples.decision(at.committee(), at.district(), 3, DAY)));

        assertThat(measures.inForce(office.id(), DAY).find(MeetingLimit.class)).isPresent();
        assertThat(measures.inForce(at.below().id(), DAY).measures()).isEmpty();
        assertThat(levels.carriedOut(decided.id())).hasSize(1);
        done(levels.decide(at.chair(), examples.decision(at.committee(), at.district(), 1, DAY.plusDays(1))));
        assertThat(measures.inForce(office.id(), DAY.plusDays(1)).measures()).isEmpty();
    }

    @Test
    void onlyWhoeverIssuesDirectivesPreparesAndDecides() {
        var staff = examples.actor(at.below(), Post.Kind.HEAD, Set.of());
        var id = examples.draft(at, at.below());
        assertThatThrownBy(() -> plans.prepare(staff, id, at.area().id(), 3)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> levels.decide(staff, examples.decision(at.committee(), at.district(), 3, DAY)))
                .isInstanceOf(NotAllowed.class);
    }
}
