package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.page.Outcomes.done;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.absence.Absence;
import vn.truc.absence.AbsenceChanged;
import vn.truc.absence.AbsenceExamples;
import vn.truc.absence.AbsenceExamples.Office;
import vn.truc.absence.Absences;
import vn.truc.absence.DaysBack;
import vn.truc.absence.Span;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.Isolation;
import vn.truc.health.IsolationSet;
import vn.truc.health.Isolations;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.message.Messages;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Units;

/// Leave, a trip or isolation over a plan in force: whoever makes the plan is told, and the smallest repair lasts as
/// long as the absence.
@OfficeTest
record LeaveRepairIT(
        RosterRules rules,
        RosterGaps gaps,
        Repairs repairs,
        Absences absences,
        AbsenceExamples examples,
        ApprovalExamples stages,
        Messages messages,
        Units units,
        People people,
        Isolations isolations,
        Acting acting,
        OfficeClock clock) {
    private static final LocalDate MONDAY = DAY.minusDays(1);

    @Test
    void whoMakesThePlanIsToldOfLeaveOverASubmittedWeek() {
        var o = examples.office();
        planned(o, Map.of(o.goer(), Presence.OFFICE, o.other(), Presence.LEAVE), Map.of());
        var leave = done(examples.ask(o.head(), examples.leave(o, Span.days(DAY, DAY), o.goer())));
        var told = acting.as("test", () -> gaps.after(allowed(leave, o.goer(), o.other())));
        assertThat(told).singleElement().satisfies(gap -> {
            assertThat(gap.told().day()).isEqualTo(DAY);
            assertThat(gap.told().at()).contains("person=" + o.goer().id());
            assertThat(gap.told().recipients())
                    .contains(o.head().id())
                    .doesNotContain(o.goer().id());
        });
        var refused =
                new AbsenceChanged(leave.id(), leave.version(), Set.of(o.goer().id()), DAY, DAY, false);
        assertThat(acting.as("test", () -> gaps.after(refused))).isEmpty();
    }

    @Test
    void halfADayOfLeaveOverAPublishedWeekIsRepairedWithTheFewestChanges() {
        var o = examples.office();
        examples.inForce(o, new LeaderOnDuty(1));
        planned(
                o,
                Map.of(o.head(), Presence.OFFICE, o.deputy(), Presence.HOME, o.goer(), Presence.OFFICE),
                Map.of(o.goer().id(), Map.of(DAY, new HalfDay(Presence.LEAVE, Presence.OFFICE))));
        var leave = done(examples.ask(o.head(), examples.leave(o, new Span(DAY, true, DAY, false), o.head())));
        var approved = done(examples.decide(o.director(), leave, true, ""));
        var morning = done(examples.ask(o.head(), examples.leave(o, new Span(DAY, false, DAY, true), o.goer())));
        assertThat(acting.as("test", () -> gaps.after(allowed(morning, o.goer()))))
                .as("the plan knows of this half already")
                .isEmpty();
        assertThat(acting.as("test", () -> gaps.after(allowed(approved, o.head()))))
                .singleElement()
                .satisfies(gap -> assertThat(gap.told().at()).contains("day=" + DAY, "extent=ALLOWED"));
        await().untilAsserted(() -> assertThat(told(o.head(), "roster.announce.gap"))
                .as("of this leave once, of the half that the plan knew not at all")
                .hasSize(1));
        var missing = new Repairs.Missing(o.head().id(), DAY, Repairs.Extent.ALLOWED);
        var repair =
                done(examples.as(o.clerk(), by -> repairs.propose(by, o.unit().id(), missing)));
        assertThat(repair.proven()).isTrue();
        assertThat(repair.changes())
                .as("the deputy comes for the afternoon only")
                .containsExactly(new Repair.Change(
                        o.deputy().id(),
                        DAY,
                        DayCell.whole(Presence.HOME),
                        new DayCell(Presence.OFFICE, Optional.of(new HalfDay(Presence.HOME, Presence.OFFICE)))));
        assertThat(repair.standIns()).containsExactly(o.deputy().id());
        var after =
                done(examples.as(o.clerk(), by -> repairs.carryOut(by, o.unit().id(), missing, "Thay người", false)));
        assertThat(after.halves().of(o.head().id(), DAY)).contains(new HalfDay(Presence.OFFICE, Presence.LEAVE));
        assertThat(after.halves().of(o.goer().id(), DAY)).contains(new HalfDay(Presence.LEAVE, Presence.OFFICE));
        assertThat(after.halves().of(o.deputy().id(), DAY)).contains(new HalfDay(Presence.HOME, Presence.OFFICE));
        assertThat(rules.check(after)).isEmpty();
        assertThat(acting.as("test", () -> gaps.after(allowed(approved, o.head()))))
                .isEmpty();
        await().untilAsserted(() ->
                assertThat(told(o.deputy(), "roster.announce.repaired")).hasSize(1));
        assertThat(told(o.head(), "roster.announce.gap")).hasSize(1);
        assertThat(told(o.goer(), "roster.announce.repaired")).isEmpty();
        assertThat(done(examples.as(
                                o.clerk(), by -> repairs.carryOut(by, o.unit().id(), missing, "Thay người", false)))
                        .version())
                .isEqualTo(after.version());
    }

    @Test
    void theRepairOfAnAllowedLeaveEndsWithItAndThatOfAHalfIsForThatHalf() {
        var o = examples.office();
        examples.inForce(o, new LeaderOnDuty(1));
        var next = DAY.plusDays(1);
        var cells = Map.of(
                o.head().id(), Map.of(DAY, Presence.OFFICE, next, Presence.OFFICE),
                o.deputy().id(), Map.of(DAY, Presence.HOME, next, Presence.HOME));
        stages.approved(o, cells, Halves.none());
        var leave = done(examples.ask(o.head(), examples.leave(o, Span.days(DAY, DAY), o.head())));
        done(examples.decide(o.director(), leave, true, ""));
        assertThat(changed(o, o.head(), Repairs.Extent.ALLOWED)).containsExactly(DAY);
        assertThat(changed(o, o.head(), Repairs.Extent.DAY)).containsExactly(DAY);
        assertThat(changed(o, o.head(), Repairs.Extent.MORNING)).containsExactly(DAY);
        assertThat(changed(o, o.head(), Repairs.Extent.REST_OF_WEEK)).containsExactly(DAY, next);
        assertThat(changed(o, o.deputy(), Repairs.Extent.AFTERNOON)).isEmpty();
    }

    private List<LocalDate> changed(Office o, Person person, Repairs.Extent extent) {
        var missing = new Repairs.Missing(person.id(), DAY, extent);
        return done(examples.as(o.clerk(), by -> repairs.propose(by, o.unit().id(), missing))).changes().stream()
                .map(Repair.Change::day)
                .toList();
    }

    private static AbsenceChanged allowed(Absence absence, Person... who) {
        return new AbsenceChanged(
                absence.id(),
                absence.version(),
                Arrays.stream(who).map(Person::id).collect(Collectors.toSet()),
                absence.span().from(),
                absence.span().to(),
                true);
    }

    @Test
    void whoMakesThePlanIsToldOfIsolationOverASubmittedWeekAndTheNextWeekKnowsOfIt() {
        var o = examples.office();
        planned(o, Map.of(o.goer(), Presence.OFFICE, o.other(), Presence.OFFICE), Map.of());
        var order = new Isolations.Order(
                new Isolation.Id(clock.newId()),
                o.goer().id(),
                Isolation.Standing.CLOSE_CONTACT,
                Isolation.Kind.HOME,
                true,
                false,
                MONDAY,
                MONDAY);
        var officer = new OfficeExamples(units, people, clock).person(o.body(), "Vũ Thị Y", Post.Kind.HEALTH_OFFICER);
        done(examples.as(officer, by -> isolations.record(by, order)));
        var told = acting.as("test", () -> gaps.after(isolated(o.goer(), 1)));
        assertThat(told).singleElement().satisfies(gap -> {
            assertThat(gap.told().day()).isEqualTo(DAY);
            assertThat(gap.told().at()).contains("person=" + o.goer().id());
            assertThat(gap.told().announcement().key()).isEqualTo("roster.announce.gap");
            assertThat(gap.told().recipients())
                    .contains(o.head().id())
                    .doesNotContain(o.goer().id(), o.other().id());
        });
        assertThat(acting.as("test", () -> gaps.after(isolated(o.goer(), 1))))
                .as("kept apart anew from the same day on, it is told anew")
                .extracting(gap -> gap.told().announcementKey())
                .doesNotContain(told.getFirst().told().announcementKey());
        assertThat(examples.as(
                                o.head(),
                                by -> rules.usualWeek(
                                        RosterExamples.allWeek(MONDAY.plusWeeks(1), o.goer()), MONDAY.plusWeeks(1)))
                        .of(o.goer().id()))
                .containsEntry(MONDAY.plusWeeks(1), Presence.ISOLATION);
        assertThat(acting.as("test", () -> gaps.after(isolated(o.other(), 1)))).isEmpty();
    }

    @Test
    void whoGivesUpLeaveIsBackInThePlanByTheSmallestRepair() {
        var o = examples.office();
        examples.inForce(o, new LeaderOnDuty(1));
        planned(o, Map.of(o.goer(), Presence.LEAVE, o.head(), Presence.OFFICE, o.deputy(), Presence.HOME), Map.of());
        var back = new DaysBack(new Absence.Id(clock.newId()), Set.of(o.goer().id()), DAY, DAY);
        assertThat(acting.as("test", () -> gaps.after(back))).singleElement().satisfies(gap -> {
            assertThat(gap.told().at()).contains("person=" + o.goer().id(), "extent=BACK");
            assertThat(gap.told().announcement().key()).isEqualTo("roster.announce.back");
            assertThat(gap.told().recipients()).contains(o.head().id());
        });
        var missing = new Repairs.Missing(o.goer().id(), DAY, Repairs.Extent.BACK);
        var repair =
                done(examples.as(o.clerk(), by -> repairs.propose(by, o.unit().id(), missing)));
        assertThat(repair.changes()).isEmpty();
        assertThat(repair.standIns()).isEmpty();
        var after =
                done(examples.as(o.clerk(), by -> repairs.carryOut(by, o.unit().id(), missing, "Thôi nghỉ", false)));
        assertThat(after.of(o.goer().id(), DAY)).contains(Presence.OFFICE);
        assertThat(after.of(o.deputy().id(), DAY)).contains(Presence.HOME);
        assertThat(done(examples.as(
                                o.clerk(), by -> repairs.carryOut(by, o.unit().id(), missing, "Thôi nghỉ", false)))
                        .version())
                .isEqualTo(after.version());
        assertThat(acting.as("test", () -> gaps.after(back))).isEmpty();
        await().untilAsserted(() ->
                assertThat(told(o.goer(), "roster.announce.repaired")).hasSize(1));
    }

    @Test
    void whoIsNotKeptApartAnyMoreIsBackInThePlan() {
        var o = examples.office();
        planned(o, Map.of(o.goer(), Presence.ISOLATION, o.head(), Presence.OFFICE), Map.of());
        var lifted = isolated(o.goer(), 2);
        assertThat(acting.as("test", () -> gaps.after(lifted)))
                .extracting(
                        gap -> gap.told().announcement().key(),
                        gap -> gap.told().at().endsWith("extent=BACK"))
                .containsExactly(tuple("roster.announce.back", true));
        var missing = new Repairs.Missing(o.goer().id(), DAY, Repairs.Extent.BACK);
        var after =
                done(examples.as(o.clerk(), by -> repairs.carryOut(by, o.unit().id(), missing, "Hết cách ly", false)));
        assertThat(after.of(o.goer().id(), DAY)).contains(Presence.OFFICE);
        assertThat(acting.as("test", () -> gaps.after(lifted))).isEmpty();
    }

    @Test
    void whoComesBackEarlyFromATripIsToldOfToWhoeverPlans() {
        var o = examples.office();
        var days = Map.of(DAY, Presence.TRIP, DAY.plusDays(1), Presence.TRIP);
        stages.approved(o, Map.of(o.goer().id(), days), Halves.none());
        var trip = done(examples.ask(o.head(), examples.trip(o, DAY, DAY.plusDays(1), o.goer())));
        examples.at("2021-07-20T09:00");
        done(examples.as(
                o.goer(), by -> absences.comeBack(by, trip.id(), o.goer().id())));
        await().untilAsserted(
                        () -> assertThat(told(o.head(), "roster.announce.back")).hasSize(1));
    }

    @Test
    void whoGivesUpHalfADayOfLeaveIsBackForThatHalf() {
        var o = examples.office();
        planned(
                o,
                Map.of(o.goer(), Presence.OFFICE, o.other(), Presence.HOME, o.head(), Presence.OFFICE),
                Map.of(
                        o.goer().id(), Map.of(DAY, new HalfDay(Presence.LEAVE, Presence.OFFICE)),
                        o.other().id(), Map.of(DAY, new HalfDay(Presence.HOME, Presence.TRIP))));
        var other = new Repairs.Missing(o.other().id(), DAY, Repairs.Extent.BACK);
        assertThat(done(examples.as(
                                o.clerk(), by -> repairs.carryOut(by, o.unit().id(), other, "Thôi đi", false)))
                        .planned()
                        .cell(o.other().id(), DAY))
                .as("the half is spent where the other half is")
                .isEqualTo(DayCell.whole(Presence.HOME));
        var back = new DaysBack(new Absence.Id(clock.newId()), Set.of(o.goer().id()), DAY, DAY);
        assertThat(acting.as("test", () -> gaps.after(back)))
                .singleElement()
                .satisfies(gap -> assertThat(gap.told().announcement().key()).isEqualTo("roster.announce.back"));
        var missing = new Repairs.Missing(o.goer().id(), DAY, Repairs.Extent.BACK);
        var after =
                done(examples.as(o.clerk(), by -> repairs.carryOut(by, o.unit().id(), missing, "Thôi nghỉ", false)));
        assertThat(after.planned().cell(o.goer().id(), DAY)).isEqualTo(DayCell.whole(Presence.OFFICE));
        assertThat(acting.as("test", () -> gaps.after(back))).isEmpty();
        var leave = done(examples.ask(o.head(), examples.leave(o, new Span(DAY, true, DAY, false), o.head())));
        done(examples.decide(o.director(), leave, true, ""));
        var parted = new Repairs.Missing(o.head().id(), DAY, Repairs.Extent.ALLOWED);
        var without =
                done(examples.as(o.clerk(), by -> repairs.carryOut(by, o.unit().id(), parted, "Nghỉ chiều", false)));
        assertThat(without.halves().of(o.head().id(), DAY)).contains(new HalfDay(Presence.OFFICE, Presence.LEAVE));
        var still = new DaysBack(new Absence.Id(clock.newId()), Set.of(o.head().id()), DAY, DAY);
        assertThat(acting.as("test", () -> gaps.after(still)))
                .as("the afternoon is still allowed")
                .isEmpty();
    }

    private IsolationSet isolated(Person person, int version) {
        return new IsolationSet(new Isolation.Id(clock.newId()), person.id(), MONDAY, version);
    }

    private void planned(Office o, Map<Person, Presence> day, Map<Person.Id, Map<LocalDate, HalfDay>> parted) {
        var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        day.forEach((person, presence) -> cells.put(person.id(), Map.of(DAY, presence)));
        stages.approved(o, cells, new Halves(parted));
    }

    private List<String> told(Person who, String key) {
        return examples.as(who, messages::inbox).stream()
                .map(message -> message.text().key())
                .filter(key::equals)
                .toList();
    }
}
