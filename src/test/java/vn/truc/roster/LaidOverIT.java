package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.absence.AbsenceExamples.why;
import static vn.truc.page.Outcomes.done;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.absence.Absence;
import vn.truc.absence.AbsenceExamples;
import vn.truc.absence.AbsenceExamples.Office;
import vn.truc.absence.DaysBack;
import vn.truc.absence.Span;
import vn.truc.access.Acting;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.State;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.message.Messages;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Message;
import vn.truc.report.IndicatorSource.Figure;

/// What lies over a plan, isolation, and what lies under it, turns of duty: seen by evidence, figures and rotas.
@OfficeTest
record LaidOverIT(
        Rotas rotas,
        Rosters rosters,
        RosterGaps gaps,
        PlannedWeeks plans,
        RosterFigures figures,
        Repairs repairs,
        RosterRules rules,
        Swaps swaps,
        Messages messages,
        WeeksTouched touched,
        AbsenceExamples examples,
        ApprovalExamples stages,
        Compliance compliance,
        Units units,
        WeeksInNeed needs,
        People people,
        Acting acting,
        JdbcClient jdbc,
        OfficeClock clock) {
    private static final LeaderOnDuty RULE = new LeaderOnDuty(1);

    @Test
    @DisplayName("The only leader is isolated at seven: nobody has to repair anything before it shows")
    void isolatedAtSeven() {
        var o = examples.office();
        examples.inForce(o, RULE);
        planned(o, Map.of(o.head(), Presence.OFFICE, o.goer(), Presence.OFFICE));
        assertThat(state(o, DAY)).isEqualTo(State.MET);
        assertThat(onSite(o)).isEqualTo(2);
        stages.isolated(o, o.head());
        assertThat(state(o, DAY)).isEqualTo(State.BREACHED);
        assertThat(onSite(o)).isEqualTo(1);
        assertThat(examples.as(o.head(), by -> plans.of(by.person().id(), DAY, DAY.plusDays(1)))
                        .of(DAY))
                .isEqualTo(Presence.ISOLATION);
        await().untilAsserted(() -> {
            assertThat(told(o.leader())).containsOnlyOnce("roster.announce.in-need");
            assertThat(told(o.head())).containsOnlyOnce("roster.announce.in-need");
        });
        var lost = new WeekGap(
                clock.newId(), o.unit().id(), new Repairs.Missing(o.head().id(), DAY, Repairs.Extent.REST_OF_WEEK));
        needs.on(lost).join();
        assertThat(told(o.leader()))
                .as("looked at again, it is done when it is told")
                .filteredOn("roster.announce.in-need"::equals)
                .hasSize(2);
        assertThat(examples.as(o.leader(), messages::inbox).getFirst().text().arguments())
                .as("which unit, and which rule cannot hold")
                .contains(o.unit().name())
                .hasAtLeastOneElementOfType(Message.class);
        var missing = new Repairs.Missing(o.head().id(), DAY, Repairs.Extent.REST_OF_WEEK);
        assertThat(why(examples.as(
                        o.clerk(), by -> repairs.carryOut(by, o.unit().id(), missing, "Thay người", false))))
                .as("no other leader is in the plan")
                .isEqualTo("roster.repair.impossible");
        assertThat(why(examples.as(
                        o.clerk(), by -> repairs.carryOut(by, o.unit().id(), missing, " ", true))))
                .isEqualTo("roster.repair.needed.why");
        var repaired = done(examples.as(
                o.clerk(), by -> repairs.carryOut(by, o.unit().id(), missing, "Chưa có lãnh đạo thay", true)));
        assertThat(repaired.of(o.head().id(), DAY)).contains(Presence.ISOLATION);
        await().untilAsserted(() -> assertThat(told(o.leader())).contains("roster.announce.left-short"));
        var rota = rota(o, DAY, 4, o.head(), o.deputy());
        var proposed = done(examples.as(o.clerk(), by -> rotas.propose(by, rota, 0)));
        assertThat(proposed.rota().turns().getOrDefault(o.head().id(), Map.of()))
                .isEmpty();
    }

    @Test
    @DisplayName("A turn of a published rota on a day without a plan is duty for whoever reads plans of many people")
    void turnsUnderThePlan() {
        var o = examples.office();
        var sunday = DAY.plusDays(5);
        planned(o, Map.of(o.goer(), Presence.HOME, o.other(), Presence.LEAVE, o.deputy(), Presence.OFFICE));
        var rota = rota(o, DAY, 6, o.goer(), o.other(), o.deputy());
        set(
                o,
                rota,
                Map.of(
                        o.goer().id(), Map.of(DAY, 0, sunday, 0),
                        o.other().id(), Map.of(DAY, 0),
                        o.deputy().id(), Map.of(DAY, 0)));
        var all = List.of(o.goer().id(), o.other().id(), o.deputy().id());
        assertThat(plans.of(all, DAY, DAY.plusDays(6)).get(o.goer().id()))
                .as("nobody is told to come before it is published")
                .doesNotContainKey(sunday);
        done(examples.as(o.clerk(), by -> rotas.publish(by, rota, "Chưa đủ người")));
        var read = plans.of(all, DAY, DAY.plusDays(6));
        assertThat(read.get(o.goer().id())).containsEntry(sunday, Presence.DUTY).containsEntry(DAY, Presence.DUTY);
        assertThat(read.get(o.other().id())).containsEntry(DAY, Presence.LEAVE);
        assertThat(read.get(o.deputy().id())).containsEntry(DAY, Presence.OFFICE);
        assertThat(plans.onTurn(sunday)).contains(o.goer().id());
        assertThat(plans.onTurn(sunday.plusDays(1)))
                .as("a whole day ends at midnight")
                .doesNotContain(o.goer().id());
        hours(rota, "19:00", 12);
        assertThat(plans.onTurn(sunday.plusDays(1)))
                .as("a night does not")
                .contains(o.goer().id());
        assertThat(plans.of(all, DAY, DAY.plusDays(6)).get(o.goer().id()))
                .as("a night takes no day at home away, and is duty on a day off")
                .containsEntry(DAY, Presence.HOME)
                .containsEntry(sunday, Presence.DUTY);
        assertThat(touched.touched(Set.of(o.goer().id()), sunday, sunday))
                .singleElement()
                .satisfies(words -> assertThat(words.key()).isEqualTo("roster.touched.duty"));
    }

    @Test
    @DisplayName(
            "The leaders’ rota proves a leader on duty, where no week is approved and where the week has them at home")
    void leadersRota() {
        var o = examples.office();
        examples.inForce(o, RULE);
        var rota = rota(o, DAY, 2, o.head(), o.deputy());
        set(o, rota, Map.of(o.head().id(), Map.of(DAY, 0)));
        assertThat(state(o, DAY)).isEqualTo(State.UNKNOWN);
        done(examples.as(o.clerk(), by -> rotas.publish(by, rota, "Chưa đủ người")));
        assertThat(state(o, DAY)).isEqualTo(State.MET);
        assertThat(state(o, DAY.plusDays(1))).isEqualTo(State.BREACHED);
        hours(rota, "07:00", 5);
        assertThat(state(o, DAY)).as("nobody in the afternoon").isEqualTo(State.BREACHED);
        hours(rota, "18:00", 12);
        assertThat(state(o, DAY)).as("a rota of nights says nothing of the day").isEqualTo(State.UNKNOWN);
        hours(rota, "00:00", 24);
        planned(o, Map.of(o.head(), Presence.HOME, o.goer(), Presence.OFFICE));
        assertThat(state(o, DAY)).isEqualTo(State.MET);
        hours(rota, "18:00", 12);
        assertThat(state(o, DAY)).as("at home by day, there at night").isEqualTo(State.BREACHED);
        hours(rota, "00:00", 24);
        stages.isolated(o, o.head());
        assertThat(state(o, DAY)).isEqualTo(State.BREACHED);
    }

    @Test
    @DisplayName("A rota that breaks its own rules goes out only with a reason, which the audit keeps")
    void publishedAlthoughItBreaksItsRules() {
        var o = examples.office();
        var rota = rota(o, DAY, 2, o.goer(), o.other());
        set(o, rota, Map.of(o.goer().id(), Map.of(DAY, 0)));
        assertThat(why(examples.as(o.clerk(), by -> rotas.publish(by, rota, " "))))
                .isEqualTo("roster.duty.needed.although");
        assertThat(examples.as(o.clerk(), by -> rotas.find(by, rota)).published())
                .isFalse();
        done(examples.as(o.clerk(), by -> rotas.publish(by, rota, "Chưa có người ngày sau")));
        assertThat(jdbc.sql(
                                "select details ->> 'although' from audit_line where subject_id = :rota and act = 'duty.published'")
                        .param("rota", rota.value())
                        .query(String.class)
                        .list())
                .containsExactly("Chưa có người ngày sau");
    }

    @Test
    @DisplayName(
            "A published rota changes with a reason: what was stays readable, and only those whose turns differ are told")
    void changedAfterPublishing() {
        var o = examples.office();
        var next = DAY.plusDays(1);
        var rota = rota(o, DAY, 3, o.goer(), o.other(), o.deputy());
        set(o, rota, Map.of(o.goer().id(), Map.of(DAY, 0), o.other().id(), Map.of(next, 0)));
        done(examples.as(o.clerk(), by -> rotas.publish(by, rota, "Chưa đủ người")));
        var turns = Map.of(o.deputy().id(), Map.of(DAY, 0), o.other().id(), Map.of(next, 0));
        assertThat(why(examples.as(o.clerk(), by -> rotas.set(by, rota, 1, turns, " "))))
                .isEqualTo("roster.duty.needed.reason");
        done(examples.as(o.clerk(), by -> rotas.set(by, rota, 1, turns, "Đổi phân công")));
        var lines = examples.as(o.goer(), by -> rotas.changes(by, rota));
        assertThat(lines)
                .extracting(RotaChange::person, RotaChange::was, RotaChange::became, RotaChange::reason)
                .containsExactlyInAnyOrder(
                        tuple(o.goer().id(), Optional.of(0), Optional.empty(), "Đổi phân công"),
                        tuple(o.deputy().id(), Optional.empty(), Optional.of(0), "Đổi phân công"));
        await().untilAsserted(() -> {
            assertThat(told(o.goer())).contains("roster.announce.duty-changed");
            assertThat(told(o.deputy())).contains("roster.announce.duty-changed");
        });
        assertThat(told(o.other())).doesNotContain("roster.announce.duty-changed");
    }

    @Test
    @DisplayName(
            "Two people swap a turn on a day on which no week is planned; the rota and the feeds name the other one")
    void turnsAreSwapped() {
        var o = examples.office();
        var next = DAY.plusDays(1);
        var rota = rota(o, DAY, 2, o.goer(), o.other());
        set(o, rota, Map.of(o.goer().id(), Map.of(DAY, 0), o.other().id(), Map.of(next, 0)));
        done(examples.as(o.clerk(), by -> rotas.publish(by, rota, "Chưa đủ người")));
        var id = new Swap.Id(clock.newId());
        done(examples.as(o.goer(), by -> swaps.ask(by, id, o.other().id(), DAY, Optional.of(next))));
        done(examples.as(o.other(), by -> swaps.answer(by, id, true)));
        done(examples.as(o.head(), by -> swaps.decide(by, id, true)));
        assertThat(examples.as(o.goer(), by -> rotas.find(by, rota)).turns())
                .isEqualTo(Map.of(o.other().id(), Map.of(DAY, 0), o.goer().id(), Map.of(next, 0)));
        assertThat(plans.of(o.goer().id(), DAY, DAY.plusDays(2)).turns())
                .extracting(ShiftTurn::day)
                .containsExactly(next);
        assertThat(why(examples.as(
                        o.goer(),
                        by -> swaps.ask(
                                by, new Swap.Id(clock.newId()), o.deputy().id(), next, Optional.empty()))))
                .isEqualTo("roster.swap.not-in-rota");
    }

    @Test
    @DisplayName("A turn of the body’s rota is not swapped within a unit: whoever plans that rota changes it")
    void aTurnOfTheBodyIsNotSwappedInAUnit() {
        var o = examples.office();
        var rota = rota(o.body(), o.director(), DAY, 2, o.goer(), o.other());
        var turns = Map.of(o.goer().id(), Map.of(DAY, 0));
        done(examples.as(o.director(), by -> rotas.set(by, rota, 0, turns)));
        done(examples.as(o.director(), by -> rotas.publish(by, rota, "Chưa đủ người")));
        assertThat(why(examples.as(
                        o.goer(),
                        by -> swaps.ask(
                                by, new Swap.Id(clock.newId()), o.other().id(), DAY, Optional.empty()))))
                .isEqualTo("roster.swap.rota-elsewhere");
        assertThat(examples.as(o.director(), by -> rotas.find(by, rota)).turns())
                .isEqualTo(turns);
    }

    @Test
    @DisplayName(
            "A turn goes over beside a plan, too: of whom it has on duty to whom it has free, and of two in the office")
    void turnsAreSwappedBesideAPlan() {
        for (var theirs : List.of(Presence.OFF, Presence.OFFICE)) {
            var o = examples.office();
            var rota = rota(o, DAY, 1, o.goer(), o.other());
            set(o, rota, Map.of(o.goer().id(), Map.of(DAY, 0)));
            done(examples.as(o.clerk(), by -> rotas.publish(by, rota, "Chưa đủ người")));
            var mine = theirs == Presence.OFF ? Presence.DUTY : theirs;
            planned(o, Map.of(o.goer(), mine, o.other(), theirs));
            var id = new Swap.Id(clock.newId());
            done(examples.as(o.goer(), by -> swaps.ask(by, id, o.other().id(), DAY, Optional.empty())));
            done(examples.as(o.other(), by -> swaps.answer(by, id, true)));
            done(examples.as(o.head(), by -> swaps.decide(by, id, true)));
            assertThat(examples.as(o.goer(), by -> rotas.find(by, rota)).turns())
                    .isEqualTo(Map.of(o.other().id(), Map.of(DAY, 0)));
            assertThat(plans.of(o.goer().id(), DAY, DAY.plusDays(1)).of(DAY)).isEqualTo(theirs);
        }
    }

    @Test
    @DisplayName("Whoever has a turn is isolated: the planner is told, sees who can take it, and gives it away")
    void aTurnInVain() {
        var o = examples.office();
        var rota = rota(o, DAY, 3, o.head(), o.deputy(), o.goer());
        var next = DAY.plusDays(1);
        set(o, rota, Map.of(o.head().id(), Map.of(DAY, 0), o.deputy().id(), Map.of(next, 0)));
        done(examples.as(o.clerk(), by -> rotas.publish(by, rota, "Chưa đủ người")));
        stages.isolated(o, o.head());
        await().untilAsserted(() -> assertThat(told(o.head())).contains("roster.announce.duty-gap"));
        var gap = examples.as(o.clerk(), by -> rotas.gaps(by, rota));
        assertThat(gap).singleElement().satisfies(turn -> {
            assertThat(turn.person()).isEqualTo(o.head().id());
            assertThat(turn.standIns())
                    .as("who had none first")
                    .containsExactly(o.goer().id(), o.deputy().id());
        });
        var given = new Rotas.Given(o.head().id(), DAY, o.goer().id(), "Trực thay");
        var after = done(examples.as(o.clerk(), by -> rotas.give(by, rota, 1, given)));
        assertThat(after.of(o.goer().id(), DAY)).contains(0);
        assertThat(done(examples.as(o.clerk(), by -> rotas.give(by, rota, 1, given)))
                        .edit())
                .isEqualTo(after.edit());
        var left = examples.as(o.clerk(), by -> rotas.gaps(by, rota));
        assertThat(left).isEmpty();
    }

    @Test
    @DisplayName("A leader who has the turn is away in the morning: no leader is on duty then, and the planner is told")
    void halfATurnInVain() {
        var o = examples.office();
        examples.inForce(o, RULE);
        var rota = rota(o, DAY, 2, o.head(), o.deputy());
        set(o, rota, Map.of(o.head().id(), Map.of(DAY, 0)));
        done(examples.as(o.clerk(), by -> rotas.publish(by, rota, "Chưa đủ người")));
        assertThat(state(o, DAY)).isEqualTo(State.MET);
        var leave = done(examples.ask(o.head(), examples.leave(o, new Span(DAY, false, DAY, true), o.head())));
        done(examples.decide(o.director(), leave, true, ""));
        assertThat(state(o, DAY)).isEqualTo(State.BREACHED);
        await().untilAsserted(() -> assertThat(told(o.head())).contains("roster.announce.duty-gap"));
        var gaps = examples.as(o.clerk(), by -> rotas.gaps(by, rota));
        assertThat(gaps).singleElement().satisfies(gap -> {
            assertThat(gap.person()).isEqualTo(o.head().id());
            assertThat(gap.standIns()).containsExactly(o.deputy().id());
        });
        var alone = rota(o, DAY, 1, o.head());
        assertThat(done(examples.as(o.clerk(), by -> rotas.propose(by, alone, 0)))
                        .rota()
                        .turns()
                        .getOrDefault(o.head().id(), Map.of()))
                .as("whoever is away in the morning is proposed for no turn that meets it")
                .isEmpty();
    }

    @Test
    @DisplayName(
            "Whoever moved within the week is not on duty where they were, for nobody who asks the plan left there")
    void movedWithinTheWeek() {
        var o = examples.office();
        examples.inForce(o, RULE);
        planned(o, Map.of(o.head(), Presence.HOME, o.deputy(), Presence.OFF, o.goer(), Presence.OFFICE));
        var rota = rota(o, DAY, 2, o.head(), o.deputy());
        set(o, rota, Map.of(o.deputy().id(), Map.of(DAY, 0)));
        done(examples.as(o.clerk(), by -> rotas.publish(by, rota, "Chưa đủ người")));
        assertThat(state(o, DAY)).isEqualTo(State.MET);
        assertThat(onSite(o)).isEqualTo(2);
        assertThat(usual(o)).containsEntry(DAY, Presence.DUTY);
        assertThat(broken(o)).doesNotContain("roster.broken.leader");
        moves(o, o.deputy(), DAY);
        assertThat(state(o, DAY)).isEqualTo(State.BREACHED);
        assertThat(onSite(o)).isEqualTo(1);
        assertThat(usual(o)).containsEntry(DAY, Presence.OFF);
        assertThat(broken(o)).contains("roster.broken.leader");
    }

    @Test
    @DisplayName("Whoever moved within the week counts no more where they were planned, and is filled in there no more")
    void plannedWhereTheyWere() {
        var o = examples.office();
        examples.inForce(o, RULE);
        planned(
                o,
                Map.of(
                        o.head(), Presence.HOME,
                        o.deputy(), Presence.OFFICE,
                        o.goer(), Presence.OFFICE,
                        o.other(), Presence.LEAVE));
        assertThat(state(o, DAY)).isEqualTo(State.MET);
        assertThat(onSite(o)).isEqualTo(2);
        assertThat(brokenNow(o)).isEmpty();
        moves(o, o.deputy(), DAY);
        moves(o, o.other(), DAY);
        assertThat(state(o, DAY)).isEqualTo(State.BREACHED);
        assertThat(onSite(o)).isEqualTo(1);
        assertThat(brokenNow(o)).contains("roster.broken.leader");
        var back = new DaysBack(new Absence.Id(clock.newId()), Set.of(o.other().id()), DAY, DAY);
        var told = acting.as("test", () -> gaps.after(back));
        assertThat(told)
                .as("the unit that was left has no day of theirs to fill")
                .isEmpty();
        var missing = new Repairs.Missing(o.goer().id(), DAY, Repairs.Extent.DAY);
        var repair =
                done(examples.as(o.clerk(), by -> repairs.propose(by, o.unit().id(), missing)));
        assertThat(repair.planned().cell(o.deputy().id(), DAY)).isEqualTo(DayCell.whole(Presence.OFF));
        assertThat(repair.changes())
                .extracting(Repair.Change::person, change -> change.after().presence())
                .as("not the deputy who left is there as leader")
                .containsExactly(tuple(o.head().id(), Presence.OFFICE));
    }

    private List<String> brokenNow(Office o) {
        return rules.check(rosters.week(o.unit().id(), Roster.mondayOf(DAY)).orElseThrow()).stream()
                .map(Message::key)
                .toList();
    }

    @Test
    @DisplayName(
            "Turns that somebody leaves behind when they move are told to the planners of the rota, once, and given away")
    void turnsLeftBehind() {
        var o = examples.office();
        var next = DAY.plusDays(1);
        var rota = rota(o, DAY, 2, o.goer(), o.other());
        set(o, rota, Map.of(o.goer().id(), Map.of(next, 0)));
        done(examples.as(o.clerk(), by -> rotas.publish(by, rota, "Chưa đủ người")));
        var before = examples.as(o.clerk(), by -> rotas.gaps(by, rota));
        assertThat(before).isEmpty();
        moves(o, o.goer(), next);
        await().untilAsserted(() -> assertThat(told(o.head())).containsOnlyOnce("roster.announce.duty-left"));
        var open = examples.as(o.clerk(), by -> rotas.gaps(by, rota));
        assertThat(open).singleElement().satisfies(gap -> {
            assertThat(gap.day()).isEqualTo(next);
            assertThat(gap.standIns()).containsExactly(o.other().id());
        });
        var given = new Rotas.Given(o.goer().id(), next, o.other().id(), "Đã chuyển đơn vị");
        done(examples.as(o.clerk(), by -> rotas.give(by, rota, 1, given)));
        var left = acting.as("test", () -> gaps.leftBehind(Set.of(o.goer().id())));
        assertThat(left).isEmpty();
    }

    @Test
    @DisplayName("A rota alone: whoever moved away is no leader of it any more, whoever leads below is one")
    void movedOutOfARotaAlone() {
        var o = examples.office();
        examples.inForce(o, RULE);
        var rota = rota(o, DAY, 2, o.head(), o.deputy());
        set(o, rota, Map.of(o.deputy().id(), Map.of(DAY, 0)));
        done(examples.as(o.clerk(), by -> rotas.publish(by, rota, "Chưa đủ người")));
        assertThat(state(o, DAY)).isEqualTo(State.MET);
        var above = rota(o.body(), o.director(), DAY, 2, o.director(), o.deputy());
        var turns = Map.of(o.deputy().id(), Map.of(DAY.plusDays(1), 0));
        done(examples.as(o.director(), by -> rotas.set(by, above, 0, turns)));
        done(examples.as(o.director(), by -> rotas.publish(by, above, "Chưa đủ người")));
        moves(o, o.deputy(), DAY);
        assertThat(state(o, DAY)).isEqualTo(State.BREACHED);
        assertThat(state(o.body(), DAY.plusDays(1))).isEqualTo(State.MET);
    }

    @Test
    @DisplayName(
            "A turn of a day that is over is taken away: the unit of that day is judged anew, wherever they are now")
    void changedForADayThatIsOver() {
        var o = examples.office();
        examples.inForce(o, RULE);
        planned(o, Map.of(o.head(), Presence.HOME, o.deputy(), Presence.OFF, o.goer(), Presence.OFFICE));
        var rota = rota(o.body(), o.director(), DAY, 2, o.deputy());
        var turns = Map.of(o.deputy().id(), Map.of(DAY, 0));
        done(examples.as(o.director(), by -> rotas.set(by, rota, 0, turns)));
        done(examples.as(o.director(), by -> rotas.publish(by, rota, "Chưa đủ người")));
        assertThat(state(o, DAY)).isEqualTo(State.MET);
        moves(o, o.deputy(), DAY.plusDays(1));
        examples.at(DAY.plusDays(1) + "T10:00");
        await().untilAsserted(() -> assertThat(stands(o.unit(), DAY)).isEqualTo(State.MET));
        done(examples.as(o.director(), by -> rotas.set(by, rota, 1, Map.of(), "Không trực")));
        await().untilAsserted(() -> assertThat(stands(o.unit(), DAY)).isEqualTo(State.BREACHED));
    }

    private void moves(Office o, Person who, LocalDate from) {
        var author = new Author(o.body().id().value(), null, "test");
        people.posts(who.id(), from).forEach(post -> done(people.end(post.id(), from, author)));
        var other = new OfficeExamples(units, people, clock).unit(o.body(), "Phòng Tổng hợp");
        people.appoint(new Post(
                new Post.Id(clock.newId()),
                who.id(),
                other.id(),
                Post.Kind.DEPUTY,
                "Phó Trưởng phòng",
                Set.of(other.id()),
                from,
                null));
    }

    private Map<LocalDate, Presence> usual(Office o) {
        var monday = Roster.mondayOf(DAY);
        var staff = people.workingDays(o.unit().id(), monday, monday.plusWeeks(1));
        return rules.usualWeek(staff, monday).of(o.deputy().id());
    }

    private List<String> broken(Office o) {
        var cells = PlannedCells.whole(Map.of(
                o.head().id(), Map.of(DAY, Presence.HOME),
                o.deputy().id(), Map.of(DAY, Presence.OFF)));
        return rules.check(o.unit().id(), Roster.mondayOf(DAY), cells).stream()
                .map(Message::key)
                .toList();
    }

    private List<String> told(Person who) {
        return examples.as(who, messages::inbox).stream()
                .map(message -> message.text().key())
                .toList();
    }

    private DutyRota.Id rota(Office o, LocalDate first, int days, Person... workers) {
        return rota(o.unit(), o.clerk(), first, days, workers);
    }

    private DutyRota.Id rota(Unit unit, Person maker, LocalDate first, int days, Person... workers) {
        var id = new DutyRota.Id(clock.newId());
        var rota = new DutyRota(
                id,
                unit.id(),
                "Trực lãnh đạo",
                first,
                days,
                0,
                days,
                1,
                false,
                0,
                List.of(new DutyRota.Shift("Trực", LocalTime.MIDNIGHT, 1440, 1, 1)),
                Arrays.stream(workers).map(Person::id).toList(),
                Map.of());
        done(examples.as(maker, by -> rotas.make(by, rota)));
        return id;
    }

    private void hours(DutyRota.Id rota, String starts, int hours) {
        jdbc.sql("update duty_shift set starts = :starts::time, minutes = :minutes where rota_id = :rota")
                .param("starts", starts)
                .param("minutes", hours * 60)
                .param("rota", rota.value())
                .update();
    }

    private void set(Office o, DutyRota.Id rota, Map<Person.Id, Map<LocalDate, Integer>> turns) {
        done(examples.as(o.clerk(), by -> rotas.set(by, rota, 0, turns)));
    }

    private void planned(Office o, Map<Person, Presence> day) {
        var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        day.forEach((person, presence) -> cells.put(person.id(), Map.of(DAY, presence)));
        stages.approved(o, cells, Halves.none());
    }

    private long onSite(Office o) {
        return examples.as(o.head(), _ -> figures.figures(List.of(o.body().id()), DAY, clock.now())).stream()
                .filter(figure -> figure.indicator().equals("on-site"))
                .mapToLong(Figure::value)
                .sum();
    }

    private State state(Office o, LocalDate day) {
        return state(o.unit(), day);
    }

    private State state(Unit unit, LocalDate day) {
        acting.as("test.compliance", () -> {
            compliance.compute(Set.of(unit.id()), day, clock.now());
            return unit;
        });
        return stands(unit, day);
    }

    private State stands(Unit unit, LocalDate day) {
        return compliance.of(unit.id(), day).stream()
                .filter(standing -> standing.subject().equals(RULE.subject()))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
