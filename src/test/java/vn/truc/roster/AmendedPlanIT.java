package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.absence.AbsenceExamples.why;
import static vn.truc.page.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.absence.AbsenceExamples;
import vn.truc.calendar.OfficeClock;

/// A plan that waits and is changed by a swap waits once, as the plan of whoever submitted it.
@OfficeTest
record AmendedPlanIT(
        Rosters rosters,
        Swaps swaps,
        Setups setups,
        StandIns standIns,
        RosterApprovals approvals,
        AbsenceExamples examples,
        OfficeClock clock) {
    private static final LocalDate MONDAY = DAY.minusDays(1);

    @Test
    @DisplayName("The leader decides about the version with the swap; the one before is refused and waits no more")
    void waitsOnce() {
        var o = examples.office();
        var unit = o.unit().id();
        var cells = Map.of(
                o.clerk().id(), Map.of(DAY, Presence.OFFICE),
                o.other().id(), Map.of(DAY, Presence.HOME));
        var first = done(examples.as(
                o.head(),
                by -> rosters.plan(by, new Rosters.Plan(new Roster.Id(clock.newId()), unit, MONDAY, 0, cells))));
        done(examples.as(o.head(), by -> rosters.submit(by, first.id(), "Họp giao ban")));
        done(examples.as(o.head(), by -> setups.write(by, unit, new Setup(Map.of(), List.of(), Map.of(), 0, 0, true))));
        var id = new Swap.Id(clock.newId());
        done(examples.as(o.clerk(), by -> swaps.ask(by, id, o.other().id(), DAY, Optional.empty())));
        done(examples.as(o.other(), by -> swaps.answer(by, id, true)));

        var second = rosters.week(unit, MONDAY).orElseThrow();
        assertThat(second.version()).isEqualTo(first.version() + 1);
        var submitted = Optional.ofNullable(second.submitted());
        assertThat(submitted.map(Roster.Decision::by)).contains(o.head().id());
        assertThat(submitted.map(Roster.Decision::reason)).contains("Họp giao ban");
        assertThat(Optional.ofNullable(second.amended()).map(Roster.Decision::by))
                .contains(o.other().id());
        assertThat(examples.as(o.leader(), standIns::waiting))
                .extracting(StandIns.Turn::roster)
                .containsExactly(second.id());
        assertThat(why(examples.as(o.leader(), by -> rosters.approve(by, first.id()))))
                .isEqualTo("roster.overtaken");
        boolean headDecides = examples.as(o.head(), by -> approvals.mayDecide(by, second));
        assertThat(headDecides).isFalse();
        var approved = done(examples.as(o.leader(), by -> rosters.approve(by, second.id())));
        assertThat(approved.status()).isEqualTo(Roster.Status.APPROVED);
        assertThat(examples.as(o.leader(), standIns::waiting)).isEmpty();
        assertThat(rosters.planned(o.clerk().id(), DAY, DAY.plusDays(1))).containsEntry(DAY, Presence.HOME);
    }
}
