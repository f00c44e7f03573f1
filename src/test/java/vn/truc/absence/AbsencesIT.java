package vn.truc.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.absence.AbsenceExamples.why;
import static vn.truc.page.Outcomes.done;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.absence.Absence.State;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.Approver;
import vn.truc.measure.TripsByApproval;
import vn.truc.message.Messages;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.page.Outcome;

@OfficeTest
record AbsencesIT(
        Absences absences,
        Aways aways,
        Balances balances,
        Messages messages,
        AbsenceExamples examples,
        Units units,
        People people,
        OfficeClock clock) {

    @Test
    void aTripWaitsForTheLeaderInChargeWhereTheMeasureSaysSo() {
        var o = examples.office();
        examples.inForce(o, new TripsByApproval(Approver.LEADER_IN_CHARGE));
        var trip = done(examples.ask(o.head(), examples.trip(o, DAY, DAY.plusDays(1), o.goer(), o.other())));
        assertThat(trip.state()).isEqualTo(State.ASKED);
        assertThat(waiting(o.leader())).containsExactly(trip.id());
        assertThat(waiting(o.head())).isEmpty();
        assertThat(why(examples.decide(o.head(), trip, true, ""))).isEqualTo("absence.error.level");
        assertThat(done(examples.decide(o.leader(), trip, true, "")).state()).isEqualTo(State.APPROVED);
        assertThat(waiting(o.leader())).isEmpty();
    }

    @Test
    void whatSomebodyOfAnotherBodyRecordsWaitsForTheHeadOfTheUnitsBody() {
        var o = examples.office();
        examples.inForce(o, new TripsByApproval(Approver.LEADER_IN_CHARGE));
        var made = new OfficeExamples(units, people, clock);
        var lent = made.person(made.body("Tổng cục thử"), "Phan Thị Mượn", Post.Kind.STAFF);
        made.post(lent, o.unit(), Post.Kind.CLERK);
        var trip = done(examples.ask(lent, examples.trip(o, DAY, DAY, o.goer())));
        assertThat(waiting(o.director())).containsExactly(trip.id());
    }

    @Test
    void whatTheHeadRecordsForOthersIsApprovedWithItWithoutAMeasure() {
        var o = examples.office();
        var trip = done(examples.ask(o.head(), examples.trip(o, DAY, DAY, o.goer())));
        assertThat(trip.state()).isEqualTo(State.APPROVED);
        assertThat(trip.decision().orElseThrow().level()).isEqualTo(Approver.HEAD);
        assertThat(done(examples.ask(o.clerk(), examples.trip(o, DAY, DAY, o.other())))
                        .state())
                .isEqualTo(State.ASKED);
    }

    @Test
    void leaveIsAskedForByThePersonAndDecidedByTheHead() {
        var o = examples.office();
        var leave = done(examples.ask(o.goer(), examples.leave(o, Span.days(DAY, DAY), o.goer())));
        assertThat(leave.state()).isEqualTo(State.ASKED);
        assertThat(waiting(o.head())).containsExactly(leave.id());
        assertThat(waiting(o.director())).isEmpty();
        assertThat(why(examples.decide(o.head(), leave, false, " "))).isEqualTo("absence.error.reason");
        var refused = done(examples.decide(o.head(), leave, false, "Thiếu người trực"));
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(done(examples.decide(o.head(), leave, false, "Thiếu người trực")))
                .isEqualTo(refused);
        assertThat(why(examples.decide(o.head(), leave, true, ""))).isEqualTo("absence.error.decided");
    }

    @Test
    void theHeadsOwnLeaveGoesUpAndTheDeputyDoesNotDecideIt() {
        var o = examples.office();
        var leave = done(examples.ask(o.head(), examples.leave(o, Span.days(DAY, DAY), o.head())));
        assertThat(leave.state()).isEqualTo(State.ASKED);
        assertThat(why(examples.decide(o.head(), leave, true, ""))).isEqualTo("absence.error.own");
        assertThat(why(examples.decide(o.deputy(), leave, true, ""))).isEqualTo("absence.error.level");
        assertThat(waiting(o.deputy())).isEmpty();
        assertThat(waiting(o.director())).containsExactly(leave.id());
        assertThat(waiting(o.leader())).containsExactly(leave.id());
        assertThat(done(examples.decide(o.director(), leave, true, "")).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void theSameRequestSentTwiceIsOneAndAnotherUnderItsNameIsRefused() {
        var o = examples.office();
        var request = examples.leave(o, Span.days(DAY, DAY), o.goer());
        assertThat(done(examples.ask(o.goer(), request))).isEqualTo(done(examples.ask(o.goer(), request)));
        var other = new Absences.Request(
                request.id(), request.unit(), "unpaid", "", request.purpose(), request.span(), request.people());
        assertThat(why(examples.ask(o.goer(), other))).isEqualTo("absence.error.used");
        assertThat(examples.as(o.goer(), absences::own)).hasSize(1);
    }

    @Test
    void nobodyIsAwayTwiceAtOnceButTwoHalvesMakeADay() {
        var o = examples.office();
        done(examples.ask(o.goer(), examples.leave(o, new Span(DAY, false, DAY, true), o.goer())));
        assertThat(why(examples.ask(o.head(), examples.trip(o, DAY, DAY.plusDays(1), o.goer()))))
                .isEqualTo("absence.error.overlap");
        done(examples.ask(o.goer(), examples.leave(o, new Span(DAY, true, DAY, false), o.goer())));
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        var o = examples.office();
        var empty = new Absences.Request(
                new Absence.Id(clock.newId()),
                o.unit().id(),
                Absence.TRIP,
                " ",
                "",
                Span.days(DAY.minusDays(60), DAY),
                Set.of());
        var refused = examples.ask(o.head(), empty);
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        r -> assertThat(r.why().byField().keySet())
                                .containsExactly("people", "place", "purpose", "from"));
        var stranger = examples.office();
        assertThat(why(examples.ask(o.head(), examples.trip(o, DAY, DAY, stranger.goer()))))
                .isEqualTo("absence.error.not-here");
    }

    @Test
    void whoIsAwayIsAnsweredForManyAndEachOnce() {
        var o = examples.office();
        done(examples.ask(o.head(), examples.trip(o, DAY, DAY.plusDays(1), o.goer())));
        done(examples.ask(o.head(), examples.leave(o, new Span(DAY, true, DAY.plusDays(1), false), o.other())));
        done(examples.ask(o.clerk(), examples.leave(o, Span.days(DAY, DAY), o.clerk())));
        assertThat(aways.at(List.of(o.body().id(), o.unit().id()), DAY, clock.now()))
                .extracting(Away::unit, Away::person, Away::trip)
                .containsExactlyInAnyOrder(
                        tuple(o.body().id(), o.goer().id(), true),
                        tuple(o.unit().id(), o.goer().id(), true));
        assertThat(aways.of(List.of(o.goer().id(), o.other().id(), o.clerk().id()), DAY, DAY.plusDays(7)))
                .isEqualTo(Map.of(
                        o.goer().id(), Map.of(DAY, true, DAY.plusDays(1), true),
                        o.other().id(), Map.of(DAY.plusDays(1), false)));
    }

    @Test
    void whoIsBackEarlyIsNotAwayAnyMore() {
        var o = examples.office();
        var trip = done(examples.ask(o.head(), examples.trip(o, DAY, DAY.plusDays(2), o.goer())));
        assertThat(why(comeBack(o.goer(), trip, o.goer()))).isEqualTo("absence.error.not-away");
        examples.at("2021-07-21T09:00");
        var back = done(comeBack(o.goer(), trip, o.goer()));
        assertThat(back.people().getFirst().returned()).contains(clock.now());
        var first = clock.now();
        examples.at("2021-07-21T15:00");
        assertThat(done(comeBack(o.clerk(), trip, o.goer())).people().getFirst().returned())
                .contains(first);
        assertThat(aways.at(List.of(o.unit().id()), DAY.plusDays(1), clock.now()))
                .hasSize(1);
        assertThat(aways.at(List.of(o.unit().id()), DAY.plusDays(2), clock.now()))
                .isEmpty();
    }

    @Test
    void whatIsGivenUpIsNoLongerCounted() {
        var o = examples.office();
        var trip = done(examples.ask(o.head(), examples.trip(o, DAY, DAY, o.goer())));
        assertThat(done(cancel(o.goer(), trip)).state()).isEqualTo(State.CANCELLED);
        assertThat(done(cancel(o.goer(), trip)).state()).isEqualTo(State.CANCELLED);
        assertThat(aways.at(List.of(o.unit().id()), DAY, clock.now())).isEmpty();
    }

    @Test
    void aTripOfSeveralIsNotEndedForAllByOneOfThem() {
        var o = examples.office();
        var trip = done(examples.ask(o.head(), examples.trip(o, DAY, DAY.plusDays(1), o.goer(), o.other())));
        assertThat(why(cancel(o.goer(), trip))).isEqualTo("absence.error.of-several");
        assertThat(aways.at(List.of(o.unit().id()), DAY, clock.now())).hasSize(2);
        assertThat(done(cancel(o.head(), trip)).state()).isEqualTo(State.CANCELLED);
        await().untilAsserted(() -> assertThat(examples.as(o.other(), messages::inbox))
                .extracting(message -> message.text().key())
                .contains("absence.announce.trip-given-up"));
    }

    @Test
    void whatBeganIsShortenedFromTodayAndWhoDecidesIsTold() {
        var o = examples.office();
        var leave = done(examples.ask(o.head(), examples.leave(o, Span.days(DAY, DAY.plusDays(9)), o.goer())));
        examples.at("2021-07-28T09:00");
        var shortened = done(cancel(o.goer(), leave));
        assertThat(shortened.state()).isEqualTo(State.APPROVED);
        assertThat(shortened.span()).isEqualTo(Span.days(DAY, DAY.plusDays(7)));
        assertThat(done(cancel(o.goer(), leave))).isEqualTo(shortened);
        assertThat(aways.of(List.of(o.goer().id()), DAY, DAY.plusDays(10))
                        .get(o.goer().id()))
                .containsOnlyKeys(DAY.datesUntil(DAY.plusDays(8)).toList());
        assertThat(examples.as(o.goer(), by -> balances.own(by, 2021)).taken()).isEqualTo(2 * 6);
        assertThat(why(cancel(o.goer(), shortened))).isEqualTo("absence.error.over");
        await().untilAsserted(() -> assertThat(examples.as(o.head(), messages::inbox))
                .extracting(message -> message.text().key())
                .contains("absence.announce.leave-given-up"));
    }

    @Test
    void aTripIsApprovedByWhomTheStrictestMeasureOfItsDaysNames() {
        var o = examples.office();
        examples.inForceFrom(o, DAY.plusDays(2), new TripsByApproval(Approver.LEADER_IN_CHARGE));
        assertThat(done(examples.ask(o.head(), examples.trip(o, DAY, DAY.plusDays(1), o.goer())))
                        .state())
                .isEqualTo(State.APPROVED);
        var longer = done(examples.ask(o.head(), examples.trip(o, DAY, DAY.plusDays(3), o.other())));
        assertThat(longer.state()).isEqualTo(State.ASKED);
        assertThat(longer.needed()).isEqualTo(Approver.LEADER_IN_CHARGE);
    }

    @Test
    void othersNeitherSeeNorRecordNorDecide() {
        var o = examples.office();
        var leave = done(examples.ask(o.goer(), examples.leave(o, Span.days(DAY, DAY), o.goer())));
        var elsewhere = examples.office();
        for (var stranger : List.of(o.other(), elsewhere.head(), elsewhere.clerk())) {
            assertThatThrownBy(() -> examples.as(stranger, by -> absences.find(by, leave.id())))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> examples.decide(stranger, leave, true, "")).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> cancel(stranger, leave)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> examples.ask(stranger, examples.leave(o, Span.days(DAY, DAY), o.goer())))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> comeBack(stranger, leave, o.goer())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() ->
                            examples.as(stranger, by -> absences.at(by, o.unit().id())))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> examples.decide(o.clerk(), leave, true, "")).isInstanceOf(NotAllowed.class);
    }

    private List<Absence.Id> waiting(Person who) {
        return examples.as(who, absences::waiting).stream().map(Absence::id).toList();
    }

    private Outcome<Absence> cancel(Person who, Absence absence) {
        return examples.as(who, by -> absences.cancel(by, absence.id(), absence.version()));
    }

    private Outcome<Absence> comeBack(Person who, Absence trip, Person back) {
        return examples.as(who, by -> absences.comeBack(by, trip.id(), back.id()));
    }
}
