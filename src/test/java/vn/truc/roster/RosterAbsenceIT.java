package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.absence.AbsenceExamples.why;
import static vn.truc.page.Outcomes.done;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.absence.AbsenceExamples;
import vn.truc.absence.AbsenceExamples.Office;
import vn.truc.absence.Span;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.State;
import vn.truc.measure.Approver;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.OnSiteReasons;
import vn.truc.measure.OnSiteReasons.Reason;
import vn.truc.measure.RemoteShare;
import vn.truc.measure.Rule;
import vn.truc.measure.Share;
import vn.truc.measure.TripsByApproval;
import vn.truc.organisation.Person;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.report.IndicatorSource.Figure;

@OfficeTest
record RosterAbsenceIT(
        Rosters rosters,
        RosterRules rules,
        PlannedWeeks plans,
        RosterReasons reasons,
        RosterFigures figures,
        AbsenceExamples examples,
        ApprovalExamples stages,
        Compliance compliance,
        Acting acting,
        OfficeClock clock) {
    private static final LocalDate MONDAY = DAY.minusDays(1);

    @Test
    void leaveAndTripsAreCountedOnceWhetherPlannedAskedForOrBoth() {
        var o = examples.office();
        submitted(
                o,
                Map.of(
                        o.head(), Presence.DUTY,
                        o.deputy(), Presence.LEAVE,
                        o.clerk(), Presence.OFFICE,
                        o.goer(), Presence.TRIP,
                        o.other(), Presence.HOME));
        assertThat(figure(o)).isEqualTo(Map.of("on-site", 2L, "home", 1L, "leave", 1L, "trip", 1L));
        done(examples.ask(o.head(), examples.trip(o, DAY, DAY, o.goer())));
        done(examples.ask(o.head(), examples.leave(o, Span.days(DAY, DAY), o.other())));
        assertThat(figure(o)).isEqualTo(Map.of("on-site", 2L, "home", 0L, "leave", 2L, "trip", 1L));
        done(examples.ask(o.head(), examples.leave(o, new Span(DAY, true, DAY, false), o.clerk())));
        assertThat(figure(o)).containsEntry("on-site", 2L).containsEntry("leave", 2L);
    }

    @Test
    void withoutAPlanOnlyWhatWasAllowedIsKnown() {
        var o = examples.office();
        assertThat(figure(o)).isEmpty();
        done(examples.ask(o.head(), examples.trip(o, DAY, DAY, o.goer())));
        done(examples.ask(o.clerk(), examples.trip(o, DAY, DAY, o.other())));
        assertThat(figure(o)).isEqualTo(Map.of("trip", 1L));
    }

    @Test
    void whatWasAllowedStandsInANewWeekInACopyAndOnTheDayOfThePerson() {
        var o = examples.office();
        submitted(o, Map.of(o.goer(), Presence.OFFICE));
        var next = MONDAY.plusWeeks(1);
        done(examples.ask(o.head(), examples.trip(o, next, next, o.goer())));
        assertThat(rules.usualWeek(RosterExamples.allWeek(next, o.goer()), next)
                        .of(o.goer().id()))
                .containsEntry(next, Presence.TRIP)
                .containsEntry(next.plusDays(1), Presence.OFFICE);
        var copied = done(examples.as(
                o.head(),
                by -> rosters.copyLastWeek(
                        by, new Roster.Id(clock.newId()), o.unit().id(), next)));
        assertThat(copied.of(o.goer().id(), next)).contains(Presence.TRIP);
        done(examples.ask(o.head(), examples.leave(o, Span.days(DAY, DAY), o.goer())));
        assertThat(rosters.planned(o.goer().id(), DAY, DAY.plusDays(1))).containsEntry(DAY, Presence.LEAVE);
    }

    @Test
    void leaveForHalfADayIsHalfADayInANewWeekInACopyOnTheDayOfThePersonAndForTheLeaderOnDuty() {
        var o = examples.office();
        var duty = new LeaderOnDuty(1);
        examples.inForce(o, duty);
        submitted(
                o,
                Map.of(o.head(), Presence.OFFICE, o.goer(), Presence.OFFICE),
                Map.of(o.goer().id(), Map.of(DAY, new HalfDay(Presence.OFFICE, Presence.HOME))));
        assertThat(state(o, duty)).isEqualTo(State.MET);
        var morning = new Span(DAY, false, DAY, true);
        done(examples.ask(o.head(), examples.leave(o, morning, o.goer())));
        var own = plans.of(o.goer().id(), DAY, DAY.plusDays(1)).planned();
        assertThat(own.of(o.goer().id())).containsEntry(DAY, Presence.HOME);
        assertThat(own.halves().of(o.goer().id(), DAY)).contains(new HalfDay(Presence.LEAVE, Presence.HOME));
        var next = MONDAY.plusWeeks(1);
        done(examples.ask(o.head(), examples.leave(o, new Span(next, true, next.plusDays(1), false), o.goer())));
        var afternoon = new HalfDay(Presence.OFFICE, Presence.LEAVE);
        var usual = rules.usualWeek(RosterExamples.allWeek(next, o.goer()), next);
        assertThat(usual.halves().of(o.goer().id(), next)).contains(afternoon);
        assertThat(usual.of(o.goer().id())).containsEntry(next.plusDays(1), Presence.LEAVE);
        var ofHead = done(examples.ask(
                o.head(), examples.leave(o, new Span(DAY.plusWeeks(1), true, DAY.plusWeeks(1), false), o.head())));
        done(examples.decide(o.director(), ofHead, true, ""));
        var copied = done(examples.as(
                o.head(),
                by -> rosters.copyLastWeek(
                        by, new Roster.Id(clock.newId()), o.unit().id(), next)));
        assertThat(copied.halves().of(o.head().id(), DAY.plusWeeks(1))).contains(afternoon);
        assertThat(copied.of(o.goer().id(), DAY.plusWeeks(1))).contains(Presence.LEAVE);
        var leave = done(examples.ask(o.head(), examples.leave(o, morning, o.head())));
        done(examples.decide(o.director(), leave, true, ""));
        assertThat(state(o, duty)).isEqualTo(State.BREACHED);
    }

    @Test
    void aLeaderOnLeaveIsNotOnDutyWhateverThePlanSays() {
        var o = examples.office();
        var duty = new LeaderOnDuty(1);
        examples.inForce(o, duty);
        submitted(o, Map.of(o.head(), Presence.DUTY, o.goer(), Presence.HOME));
        assertThat(state(o, duty)).isEqualTo(State.MET);
        var leave = done(examples.ask(o.head(), examples.leave(o, Span.days(DAY, DAY), o.head())));
        assertThat(state(o, duty)).isEqualTo(State.MET);
        done(examples.decide(o.director(), leave, true, ""));
        assertThat(state(o, duty)).isEqualTo(State.BREACHED);
    }

    @Test
    void aLeaderWhoComesForHalfTheDayIsOnDutyForThatHalfOnly() {
        var duty = new LeaderOnDuty(1);
        var o = examples.office();
        examples.inForce(o, duty);
        var morning = Map.of(DAY, new HalfDay(Presence.OFFICE, Presence.HOME));
        submitted(
                o,
                Map.of(o.head(), Presence.OFFICE, o.deputy(), Presence.HOME),
                Map.of(o.head().id(), morning));
        assertThat(state(o, duty)).isEqualTo(State.BREACHED);
        var both = examples.office();
        examples.inForce(both, duty);
        submitted(
                both,
                Map.of(both.head(), Presence.OFFICE, both.deputy(), Presence.OFFICE),
                Map.of(
                        both.head().id(),
                        morning,
                        both.deputy().id(),
                        Map.of(DAY, new HalfDay(Presence.HOME, Presence.OFFICE))));
        assertThat(state(both, duty)).isEqualTo(State.MET);
    }

    @Test
    void whoComesToTheOfficeNeedsAReasonFromTheList() {
        var o = examples.office();
        var rule = new OnSiteReasons(Set.of(Reason.OFFICE_DUTY, Reason.SECRET_DOCUMENTS));
        examples.inForce(o, rule);
        assertThat(state(o, rule)).isEqualTo(State.UNKNOWN);
        submitted(o, Map.of(o.head(), Presence.DUTY, o.clerk(), Presence.OFFICE, o.goer(), Presence.HOME));
        assertThat(state(o, rule)).isEqualTo(State.BREACHED);
        because(o, Map.of(o.clerk().id(), Reason.REQUIRED_TASK));
        assertThat(state(o, rule)).isEqualTo(State.BREACHED);
        because(o, Map.of(o.clerk().id(), Reason.SECRET_DOCUMENTS));
        assertThat(state(o, rule)).isEqualTo(State.MET);
        assertThat(reasons.of(o.unit().id(), MONDAY)).isEqualTo(Map.of(o.clerk().id(), Reason.SECRET_DOCUMENTS));
        because(o, Map.of());
        assertThat(reasons.of(o.unit().id(), MONDAY)).isEmpty();
    }

    @Test
    void reasonsAreGivenByThoseWhoMakeThePlanForTheirOwnPeople() {
        var o = examples.office();
        var elsewhere = examples.office();
        assertThatThrownBy(() -> examples.as(
                        elsewhere.head(), by -> reasons.write(by, o.unit().id(), MONDAY, Map.of())))
                .isInstanceOf(NotAllowed.class);
        assertThat(why(examples.as(
                        o.head(),
                        by -> reasons.write(
                                by,
                                o.unit().id(),
                                MONDAY,
                                Map.of(elsewhere.goer().id(), Reason.REQUIRED_TASK)))))
                .isEqualTo("roster.reasons.not-here");
    }

    @Test
    void aPlannedTripThatNobodyAllowedIsMissingItsApproval() {
        var o = examples.office();
        var rule = new TripsByApproval(Approver.HEAD);
        examples.inForce(o, rule);
        submitted(o, Map.of(o.goer(), Presence.TRIP, o.other(), Presence.HOME));
        assertThat(state(o, rule)).isEqualTo(State.MISSING);
        done(examples.ask(o.head(), examples.trip(o, DAY, DAY, o.goer())));
        assertThat(state(o, rule)).isEqualTo(State.MET);
        var quiet = examples.office();
        examples.inForce(quiet, rule);
        submitted(quiet, Map.of(quiet.goer(), Presence.HOME));
        assertThat(state(quiet, rule)).isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void whatStandsUnderTheWeekIsWhatComplianceSaysWithLeaveHalvesAndAnExemption() {
        var o = examples.office();
        var duty = new LeaderOnDuty(1);
        var share = RemoteShare.atLeast(Share.percent(60));
        examples.inForce(o, duty);
        var clause = examples.clause(o, clock.today(), share);
        submitted(
                o,
                Map.of(
                        o.head(), Presence.OFFICE,
                        o.deputy(), Presence.HOME,
                        o.clerk(), Presence.OFFICE,
                        o.goer(), Presence.HOME,
                        o.other(), Presence.HOME),
                Map.of(o.clerk().id(), Map.of(DAY, new HalfDay(Presence.HOME, Presence.OFFICE))));
        assertThat(agreed(o, share)).isEqualTo(State.MET);
        assertThat(agreed(o, duty)).isEqualTo(State.MET);
        assertThat(counted(o, Presence.HOME)).isEqualTo(7);

        done(examples.ask(o.head(), examples.leave(o, new Span(DAY, true, DAY, false), o.goer())));
        assertThat(counted(o, Presence.HOME)).as("an afternoon less").isEqualTo(6);
        assertThat(agreed(o, share)).isEqualTo(State.MET);
        done(examples.ask(o.head(), examples.leave(o, Span.days(DAY, DAY), o.other())));
        assertThat(counted(o, Presence.LEAVE)).isEqualTo(3);
        assertThat(agreed(o, share)).as("whoever is on leave is not at home").isEqualTo(State.BREACHED);
        examples.exempt(o, clause, o.clerk());
        examples.exempt(o, clause, o.other());
        examples.exempt(o, clause, o.head());
        assertThat(agreed(o, share))
                .as("of the deputy and of one who is there for half a day, two are to be at home")
                .isEqualTo(State.BREACHED);
        examples.exempt(o, clause, o.goer());
        assertThat(agreed(o, share)).isEqualTo(State.MET);

        var morning = done(examples.ask(o.head(), examples.leave(o, new Span(DAY, false, DAY, true), o.head())));
        assertThat(agreed(o, duty)).isEqualTo(State.MET);
        done(examples.decide(o.director(), morning, true, ""));
        assertThat(agreed(o, duty)).isEqualTo(State.BREACHED);
    }

    @Test
    void anExemptedLeaderOnDutyIsSoForThoseWhoCountUnderTheWeekAndInCompliance() {
        var o = examples.office();
        var all = RemoteShare.atLeast(Share.percent(100));
        examples.inForce(o, new LeaderOnDuty(1));
        var clause = examples.clause(o, clock.today(), all);
        submitted(
                o,
                Map.of(
                        o.head(), Presence.OFFICE,
                        o.deputy(), Presence.HOME,
                        o.clerk(), Presence.OFFICE,
                        o.goer(), Presence.HOME,
                        o.other(), Presence.HOME));
        examples.exempt(o, clause, o.head());
        assertThat(agreed(o, all))
                .as("the head is on duty, so that none of the four who count may come")
                .isEqualTo(State.BREACHED);
        examples.exempt(o, clause, o.clerk());
        assertThat(agreed(o, all)).isEqualTo(State.MET);
    }

    /// How the unit stands to a rule on the day, by compliance and by what stands under its week.
    private State agreed(Office o, Rule rule) {
        var stands = state(o, rule);
        var key = rule instanceof LeaderOnDuty ? "roster.broken.leader" : "roster.broken.home";
        assertThat(judged(o).broken().stream().map(Message::key).anyMatch(key::equals))
                .isEqualTo(stands == State.BREACHED);
        return stands;
    }

    private int counted(Office o, Presence presence) {
        var planned = judged(o).counted();
        return planned.cells().keySet().stream()
                .mapToInt(person -> planned.halves(person, DAY, presence))
                .sum();
    }

    private RosterRules.Judgement judged(Office o) {
        var roster = rosters.week(o.unit().id(), MONDAY).orElseThrow();
        return examples.as(o.head(), by -> rules.judge(o.unit().id(), MONDAY, roster.planned()));
    }

    private void because(Office o, Map<Person.Id, Reason> given) {
        done(examples.as(o.clerk(), by -> reasons.write(by, o.unit().id(), MONDAY, given)));
    }

    private void submitted(Office o, Map<Person, Presence> day) {
        submitted(o, day, Map.of());
    }

    private void submitted(Office o, Map<Person, Presence> day, Map<Person.Id, Map<LocalDate, HalfDay>> parted) {
        var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        day.forEach((person, presence) -> cells.put(person.id(), Map.of(DAY, presence)));
        stages.approved(o, cells, new Halves(parted));
    }

    private Map<String, Long> figure(Office o) {
        return figures.figures(List.of(o.body().id()), DAY, clock.now()).stream()
                .collect(Collectors.toMap(Figure::indicator, Figure::value));
    }

    private State state(Office o, Rule rule) {
        acting.as("test.compliance", () -> {
            compliance.compute(Set.of(o.unit().id()), DAY, clock.now());
            return o;
        });
        return compliance.of(o.unit().id(), DAY).stream()
                .filter(standing -> standing.subject().equals(rule.subject()))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
