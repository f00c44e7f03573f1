package vn.truc.roster;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.page.Outcomes.done;
import static vn.truc.roster.RosterExamples.MONDAY;
import static vn.truc.roster.RosterExamples.why;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.RemoteShare;
import vn.truc.measure.Share;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.Outcome;

/// What happens to a week in force: swaps, somebody who cannot come, and why somebody is in the office.
@OfficeTest
record ChangesIT(
        RosterExamples examples,
        Swaps swaps,
        Repairs repairs,
        Explanations explanations,
        Rotas rotas,
        Slowly slowly,
        Acting acting,
        Setups setups,
        Wishes wishes,
        Rosters rosters,
        RosterRepository repository,
        OfficeClock clock) {
    private static final List<Presence> HALF = List.of(Presence.OFFICE, Presence.HOME, Presence.OFFICE, Presence.HOME);

    @Test
    @DisplayName("A swap is asked by one, agreed by the other, approved by the head, and is a new version of the plan")
    void swap() {
        var d = examples.department(4);
        var before = examples.submitted(d, HALF);
        var id = new Swap.Id(clock.newId());
        var tuesday = MONDAY.plusDays(1);
        done(swaps.ask(d.people().get(2), id, d.id(3), tuesday, Optional.of(tuesday.plusDays(1))));
        done(swaps.ask(d.people().get(2), id, d.id(3), tuesday, Optional.of(tuesday.plusDays(1))));
        assertThat(why(swaps.ask(d.people().get(2), id, d.id(3), tuesday, Optional.empty())))
                .isEqualTo("roster.used");
        assertThatThrownBy(() -> swaps.answer(d.people().get(1), id, true)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> swaps.decide(d.people().get(2), id, true)).isInstanceOf(NotAllowed.class);
        assertThat(done(swaps.answer(d.people().get(3), id, true)).state()).isEqualTo(Swap.State.AGREED);
        assertThat(swaps.toDecide(d.head())).extracting(Swap::id).contains(id);
        assertThat(done(swaps.decide(d.head(), id, true)).state()).isEqualTo(Swap.State.DONE);
        var after = rosters.week(d.unit().id(), MONDAY).orElseThrow();
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.of(d.id(2), tuesday)).contains(Presence.HOME);
        assertThat(after.of(d.id(3), tuesday)).contains(Presence.OFFICE);
        assertThat(after.of(d.id(3), tuesday.plusDays(1))).contains(Presence.OFFICE);
        assertThat(after.of(d.id(2), tuesday.plusDays(2))).contains(Presence.OFFICE);
        assertThat(why(swaps.takeBack(d.people().get(2), id))).isEqualTo("roster.swap.over");
        assertThat(done(swaps.decide(d.head(), id, true)).state()).isEqualTo(Swap.State.DONE);
        assertThat(rosters.week(d.unit().id(), MONDAY).orElseThrow().version()).isEqualTo(after.version());
    }

    @Test
    @DisplayName(
            "Where the unit lets swaps hold at once nobody else is asked; one that breaks a rule is refused with it")
    void swapAtOnce() {
        var d = examples.department(4);
        examples.inForce(d, new LeaderOnDuty(1));
        examples.submitted(d, HALF);
        done(setups.write(d.head(), d.unit().id(), new Setup(Map.of(), List.of(), Map.of(), 0, 0, true)));
        var id = new Swap.Id(clock.newId());
        done(swaps.ask(d.people().get(2), id, d.id(3), MONDAY, Optional.empty()));
        assertThat(done(swaps.answer(d.people().get(3), id, true)).state()).isEqualTo(Swap.State.DONE);
        var leaderless = swaps.ask(d.head(), new Swap.Id(clock.newId()), d.id(3), MONDAY.plusDays(2), Optional.empty());
        assertThat(why(leaderless)).isEqualTo("roster.swap.breaks");
        assertThat(why(swaps.ask(d.head(), new Swap.Id(clock.newId()), d.id(2), MONDAY.plusDays(2), Optional.empty())))
                .isEqualTo("roster.swap.nothing");
        assertThat(why(swaps.ask(d.head(), new Swap.Id(clock.newId()), d.id(3), MONDAY.minusDays(1), Optional.empty())))
                .isEqualTo("roster.swap.past");
        var other = examples.department(1);
        assertThat(why(swaps.ask(d.head(), new Swap.Id(clock.newId()), other.id(0), MONDAY, Optional.empty())))
                .isEqualTo("roster.swap.strangers");
    }

    @Test
    @DisplayName("What the unit always needs in the office holds in a repair, too, and is why somebody comes")
    void atLeastSoMany() {
        var d = examples.department(4);
        var unit = d.unit().id();
        done(setups.write(d.head(), unit, new Setup(Map.of(), List.of(), Map.of(), 0, 2, true)));
        examples.submitted(d, HALF);
        assertThat(explanations.of(d.people().get(2), MONDAY).orElseThrow().changes())
                .hasValue(1);
        var one = done(repairs.propose(d.head(), unit, new Repairs.Missing(d.id(2), MONDAY, Repairs.Extent.DAY)));
        assertThat(one.changes()).extracting(Repair.Change::day).containsExactly(MONDAY);
        done(setups.write(d.head(), unit, new Setup(Map.of(), List.of(), Map.of(), 0, 4, true)));
        var all = done(repairs.propose(d.head(), unit, new Repairs.Missing(d.id(2), MONDAY, Repairs.Extent.DAY)));
        assertThat(all.together()).extracting(Message::key).containsExactly("roster.limit.needed");
    }

    @Test
    @DisplayName(
            "At seven somebody cannot come: the fewest changes, proven, who could stand in, and a new version in force")
    void repair() {
        var d = examples.department(4);
        examples.inForce(d, new LeaderOnDuty(1));
        examples.submitted(d, HALF);
        var missing = new Repairs.Missing(d.id(0), MONDAY.plusDays(3), Repairs.Extent.REST_OF_WEEK);
        var repair = done(repairs.propose(d.head(), d.unit().id(), missing));
        assertThat(repair.proven()).isTrue();
        assertThat(repair.changes())
                .containsExactly(
                        new Repair.Change(
                                d.id(1),
                                MONDAY.plusDays(3),
                                DayCell.whole(Presence.HOME),
                                DayCell.whole(Presence.OFFICE)),
                        new Repair.Change(
                                d.id(1),
                                MONDAY.plusDays(4),
                                DayCell.whole(Presence.HOME),
                                DayCell.whole(Presence.OFFICE)));
        assertThat(repair.standIns()).as("of those at home one who leads").containsExactly(d.id(1));
        assertThatThrownBy(() -> repairs.propose(d.people().get(2), d.unit().id(), missing))
                .isInstanceOf(NotAllowed.class);
        assertThat(why(repairs.carryOut(d.head(), d.unit().id(), missing, "Chưa có ai thay", true)))
                .as("somebody can stand in: that is seen first")
                .isEqualTo("roster.repair.changed");
        var after = done(repairs.carryOut(d.head(), d.unit().id(), missing, "Thay người", false));
        assertThat(after.of(d.id(0), MONDAY.plusDays(3))).contains(Presence.LEAVE);
        assertThat(after.of(d.id(0), MONDAY.plusDays(2))).contains(Presence.OFFICE);
        assertThat(after.of(d.id(1), MONDAY.plusDays(4))).contains(Presence.OFFICE);
        assertThat(done(repairs.carryOut(d.head(), d.unit().id(), missing, "", false))
                        .version())
                .isEqualTo(after.version());
    }

    @Test
    @DisplayName("Who could stand in is asked for the work of that day, not for all that the missing one can do")
    void standingInForTheWorkOfTheDay() {
        var d = examples.department(4);
        var both = new Setup.Member("", Setup.Side.NONE, Set.of(Work.DESK, Work.PRINTING));
        var desk = new Setup.Member("", Setup.Side.NONE, Set.of(Work.DESK));
        var members = Map.of(d.id(1), both, d.id(2), desk);
        done(setups.write(d.head(), d.unit().id(), new Setup(Map.of(Work.DESK, 1), List.of(), members, 0, 0, false)));
        examples.submitted(d, List.of(Presence.OFFICE, Presence.OFFICE, Presence.HOME, Presence.HOME));
        var missing = new Repairs.Missing(d.id(1), MONDAY.plusDays(3), Repairs.Extent.DAY);
        var repair = done(repairs.propose(d.head(), d.unit().id(), missing));
        assertThat(repair.standIns()).containsExactly(d.id(2));
    }

    @Test
    @DisplayName("The only leader cannot come: what cannot hold any more is named")
    void onlyLeader() {
        var d = examples.department(1);
        examples.inForce(d, new LeaderOnDuty(1));
        examples.submitted(d, List.of(Presence.OFFICE));
        var withTwo = examples.department(2);
        assertThat(why(repairs.propose(withTwo.head(), withTwo.unit().id(), missing(withTwo, 0))))
                .isEqualTo("roster.repair.no-plan");
        var alone = done(repairs.propose(d.head(), d.unit().id(), missing(d, 0)));
        assertThat(alone.changes()).isEmpty();
        var three = examples.department(3);
        examples.inForce(three, new LeaderOnDuty(1));
        examples.submitted(three, List.of(Presence.OFFICE, Presence.LEAVE, Presence.OFFICE));
        var leaderless = done(repairs.propose(three.head(), three.unit().id(), missing(three, 0)));
        assertThat(leaderless.possible()).isFalse();
        assertThat(leaderless.together()).extracting(Message::key).containsOnly("roster.limit.leader");
        assertThat(why(repairs.carryOut(three.head(), three.unit().id(), missing(three, 0), "Ốm", false)))
                .isEqualTo("roster.repair.impossible");
        assertThat(rosters.week(three.unit().id(), MONDAY).orElseThrow().version())
                .as("nothing was put in force")
                .isEqualTo(1);
        var left = done(repairs.carryOut(three.head(), three.unit().id(), missing(three, 0), "Ốm", true));
        assertThat(left.of(three.id(0), MONDAY.plusDays(1))).contains(Presence.LEAVE);
        assertThat(left.of(three.id(2), MONDAY.plusDays(1))).contains(Presence.OFFICE);
        assertThat(requireNonNull(left.amended()).reason()).isEqualTo("Ốm");
    }

    @Test
    @DisplayName("Why am I in the office: the rules that could not hold, or how many days of others would change")
    void inTheOffice() {
        var d = examples.department(4);
        examples.inForce(d, new LeaderOnDuty(1));
        examples.inForce(d, RemoteShare.atLeast(Share.percent(50)));
        examples.submitted(d, List.of(Presence.OFFICE, Presence.LEAVE, Presence.OFFICE, Presence.HOME));
        var head = explanations.of(d.head(), MONDAY.plusDays(1)).orElseThrow();
        assertThat(head.together()).extracting(Message::key).contains("roster.limit.leader");
        var staff = explanations.of(d.people().get(2), MONDAY.plusDays(1)).orElseThrow();
        assertThat(staff.together()).isEmpty();
        assertThat(staff.changes()).hasValue(0);
        assertThat(staff.free()).as("nothing speaks against it").isTrue();
        assertThat(explanations.of(d.people().get(3), MONDAY.plusDays(1))).isEmpty();
        assertThat(explanations.of(d.head(), MONDAY.plusWeeks(1))).isEmpty();
    }

    @Test
    @DisplayName(
            "Why in the office: the unit fixed the day, the group is there, the desk needs them, the wish was refused")
    void explainedByWhatTheUnitSetUp() {
        var d = examples.department(4);
        var desk = new Setup.Member("", Setup.Side.A, Set.of(Work.DESK));
        var beside = new Setup.Member("", Setup.Side.A, Set.of());
        var members = Map.of(d.id(2), desk, d.id(3), beside);
        done(setups.write(d.head(), d.unit().id(), new Setup(Map.of(Work.DESK, 1), List.of(), members, 0, 0, false)));
        var tuesday = MONDAY.plusDays(1);
        done(wishes.write(d.people().get(2), Map.of(tuesday, new Wish(true, 3))));
        examples.submitted(d, List.of(Presence.OFFICE, Presence.HOME, Presence.OFFICE, Presence.OFFICE));
        var why = explanations.of(d.people().get(2), tuesday).orElseThrow();
        assertThat(why.reasons()).extracting(Message::key).containsExactly("roster.why.side", "roster.why.missed");
        assertThat(why.reasons().getLast().arguments())
                .singleElement()
                .isInstanceOfSatisfying(
                        Message.class, rule -> assertThat(rule.key()).isEqualTo("roster.limit.work"));
        assertThat(why.wish()).map(Message::key).contains("roster.why.wish-home");
        var other = d.people().get(3);
        assertThat(explanations.of(other, tuesday).orElseThrow().reasons())
                .extracting(Message::key)
                .containsExactly("roster.why.side");
        done(setups.fix(
                d.head(),
                d.unit().id(),
                MONDAY,
                Set.of(d.id(3)),
                Map.of(d.id(3), Set.of(tuesday)),
                setups.fixedStamp(d.unit().id(), MONDAY)));
        var fixed = explanations.of(other, tuesday).orElseThrow();
        assertThat(fixed.reasons()).extracting(Message::key).contains("roster.why.fixed");
        assertThat(fixed.free()).isFalse();
    }

    @Test
    @DisplayName("Two heads edit the same week: the second is told who differs, and nothing of the first is lost")
    void twoHeads() {
        var d = examples.department(3);
        var first = plan(d, d.head(), 0, Presence.HOME);
        done(first);
        assertThat(why(plan(d, d.people().get(1), 0, Presence.OFFICE))).isEqualTo("roster.changed");
        assertThat(rosters.week(d.unit().id(), MONDAY).orElseThrow().of(d.id(2), MONDAY))
                .contains(Presence.HOME);
    }

    @Test
    @DisplayName("Nobody hands in what they have not seen: another head has changed the week meanwhile")
    void nobodyHandsInWhatTheyHaveNotSeen() {
        var d = examples.department(3);
        var seen = done(plan(d, d.head(), 0, Presence.HOME));
        var now = done(plan(d, d.people().get(1), seen.edit(), Presence.OFFICE));
        assertThat(why(rosters.submit(d.head(), now.id(), seen.edit(), "Thử"))).isEqualTo("roster.changed-since");
        assertThat(done(rosters.submit(d.head(), now.id(), now.edit(), "Thử")).status())
                .isEqualTo(Roster.Status.SUBMITTED);
    }

    @Test
    @DisplayName("While the week is being changed nobody swaps; the answer says whom to ask instead")
    void swapWhileTheWeekIsChanged() {
        var d = examples.department(4);
        var tuesday = MONDAY.plusDays(1);
        var without = swaps.ask(d.people().get(2), new Swap.Id(clock.newId()), d.id(3), tuesday, Optional.empty());
        assertThat(why(without)).isEqualTo("roster.swap.no-plan");
        var plan = examples.submitted(d, HALF);
        repository.decide(
                plan.id(),
                Roster.Status.APPROVED,
                new Roster.Decision(d.office().person().id(), clock.now(), ""));
        done(plan(d, d.head(), plan.edit(), Presence.HOME));
        var changed = swaps.ask(d.people().get(2), new Swap.Id(clock.newId()), d.id(3), tuesday, Optional.empty());
        assertThat(why(changed)).isEqualTo("roster.swap.being-changed");
        assertThat(((Outcome.Refused<?>) changed).why().first().arguments())
                .singleElement()
                .asString()
                .contains(d.head().person().name());
    }

    @Test
    @DisplayName("The same proposal of duty asked for twice is worked out once; after a change by hand it is refused")
    void dutyProposedTwice() {
        var d = examples.department(4);
        var rota = done(rotas.make(d.head(), fiveDays(d)));
        var first = done(rotas.propose(d.head(), rota.id(), 0));
        assertThat(done(rotas.propose(d.head(), rota.id(), 0))).isEqualTo(first);
        assertThat(rotas.find(d.head(), rota.id()).edit()).isEqualTo(1);
        done(rotas.set(d.head(), rota.id(), 1, Map.of()));
        assertThat(why(rotas.propose(d.head(), rota.id(), 0))).isEqualTo("roster.duty.changed");
    }

    @Test
    @DisplayName(
            "What changed while turns or a repair were worked out is not written over: it is said, nothing is lost")
    void changedMeanwhile() {
        var d = examples.department(4);
        var rota = done(rotas.make(d.head(), fiveDays(d)));
        var byHand = Map.of(d.id(3), Map.of(MONDAY, 0));
        var slow = slowly.rotas(() -> done(rotas.set(d.head(), rota.id(), 0, byHand)));
        assertThat(why(slow.propose(d.head(), rota.id(), 0))).isEqualTo("roster.duty.changed");
        assertThat(rotas.find(d.head(), rota.id()).turns()).isEqualTo(byHand);

        examples.inForce(d, new LeaderOnDuty(1));
        examples.submitted(d, HALF);
        var missing = new Repairs.Missing(d.id(0), MONDAY.plusDays(3), Repairs.Extent.REST_OF_WEEK);
        var other = new Repairs.Missing(d.id(2), MONDAY.plusDays(2), Repairs.Extent.REST_OF_WEEK);
        var repairing =
                slowly.repairs(() -> done(repairs.carryOut(d.head(), d.unit().id(), other, "Ốm", false)));
        assertThat(why(repairing.carryOut(d.head(), d.unit().id(), missing, "Thay người", false)))
                .isEqualTo("roster.repair.changed");
        var after = rosters.week(d.unit().id(), MONDAY).orElseThrow();
        assertThat(after.of(d.id(0), MONDAY.plusDays(3))).contains(Presence.OFFICE);
        assertThat(after.of(d.id(2), MONDAY.plusDays(3))).contains(Presence.LEAVE);
    }

    @Test
    @DisplayName("Whoever works a plan out holds no connection meanwhile: from within a transaction nobody may ask")
    void noConnectionMeanwhile() {
        var d = examples.department(4);
        assertThatThrownBy(() -> acting.as(
                        "test", () -> repairs.propose(d.head(), d.unit().id(), missing(d, 0))))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> acting.as("test", () -> explanations.of(d.head(), MONDAY)))
                .isInstanceOf(IllegalTransactionStateException.class);
        var rota = new DutyRota.Id(clock.newId());
        assertThatThrownBy(() -> acting.as("test", () -> rotas.propose(d.head(), rota, 0)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private Outcome<Roster> plan(RosterExamples.Department d, Actor by, int edit, Presence presence) {
        var cells = Map.of(d.id(2), RosterExamples.week(MONDAY, presence));
        return rosters.plan(
                by, new Rosters.Plan(new Roster.Id(clock.newId()), d.unit().id(), MONDAY, edit, cells));
    }

    private DutyRota fiveDays(RosterExamples.Department d) {
        return new DutyRota(
                new DutyRota.Id(clock.newId()),
                d.unit().id(),
                "Trực lãnh đạo",
                MONDAY,
                5,
                0,
                5,
                1,
                false,
                0,
                List.of(new DutyRota.Shift("Trực", LocalTime.MIDNIGHT, 1440, 1, 1)),
                d.people().stream().map(actor -> actor.person().id()).toList(),
                Map.of());
    }

    private static Repairs.Missing missing(RosterExamples.Department d, int person) {
        return new Repairs.Missing(d.id(person), LocalDate.of(2020, 3, 24), Repairs.Extent.REST_OF_WEEK);
    }
}
