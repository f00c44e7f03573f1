package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.absence.AbsenceExamples.why;
import static vn.truc.page.Outcomes.done;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.absence.Absence;
import vn.truc.absence.AbsenceExamples;
import vn.truc.absence.AbsenceExamples.Office;
import vn.truc.absence.Absences;
import vn.truc.absence.Span;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Teams;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.page.Outcome;

/// Rosters are approved by whoever is in charge or stands in, and joined into one list.
@OfficeTest
record ApprovalsIT(
        Rosters rosters,
        RosterApprovals approvals,
        StandIns standIns,
        WeekLists lists,
        SendingUp sending,
        Teams teams,
        Units units,
        People people,
        WeeksTouched touched,
        AbsenceExamples examples,
        ApprovalExamples stages,
        OfficeClock clock) {
    private static final LocalDate MONDAY = DAY.minusDays(1);

    @Test
    void whatWaitsTooLongGoesOnToTheStandInAndIsDecidedInTheLeadersPlace() {
        var o = examples.office();
        var plan = submitted(o, Presence.HOME);
        done(stages.standIn(o, o.director(), 4));
        assertThat(examples.as(o.director(), standIns::waiting)).isEmpty();
        assertThat(why(approve(o.director(), plan))).isEqualTo("roster.stand-in.wait");
        examples.at("2021-07-19T14:00");
        assertThat(examples.as(o.director(), standIns::waiting))
                .singleElement()
                .satisfies(turn -> assertThat(turn.standIn().orElseThrow().person())
                        .isEqualTo(o.leader().id()));
        assertThat(done(approve(o.director(), plan)).status()).isEqualTo(Roster.Status.APPROVED);
        assertThat(done(approve(o.director(), plan)).status()).isEqualTo(Roster.Status.APPROVED);
        var step = approvals.state(plan.id()).steps().getFirst();
        assertThat(standIns.inPlaceOf(Set.of(step.standIn().orElseThrow())))
                .containsValue(o.leader().id());
        assertThat(why(examples.as(o.leader(), by -> rosters.giveBack(by, plan.id(), "Muộn"))))
                .isEqualTo("roster.not-submitted");
    }

    @Test
    void whileTheLeaderIsAwayThePlanGoesOnAtOnce() {
        var o = examples.office();
        var plan = submitted(o, Presence.HOME);
        done(stages.standIn(o, o.director(), 48));
        var leave = new Absences.Request(
                new Absence.Id(clock.newId()),
                o.body().id(),
                "annual",
                "",
                "",
                Span.days(MONDAY, MONDAY),
                Set.of(o.leader().id()));
        done(examples.ask(o.director(), leave));
        assertThat(done(approve(o.director(), plan)).status()).isEqualTo(Roster.Status.APPROVED);
    }

    @Test
    void nobodyStandsInWithoutBeingNamedOrWhenItIsOver() {
        var o = examples.office();
        var plan = submitted(o, Presence.HOME);
        assertThatThrownBy(() -> approve(o.director(), plan)).isInstanceOf(NotAllowed.class);
        var standIn = done(stages.standIn(o, o.director(), 0));
        StandIn again = done(examples.as(o.leader(), by -> standIns.name(by, standIn)));
        assertThat(again).isEqualTo(standIn);
        assertThatThrownBy(() -> examples.as(o.director(), by -> standIns.name(by, standIn)))
                .isInstanceOf(NotAllowed.class);
        examples.as(o.leader(), by -> {
            standIns.end(by, standIn.id());
            return true;
        });
        assertThatThrownBy(() -> approve(o.director(), plan)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> approve(examples.office().leader(), plan)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aDelegationNeedsAColleagueADocumentAndAnEnd() {
        var o = examples.office();
        var wrong = new StandIn(
                clock.newId(),
                o.leader().id(),
                examples.office().director().id(),
                Set.of(),
                MONDAY,
                MONDAY.plusYears(3),
                500,
                " ",
                Optional.empty());
        var refused = examples.as(o.leader(), by -> standIns.name(by, wrong));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        r -> assertThat(r.why().byField().keySet())
                                .containsExactly("deputy", "to", "hours", "document"));
    }

    @Test
    void whatIsChangedAfterApprovalIsANewVersionWithWhoAndWhy() {
        var o = examples.office();
        var plan = submitted(o, Presence.HOME);
        done(approve(o.leader(), plan));
        var changed = done(plan(o, Presence.OFFICE, plan.edit()));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(why(examples.as(o.head(), by -> rosters.submit(by, changed.id(), " "))))
                .isEqualTo("roster.why-changed");
        done(examples.as(o.head(), by -> rosters.submit(by, changed.id(), "Thêm việc tại trụ sở")));
        var versions = examples.as(o.leader(), by -> lists.versions(by, changed.id()));
        assertThat(versions.all()).extracting(Roster::version).containsExactly(2, 1);
        assertThat(versions.all().getFirst().submitted())
                .satisfies(step -> assertThat(step.reason()).isEqualTo("Thêm việc tại trụ sở"));
        assertThatThrownBy(() -> examples.as(o.goer(), by -> lists.versions(by, changed.id())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void allListsAreJoinedWithTotalsAndTheMissingNamed() {
        var o = examples.office();
        var plan = submitted(o, Presence.HOME);
        done(examples.ask(o.head(), examples.trip(o, DAY, DAY, o.goer())));
        var list = examples.as(o.leader(), by -> lists.of(by, MONDAY));
        assertThat(list.units()).singleElement().satisfies(unit -> {
            assertThat(unit.unit().id()).isEqualTo(plan.unit());
            assertThat(unit.status()).isEqualTo(Roster.Status.SUBMITTED);
        });
        assertThat(list.total(MONDAY, Presence.HOME)).isEqualTo(new HalfCount(4));
        assertThat(list.total(DAY, Presence.HOME)).isEqualTo(new HalfCount(2));
        assertThat(list.total(DAY, Presence.TRIP)).isEqualTo(new HalfCount(2));
        assertThat(list.missing()).isEmpty();
        done(examples.ask(o.head(), examples.leave(o, new Span(DAY, true, DAY, false), o.other())));
        var parted = examples.as(o.leader(), by -> lists.of(by, MONDAY));
        assertThat(parted.total(DAY, Presence.HOME)).isEqualTo(new HalfCount(1));
        assertThat(parted.total(DAY, Presence.LEAVE)).isEqualTo(new HalfCount(1));
        assertThat(parted.units().getFirst().people())
                .filteredOn(line -> line.person().id().equals(o.other().id()))
                .singleElement()
                .satisfies(line -> assertThat(line.days(Presence.HOME)).isEqualTo(new HalfCount(3)));
        stages.isolated(o, o.goer());
        var apart = examples.as(o.leader(), by -> lists.of(by, MONDAY));
        assertThat(apart.total(MONDAY, Presence.ISOLATION)).isEqualTo(new HalfCount(2));
        assertThat(apart.total(MONDAY, Presence.HOME)).isEqualTo(new HalfCount(2));
        var next = examples.as(o.leader(), by -> lists.of(by, MONDAY.plusWeeks(1)));
        assertThat(next.missing()).extracting(unit -> unit.id()).containsExactly(plan.unit());
        assertThatThrownBy(() -> examples.as(o.goer(), by -> lists.of(by, MONDAY)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void leaveOverAHandedInWeekIsSaidBeforeItIsAllowed() {
        var o = examples.office();
        var plan = submitted(o, Presence.DUTY);
        assertThat(touched.touched(Set.of(o.goer().id()), DAY, DAY))
                .singleElement()
                .satisfies(why -> assertThat(why.key()).isEqualTo("roster.touched.duty"));
        assertThat(touched.touched(Set.of(o.goer().id()), DAY.plusDays(1), DAY.plusDays(3)))
                .isEmpty();
        var leave = done(examples.ask(o.goer(), examples.leave(o, Span.days(DAY, DAY), o.goer())));
        done(examples.decide(o.head(), leave, true, ""));
        assertThat(rosters.planned(o.goer().id(), DAY, DAY.plusDays(1))).containsEntry(DAY, Presence.LEAVE);
        assertThat(rosters.week(plan.unit(), MONDAY).orElseThrow().cells()).isEqualTo(plan.cells());
    }

    @Test
    void theOfficeSendsTheListsUpAndTheHeadOfTheBodyDecides() {
        var o = examples.office();
        var chief = stages.office(o);
        var plan = submitted(o, Presence.HOME);
        var id = clock.newId();
        var sent = done(examples.as(chief, by -> sending.send(by, id, MONDAY)));
        assertThat(sent.rosters()).containsExactly(plan.id());
        SentUp repeated = done(examples.as(chief, by -> sending.send(by, id, MONDAY)));
        assertThat(repeated).isEqualTo(sent);
        assertThat(why(examples.as(chief, by -> sending.send(by, clock.newId(), MONDAY))))
                .isEqualTo("roster.sent-up.same");
        assertThatThrownBy(() -> examples.as(o.head(), by -> sending.send(by, clock.newId(), MONDAY)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> examples.as(o.head(), by -> sending.decide(by, id, true, "")))
                .isInstanceOf(NotAllowed.class);
        assertThat(examples.as(o.director(), sending::waiting)).hasSize(1);
        assertThat(why(examples.as(o.director(), by -> sending.decide(by, id, false, " "))))
                .isEqualTo("roster.give-back-reason");
        done(examples.as(o.director(), by -> sending.decide(by, id, true, "")));
        assertThat(why(examples.as(o.director(), by -> sending.decide(by, id, false, "Muộn"))))
                .isEqualTo("roster.not-submitted");
        done(approve(o.leader(), plan));
        var changed = done(plan(o, Presence.OFFICE, plan.edit()));
        done(examples.as(o.head(), by -> rosters.submit(by, changed.id(), "Thêm việc")));
        var again = done(examples.as(chief, by -> sending.send(by, clock.newId(), MONDAY)));
        assertThat(again.version()).isEqualTo(2);
    }

    private Roster submitted(Office o, Presence presence) {
        var plan = done(plan(o, presence, 0));
        return done(examples.as(o.head(), by -> rosters.submit(by, plan.id(), "")));
    }

    private Outcome<Roster> plan(Office o, Presence presence, int edit) {
        var days = Map.of(MONDAY, presence, DAY, presence);
        var wanted = new Rosters.Plan(
                new Roster.Id(clock.newId()),
                o.unit().id(),
                MONDAY,
                edit,
                Map.of(o.goer().id(), days, o.other().id(), days));
        return examples.as(o.head(), by -> rosters.plan(by, wanted));
    }

    private Outcome<Roster> approve(Person who, Roster plan) {
        return examples.as(who, by -> rosters.approve(by, plan.id()));
    }
}
