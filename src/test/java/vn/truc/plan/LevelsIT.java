package vn.truc.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.truc.page.Outcomes.done;
import static vn.truc.page.Outcomes.why;
import static vn.truc.plan.ProvinceExamples.DAY;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.truc.measure.Measures;
import vn.truc.measure.MeetingLimit;
import vn.truc.message.Messages;
import vn.truc.organisation.Area;
import vn.truc.organisation.Areas;
import vn.truc.organisation.Competence;
import vn.truc.organisation.Competences;
import vn.truc.organisation.Post;
import vn.truc.page.Words;

/// Who decides at which level an area stands, and what follows for the areas within.
@OfficeTest
class LevelsIT {
    private final ProvinceExamples examples;
    private final Plans plans;
    private final Levels levels;
    private final Directives directives;
    private final Measures measures;
    private final Messages messages;
    private final Areas areas;
    private final Competences competences;
    private final OfficeClock clock;

    private ProvinceExamples.Province at;

    LevelsIT(
            ProvinceExamples examples,
            Plans plans,
            Levels levels,
            Directives directives,
            Measures measures,
            Messages messages,
            Areas areas,
            Competences competences,
            OfficeClock clock) {
        this.examples = examples;
        this.plans = plans;
        this.levels = levels;
        this.directives = directives;
        this.measures = measures;
        this.messages = messages;
        this.areas = areas;
        this.competences = competences;
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
    void thePlanOfASmallerAreaFollowsTheLevelOfTheLargerUnlessItHasOneOfItsOwn() {
        var other = Objects.requireNonNull(
                areas.seats(Set.of(at.beside().id()), DAY).get(at.beside().id()));
        done(plans.prepare(
                at.chair(), examples.draft(at, at.below()), at.district().id(), 3));
        done(plans.prepare(at.chair(), examples.draft(at, at.beside()), other.id(), 3));
        done(levels.decide(at.chair(), examples.decision(at.committee(), other, 2, DAY)));

        var decided = done(levels.decide(at.chair(), examples.decision(at.committee(), at.area(), 3, DAY.plusDays(1))));

        assertThat(measures.inForce(at.below().id(), DAY.plusDays(1)).find(MeetingLimit.class))
                .isPresent();
        assertThat(measures.inForce(at.committee().id(), DAY.plusDays(1)).measures())
                .isEmpty();
        assertThat(measures.inForce(at.beside().id(), DAY.plusDays(1)).measures())
                .isEmpty();
        assertThat(levels.carriedOut(decided.id())).hasSize(1);
        assertThat(levels.at(at.district().id(), DAY.plusDays(1))).contains(decided);

        done(levels.decide(at.chair(), examples.decision(at.committee(), at.district(), 1, DAY.plusDays(2))));
        assertThat(measures.inForce(at.below().id(), DAY.plusDays(1)).measures())
                .hasSize(1);
        assertThat(measures.inForce(at.below().id(), DAY.plusDays(2)).measures())
                .isEmpty();
    }

    @Test
    void aLevelIsDecidedByThePeoplesCommitteeThereOrAboveOrByWhoeverDirectsTheCountry() {
        var ministry = examples.unit(Optional.empty());
        examples.seat(ministry, at.district());
        var minister = examples.actor(ministry, Post.Kind.HEAD, Set.of(ministry.id()));
        assertThat(why(levels.decide(minister, examples.decision(ministry, at.district(), 3, DAY))))
                .isEqualTo("plan.not-competent");
        var local = examples.actor(at.below(), Post.Kind.HEAD, Set.of(at.below().id()));
        competences.set(at.below().id(), Competence.SEAT, "UBND huyện", ProvinceExamples.author(at.committee()));
        assertThat(why(levels.decide(local, examples.decision(at.below(), at.area(), 3, DAY))))
                .isEqualTo("plan.not-competent");
        done(levels.decide(local, examples.decision(at.below(), at.district(), 2, DAY)));
        competences.set(ministry.id(), Competence.COUNTRY, "bộ", ProvinceExamples.author(at.committee()));
        done(levels.decide(minister, examples.decision(ministry, at.district(), 3, DAY.plusDays(1))));
    }

    @Test
    void theSameLevelCanBeReachedASecondTime() {
        done(plans.prepare(at.chair(), examples.draft(at, at.below()), at.area().id(), 3));
        done(levels.decide(at.chair(), examples.decision(at.committee(), at.district(), 3, DAY)));
        done(levels.decide(at.chair(), examples.decision(at.committee(), at.district(), 1, DAY.plusDays(7))));
        done(levels.decide(at.chair(), examples.decision(at.committee(), at.district(), 3, DAY.plusDays(14))));

        assertThat(measures.inForce(at.below().id(), DAY.plusDays(14)).measures())
                .hasSize(1);
        assertThat(levels.decisions(at.district().id())).hasSize(3);
    }

    @Test
    void oneDecisionBringsThePlansOfABodyForSeveralAreas() {
        var other = Objects.requireNonNull(
                areas.seats(Set.of(at.beside().id()), DAY).get(at.beside().id()));
        done(plans.prepare(
                at.chair(), examples.draft(at, at.below()), at.district().id(), 3));
        done(plans.prepare(at.chair(), examples.draft(at, at.beside()), other.id(), 3));

        var decided = done(levels.decide(at.chair(), examples.decision(at.committee(), at.area(), 3, DAY)));

        assertThat(levels.carriedOut(decided.id())).hasSize(2);
        for (var unit : List.of(at.below(), at.beside())) {
            assertThat(measures.inForce(unit.id(), DAY).find(MeetingLimit.class))
                    .isPresent();
        }
    }

    @Test
    void sentTwiceADecisionChangesNothing() {
        done(plans.prepare(at.chair(), examples.draft(at, at.below()), at.area().id(), 3));
        var decision = examples.decision(at.committee(), at.district(), 3, DAY);
        done(levels.decide(at.chair(), decision));
        assertThat(done(levels.decide(at.chair(), decision))).isEqualTo(decision);
        assertThat(levels.decisions(at.district().id())).hasSize(1);
        var other = new LevelDecision(
                decision.id(), at.district().id(), 4, DAY, at.committee().id(), decision.number(), decision.signer());
        assertThat(why(levels.decide(at.chair(), other))).isEqualTo("plan.other-content");
    }

    @Test
    void aPlanHoldsThoughWhoeverApprovedItHasMovedOn() {
        var office = examples.unit(Optional.empty());
        examples.seat(office, at.district());
        examples.steering(office);
        var head = examples.actor(office, Post.Kind.HEAD, Set.of(office.id()));
        done(plans.prepare(head, examples.ownPlan(at, office, 20), at.district().id(), 3));
        examples.move(head.person().id(), at.beside(), DAY.minusDays(1));

        var decided = done(levels.decide(at.chair(), examples.decision(at.committee(), at.district(), 3, DAY)));

        assertThat(measures.inForce(office.id(), DAY).find(MeetingLimit.class)).isPresent();
        assertThat(levels.leftOut(decided.id())).isEmpty();
        examples.leave(head.person().id(), DAY.minusDays(1));
        done(levels.decide(at.chair(), examples.decision(at.committee(), at.district(), 1, DAY.plusDays(1))));
        assertThat(measures.inForce(office.id(), DAY.plusDays(1)).measures()).isEmpty();
    }

    @Test
    void aPlanThatMayNotHoldIsLeftOutAndNamedAndTheOthersHold() {
        var local = examples.actor(at.below(), Post.Kind.HEAD, Set.of(at.below().id()));
        examples.steering(at.below());
        var looser = examples.ownPlan(at, at.below(), 50);
        done(plans.prepare(local, looser, at.district().id(), 3));
        done(plans.prepare(
                at.chair(), examples.draft(at, at.beside()), at.area().id(), 3));

        var decided = done(levels.decide(at.chair(), examples.decision(at.committee(), at.district(), 3, DAY)));

        assertThat(measures.inForce(at.below().id(), DAY).find(MeetingLimit.class))
                .contains(new MeetingLimit(20, null, false));
        assertThat(left(decided)).containsExactly(Map.entry(looser, LeftOutPlan.State.UNCHANGED));
        assertThat(levels.carriedOut(decided.id())).hasSize(1);
    }

    @Test
    void aPlanLeftOutIsToldOnceToItsBodyAndNamedAsItStands() {
        var local = examples.actor(at.below(), Post.Kind.HEAD, Set.of(at.below().id()));
        examples.steering(at.below());
        var officeClerk = examples.actor(at.below(), Post.Kind.CLERK, Set.of());
        var looser = examples.ownPlan(at, at.below(), 50);
        done(plans.prepare(local, looser, at.district().id(), 3));
        done(plans.prepare(
                at.chair(), examples.draft(at, at.beside()), at.area().id(), 3));
        var decision = examples.decision(at.committee(), at.district(), 3, DAY);
        done(levels.decide(at.chair(), decision));
        done(levels.decide(at.chair(), decision));

        for (var told : List.of(local, officeClerk)) {
            await().untilAsserted(() -> assertThat(messages.inbox(told))
                    .filteredOn(message -> message.text().key().equals("plan.left-out"))
                    .hasSize(1));
        }
        assertThat(messages.inbox(at.chair()))
                .noneMatch(message -> message.text().key().equals("plan.left-out"));

        var draft = directives.find(looser).orElseThrow();
        var stricter = draft.clauses().getFirst();
        done(directives.draft(
                officeClerk,
                draft.with(List.of(new Clause(
                        stricter.id(),
                        stricter.label(),
                        stricter.text(),
                        new Clause.Ordered(new MeetingLimit(10, null, false)),
                        Optional.empty())))));
        assertThat(left(decision)).containsExactly(Map.entry(looser, LeftOutPlan.State.CHANGED));
        done(plans.prepare(local, looser, at.district().id(), 3));
        assertThat(left(decision)).containsExactly(Map.entry(looser, LeftOutPlan.State.READY));
        done(directives.issue(local, looser));
        assertThat(left(decision)).isEmpty();
    }

    @Test
    void whoeverDecidesIsToldWhyItsOwnPlanMayNotHold() {
        done(plans.prepare(
                at.chair(), examples.draft(at, at.beside()), at.area().id(), 3));
        done(levels.decide(at.chair(), examples.decision(at.committee(), at.area(), 3, DAY)));
        competences.set(at.below().id(), Competence.SEAT, "UBND huyện", ProvinceExamples.author(at.committee()));
        var local = examples.actor(at.below(), Post.Kind.HEAD, Set.of(at.below().id()));
        examples.steering(at.below());
        done(plans.prepare(
                local, examples.ownPlan(at, at.below(), 50), at.district().id(), 2));

        assertThat(why(levels.decide(local, examples.decision(at.below(), at.district(), 2, DAY.plusDays(1)))))
                .isEqualTo("measure.refused.looser");
        assertThat(levels.decisions(at.district().id())).isEmpty();
    }

    @Test
    void aDecisionUnderTheIdOfAnotherDocumentIsRefusedAndThatStays() {
        var other = directives.find(examples.draft(at, at.beside())).orElseThrow();
        var wanted = examples.decision(at.committee(), at.district(), 3, DAY);
        done(plans.prepare(at.chair(), examples.draft(at, at.below()), at.area().id(), 3));
        var decision = new LevelDecision(
                new LevelDecision.Id(other.id().value()),
                wanted.area(),
                wanted.level(),
                wanted.from(),
                wanted.issuer(),
                wanted.number(),
                wanted.signer());
        assertThat(why(levels.decide(at.chair(), decision))).isEqualTo("plan.other-content");
        assertThat(directives.find(other.id())).contains(other);
        assertThat(levels.decisions(at.district().id())).isEmpty();
    }

    private List<Map.Entry<Directive.Id, LeftOutPlan.State>> left(LevelDecision decision) {
        return levels.leftOut(decision.id()).stream()
                .map(left -> Map.entry(left.directive().id(), left.state()))
                .toList();
    }

    @Test
    void decisionsAreAboutOnesOwnTerritoryAndGoForward() {
        var elsewhere = examples.area(null, Area.Level.PROVINCE);
        assertThat(why(levels.decide(at.chair(), examples.decision(at.committee(), elsewhere, 3, DAY))))
                .isEqualTo("plan.not-competent");
        done(levels.decide(at.chair(), examples.decision(at.committee(), at.district(), 2, DAY)));
        assertThat(why(levels.decide(at.chair(), examples.decision(at.committee(), at.district(), 3, DAY))))
                .isEqualTo("plan.before-last");
        assertThat(why(levels.decide(at.chair(), examples.decision(at.committee(), at.district(), 2, DAY.plusDays(1)))))
                .isEqualTo("plan.same-level");
    }
}
