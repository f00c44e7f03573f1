package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.absence.AbsenceExamples.why;
import static vn.truc.page.Outcomes.done;
import static vn.truc.roster.ApprovalExamples.stop;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.absence.AbsenceExamples;
import vn.truc.absence.AbsenceExamples.Office;
import vn.truc.access.WaitingNumbers;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Teams;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.page.Outcome;

/// Plans go through the stages that a body wants, each on record, and on to the stand-in after the body’s limit.
@OfficeTest
record ApprovalStagesIT(
        Rosters rosters,
        RosterApprovals approvals,
        ApprovalRoutes routes,
        StandIns standIns,
        PassedStages passed,
        Teams teams,
        Units units,
        People people,
        AbsenceExamples examples,
        ApprovalExamples stages,
        WaitingNumbers numbers,
        OfficeClock clock) {
    private static final LocalDate MONDAY = DAY.minusDays(1);

    private long number(Person person) {
        return examples.as(person, by -> numbers.of(by, Set.of("/rosters")).getOrDefault("/rosters", 0L));
    }

    @Test
    void aPlanGoesFromStageToStageAndBackToTheUnitFromAnyOfThem() {
        var o = examples.office();
        var chief = stages.office(o);
        stages.route(o, stop(Stage.LEADER, 0), stop(Stage.OFFICE, 0), stop(Stage.HEAD, 0));
        var plan = submitted(o);
        assertThat(why(approve(o.director(), plan))).isEqualTo("roster.step.elsewhere");
        assertThat(done(approve(o.leader(), plan)).status()).isEqualTo(Roster.Status.SUBMITTED);
        assertThat(done(approve(o.leader(), plan)).status()).isEqualTo(Roster.Status.SUBMITTED);
        assertThat(examples.as(o.leader(), standIns::waiting)).isEmpty();
        assertThat(examples.as(chief, standIns::waiting))
                .singleElement()
                .satisfies(turn -> assertThat(turn.stage()).isEqualTo(Stage.OFFICE));
        assertThat(List.of(number(o.leader()), number(chief), number(o.director())))
                .as("beside the menu")
                .containsExactly(0L, 1L, 0L);
        assertThat(why(approve(o.director(), plan))).isEqualTo("roster.step.decided");
        done(examples.as(chief, by -> rosters.giveBack(by, plan.id(), "Thiếu người trực thứ Ba")));
        assertThat(rosters.week(plan.unit(), MONDAY).orElseThrow().status()).isEqualTo(Roster.Status.RETURNED);

        done(examples.as(o.head(), by -> rosters.submit(by, plan.id(), "Đã sửa")));
        assertThat(examples.as(chief, standIns::waiting)).isEmpty();
        done(approve(o.leader(), plan));
        done(approve(chief, plan));
        assertThat(examples.as(o.director(), standIns::waiting)).hasSize(1);
        assertThat(done(approve(o.director(), plan)).status()).isEqualTo(Roster.Status.APPROVED);
        assertThat(approvals.state(plan.id()).steps())
                .extracting(step -> step.round() + " " + step.stage() + " " + step.approved() + " " + step.reason())
                .containsExactly(
                        "1 LEADER true ",
                        "1 OFFICE false Thiếu người trực thứ Ba",
                        "2 LEADER true ",
                        "2 OFFICE true ",
                        "2 HEAD true ");
    }

    @Test
    void theLimitOfTheBodyBringsAPlanToTheStandInBeforeTheHoursOfTheDelegation() {
        var o = examples.office();
        stages.route(o, stop(Stage.LEADER, 2));
        var plan = submitted(o);
        done(stages.standIn(o, o.director(), 48));
        assertThat(why(approve(o.director(), plan))).isEqualTo("roster.stand-in.wait");
        examples.at("2021-07-19T12:00");
        done(approve(o.director(), plan));
        var step = approvals.state(plan.id()).steps().getFirst();
        assertThat(standIns.inPlaceOf(Set.of(step.standIn().orElseThrow())))
                .containsValue(o.leader().id());
    }

    @Test
    void whereNobodyStandsInAPlanGoesOnToWhoDecidesNextAndAfterTheLastStageToTheHeadOfTheBody() {
        var o = examples.office();
        var chief = stages.office(o);
        stages.route(o, stop(Stage.LEADER, 2), stop(Stage.OFFICE, 0));
        var plan = submitted(o);
        assertThat(why(approve(chief, plan))).isEqualTo("roster.stand-in.wait");
        assertThat(examples.as(chief, standIns::waiting)).isEmpty();
        assertThatThrownBy(() -> approve(o.goer(), plan)).isInstanceOf(NotAllowed.class);
        examples.at("2021-07-19T12:00");
        assertThat(passed.due()).anySatisfy(overdue -> {
            assertThat(overdue.roster()).isEqualTo(plan.id());
            assertThat(overdue.recipients())
                    .contains(chief.id(), o.head().id())
                    .doesNotContain(o.goer().id());
        });
        assertThat(examples.as(chief, standIns::waiting))
                .singleElement()
                .satisfies(turn -> assertThat(turn.overdue()).isTrue());
        assertThat(done(approve(chief, plan)).status()).isEqualTo(Roster.Status.APPROVED);
        assertThat(approvals.state(plan.id()).steps())
                .extracting(step -> step.stage() + " " + step.overdue())
                .containsExactly("LEADER true", "OFFICE false");

        var alone = examples.office();
        stages.route(alone, stop(Stage.LEADER, 2));
        var last = submitted(alone);
        examples.at("2021-07-19T15:00");
        assertThat(examples.as(alone.director(), standIns::waiting)).hasSize(1);
        done(stages.standIn(alone, alone.deputy(), 48));
        assertThat(examples.as(alone.director(), standIns::waiting))
                .as("somebody stands in")
                .isEmpty();
        assertThat(examples.as(alone.deputy(), standIns::waiting)).hasSize(1);
        assertThat(done(approve(alone.deputy(), last)).status()).isEqualTo(Roster.Status.APPROVED);
    }

    @Test
    void aStageThatNobodyHoldsIsTheHeadsAndWhoHoldsTheNextToDecidesOnce() {
        var o = examples.office();
        stages.route(o, stop(Stage.OFFICE, 0), stop(Stage.LEADER, 0), stop(Stage.HEAD, 0));
        var plan = submitted(o);
        assertThat(approvals.state(plan.id()).way())
                .extracting(ApprovalRoute.Stop::stage)
                .containsExactly(Stage.LEADER, Stage.HEAD);
        people.appoint(new Post(
                new Post.Id(clock.newId()),
                o.director().id(),
                o.body().id(),
                Post.Kind.LEADER,
                "Cục trưởng",
                Set.of(o.unit().id()),
                OfficeExamples.START,
                null));
        assertThat(done(approve(o.director(), plan)).status()).isEqualTo(Roster.Status.APPROVED);
        assertThat(approvals.state(plan.id()).steps())
                .extracting(ApprovalStep::stage)
                .containsExactly(Stage.LEADER, Stage.HEAD);
    }

    @Test
    void ofTwoWhoApproveAtOnceOneDecidesAndWhatChangedMeanwhileIsLookedAtAgain() throws Exception {
        var o = examples.office();
        var plan = submitted(o);
        done(stages.standIn(o, o.director(), 0));
        assertThat(why(examples.as(o.leader(), by -> rosters.approve(by, plan.id(), plan.edit() - 1))))
                .isEqualTo("roster.changed-since");
        List<Callable<Outcome<Roster>>> both =
                List.of(() -> approve(o.leader(), plan), () -> approve(o.director(), plan));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var decided : threads.invokeAll(both)) {
                assertThat(done(decided.get()).status()).isEqualTo(Roster.Status.APPROVED);
            }
        }
        assertThat(approvals.state(plan.id()).steps()).hasSize(1);
    }

    @Test
    void theHeadOfTheBodySetsTheStagesFromADayOn() {
        var o = examples.office();
        var later = new ApprovalRoute(
                clock.newId(), o.body().id(), DAY.plusDays(7), List.of(stop(Stage.HEAD, 0)), "12/QĐ-CDT");
        ApprovalRoute written = done(examples.as(o.director(), by -> routes.write(by, later)));
        ApprovalRoute again = done(examples.as(o.director(), by -> routes.write(by, later)));
        assertThat(again).isEqualTo(written);
        assertThat(routes.on(o.body().id(), DAY)).containsExactly(stop(Stage.LEADER, 0));
        assertThat(routes.on(o.body().id(), DAY.plusDays(7))).containsExactly(stop(Stage.HEAD, 0));
        for (var other : List.of(o.leader(), o.head(), o.goer())) {
            assertThatThrownBy(() -> examples.as(other, by -> routes.write(by, later)))
                    .isInstanceOf(NotAllowed.class);
        }
        var wrong = new ApprovalRoute(
                clock.newId(),
                o.body().id(),
                DAY.minusDays(9),
                List.of(stop(Stage.HEAD, 0), stop(Stage.HEAD, 999)),
                "");
        var refused = examples.as(o.director(), by -> routes.write(by, wrong));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        r -> assertThat(r.why().byField().keySet())
                                .containsExactly("stage1", "hours1", "from", "document"));
    }

    private Roster submitted(Office o) {
        var days = Map.of(MONDAY, Presence.HOME, DAY, Presence.HOME);
        var wanted = new Rosters.Plan(
                new Roster.Id(clock.newId()),
                o.unit().id(),
                MONDAY,
                0,
                Map.of(o.goer().id(), days, o.other().id(), days));
        var plan = done(examples.as(o.head(), by -> rosters.plan(by, wanted)));
        return done(examples.as(o.head(), by -> rosters.submit(by, plan.id(), "")));
    }

    private Outcome<Roster> approve(Person who, Roster plan) {
        return examples.as(who, by -> rosters.approve(by, plan.id()));
    }
}
