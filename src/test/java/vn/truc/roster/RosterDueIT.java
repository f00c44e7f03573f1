package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.absence.AbsenceExamples;
import vn.truc.absence.AbsenceExamples.Office;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Asked;
import vn.truc.compliance.State;
import vn.truc.measure.Approver;
import vn.truc.measure.Cutoff;
import vn.truc.measure.RosterDue;

/// A list that is due goes to the post that the measure names, and is not in order before that post approved it.
@OfficeTest
record RosterDueIT(
        Rosters rosters,
        RosterApprovals approvals,
        ApprovalRoutes routes,
        RosterDueEvidence evidence,
        AbsenceExamples examples,
        Acting acting,
        OfficeClock clock) {
    private static final LocalDate FRIDAY = LocalDate.of(2021, 7, 23);
    private static final LocalDate MONDAY = FRIDAY.plusDays(3);
    private static final RosterDue BY_HEAD =
            new RosterDue(DayOfWeek.FRIDAY, Cutoff.valueOf("before 17:00"), Approver.HEAD_OF_BODY, true);

    @Test
    void goesToThePostThatTheMeasureNamesAndIsLateOrMissingWithoutIt() {
        var o = examples.office();
        examples.inForce(o, BY_HEAD);
        examples.at("2021-07-23T16:00");
        assertThat(state(o, BY_HEAD)).isEqualTo(State.UNKNOWN);
        var plan = submitted(o);
        assertThat(approvals.state(plan.id()).way())
                .extracting(ApprovalRoute.Stop::stage)
                .containsExactly(Stage.LEADER, Stage.HEAD);
        done(examples.as(o.leader(), by -> rosters.approve(by, plan.id())));
        assertThat(state(o, BY_HEAD))
                .as("handed in, and there is time to approve")
                .isEqualTo(State.MET);
        examples.at("2021-07-26T00:00");
        assertThat(state(o, BY_HEAD))
                .as("the week began, the leader’s word is not enough")
                .isEqualTo(State.MISSING);
        examples.at("2021-07-26T08:00");
        done(examples.as(o.director(), by -> rosters.approve(by, plan.id())));
        assertThat(state(o, BY_HEAD)).isEqualTo(State.LATE);
    }

    @Test
    void approvedInTimeByThePostItIsInOrder() {
        var o = examples.office();
        var route = new ApprovalRoute(
                clock.newId(),
                o.body().id(),
                clock.today(),
                List.of(new ApprovalRoute.Stop(Stage.HEAD, 0)),
                "10/QĐ-CDT ngày 12/7/2021");
        done(examples.as(o.director(), by -> routes.write(by, route)));
        var byLeader =
                new RosterDue(DayOfWeek.FRIDAY, Cutoff.valueOf("before 17:00"), Approver.LEADER_IN_CHARGE, false);
        examples.inForce(o, byLeader);
        examples.at("2021-07-23T16:00");
        var plan = submitted(o);
        assertThat(approvals.state(plan.id()).way())
                .as("the head of the body is higher than the leader in charge")
                .extracting(ApprovalRoute.Stop::stage)
                .containsExactly(Stage.HEAD);
        done(examples.as(o.director(), by -> rosters.approve(by, plan.id())));
        examples.at("2021-07-26T08:00");
        assertThat(state(o, byLeader)).isEqualTo(State.MET);
    }

    private State state(Office o, RosterDue rule) {
        var asked = new Asked<>(FRIDAY, clock.now(), Map.of(o.unit().id(), rule));
        return acting.as("test.evidence", () -> evidence.findings(asked)).stream()
                .findFirst()
                .orElseThrow()
                .state();
    }

    private Roster submitted(Office o) {
        var cells = Map.of(o.goer().id(), Map.of(MONDAY, Presence.OFFICE));
        var plan = done(examples.as(
                o.head(),
                by -> rosters.plan(
                        by,
                        new Rosters.Plan(new Roster.Id(clock.newId()), o.unit().id(), MONDAY, 0, cells))));
        return done(examples.as(o.head(), by -> rosters.submit(by, plan.id(), "Thử")));
    }
}
