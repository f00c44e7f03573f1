package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.page.Outcomes.done;
import static vn.truc.page.Outcomes.why;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.truc.OfficeTest;
import vn.truc.access.SignedIn;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.GateExamples.House;
import vn.truc.measure.Approver;
import vn.truc.measure.Visitors;
import vn.truc.message.Messages;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Post;
import vn.truc.page.Words;

/// Who is asked about visitors that lack an opinion, by whatever way they come to the gate.
@OfficeTest
record OpinionsIT(
        GateExamples examples,
        KioskExamples kiosks,
        CrossingDoor door,
        Opinions opinions,
        ExpectedVisitors visitors,
        Messages messages,
        Places places,
        MockMvcTester web,
        OfficeClock clock) {
    private static final Duration LONG = Duration.ofMinutes(16);

    @Test
    void whomAKioskStopsIsAskedAboutAndWhoComesAgainAfterAWhileIsAskedAboutFurther() {
        var k = kiosks.manned();
        var house = k.house();
        examples.inForce(house, Visitors.by(Approver.HEAD, Approver.HEAD_OF_BODY));
        var deputy = house.examples().person(house.unit(), "Vũ Thị Phó", Post.Kind.DEPUTY);
        var visitor = announced(house);
        for (int time = 0; time < 2; time++) {
            assertThat(entered(k, visitor).why()).isEqualTo(Why.NEEDS_APPROVAL);
        }
        await().untilAsserted(() -> assertThat(told(house.head(), "waits")).hasSize(1));
        assertThat(told(house.head(), "waits-long")).isEmpty();
        clock.hold(clock.now().plus(LONG));
        try {
            for (int time = 0; time < 2; time++) {
                assertThat(entered(k, visitor).why()).isEqualTo(Why.NEEDS_APPROVAL);
                opinions.askFurther();
            }
            for (var each : List.of(house.head(), deputy)) {
                await().untilAsserted(() -> assertThat(told(each, "waits-long")).hasSize(1));
            }
            assertThat(told(house.head(), "waits")).hasSize(1);
        } finally {
            clock.release();
        }
    }

    @Test
    void whoWasAskedAheadIsAskedAgainWhenTheVisitorStandsAtTheGate() {
        var house = examples.house();
        examples.inForce(house, Visitors.by(Approver.HEAD, Approver.HEAD_OF_BODY));
        var visitor = announced(house);
        var start = clock.now();
        clock.hold(start.plus(LONG));
        try {
            opinions.askFurther();
            await().untilAsserted(
                            () -> assertThat(told(house.head(), "waits-long")).hasSize(1));
            assertThat(examples.received(house, visitor).verdict().why()).isEqualTo(Why.NEEDS_APPROVAL);
            await().untilAsserted(() -> assertThat(told(house.head(), "waits")).hasSize(1));
            clock.hold(start.plus(LONG.multipliedBy(2)));
            opinions.askFurther();
            opinions.askFurther();
            await().untilAsserted(
                            () -> assertThat(told(house.head(), "waits-long")).hasSize(2));
        } finally {
            clock.release();
        }
    }

    @Test
    void ofWhomAKioskTellsHoursLaterNobodyIsAsked() {
        var k = kiosks.manned();
        var house = k.house();
        examples.inForce(house, Visitors.by(Approver.HEAD, Approver.HEAD_OF_BODY));
        var gone = announced(house);
        var here = announced(house);
        var late = crossing(gone, clock.now().minus(Duration.ofHours(2)), Verdict.Word.REFERRED);
        assertThat(sent(k, late).why()).isEqualTo(Why.NEEDS_APPROVAL);
        entered(k, here);
        await().untilAsserted(() -> assertThat(told(house.head(), "waits")).hasSize(1));
    }

    @Test
    void whereTheRulesNameAHigherPostMeanwhileItIsAsked() {
        var house = examples.house();
        examples.inForce(house, Visitors.by(Approver.HEAD, Approver.HEAD_OF_BODY));
        var visitor = announced(house);
        done(examples.as(house.head(), by -> visitors.decide(by, visitor.id(), 0, true)));
        examples.inForce(house, Visitors.by(Approver.HEAD_OF_BODY, Approver.HEAD_OF_BODY));
        assertThat(examples.received(house, visitor).verdict().why()).isEqualTo(Why.NEEDS_APPROVAL);
        await().untilAsserted(() -> assertThat(told(house.minister(), "waits")).hasSize(1));
        assertThat(told(house.head(), "waits")).isEmpty();
    }

    @Test
    void whereTheRulesOfTheBuildingNameAPostItIsAskedAndCanDecide() {
        var house = examples.house();
        var landlord = examples.house();
        places.house(house.site(), new Place.Occupant(landlord.body().id(), true), GateExamples.author(house));
        examples.inForce(landlord, Visitors.by(Approver.HEAD_OF_BODY, Approver.HEAD_OF_BODY));
        var visitor = announced(house);
        assertThat(examples.received(house, visitor).verdict().why()).isEqualTo(Why.NEEDS_APPROVAL);
        for (var moment : List.of("asked", "waits")) {
            await().untilAsserted(
                            () -> assertThat(told(house.minister(), moment)).hasSize(1));
        }
        assertThat(visitors.needed(visitor)).isEqualTo(Approver.HEAD_OF_BODY);
        done(examples.as(house.minister(), by -> visitors.decide(by, visitor.id(), 0, true)));
        assertThat(examples.received(house, visitor).verdict().why()).isEqualTo(Why.VISITOR);
    }

    @Test
    void ofASeriesEachPostIsAskedAndEachVisitIsDecidedByItsOwnDay() {
        var house = examples.house();
        var later = clock.today().plusDays(7);
        examples.inForce(house, Visitors.by(Approver.HEAD, Approver.HEAD_OF_BODY));
        examples.inForce(house, Visitors.by(Approver.HEAD_OF_BODY, Approver.HEAD_OF_BODY), later);
        var first = examples.visitor(house, false, true);
        var series = new Company(List.of("Trần Văn Hai"), Optional.of(later));
        done(examples.as(house.clerk(), by -> visitors.announce(by, first, "", series)));
        for (var each : List.of(house.head(), house.minister())) {
            await().untilAsserted(() -> assertThat(told(each, "asked")).isNotEmpty());
        }
        var decided = done(examples.as(house.head(), by -> visitors.decideAll(by, first.id(), 0, true)));
        assertThat(decided.open())
                .extracting(
                        open -> open.visitor().expected(), open -> open.why().key())
                .containsExactly(tuple(later, "gate.error.level"), tuple(later, "gate.error.level"));
        var expected =
                examples.as(house.head(), by -> visitors.at(by, house.unit().id()));
        assertThat(expected)
                .filteredOn(visitor -> visitor.approval().equals(new Newcomer.Approval.Given(Approver.HEAD)))
                .extracting(Visitor::name)
                .containsExactlyInAnyOrder(first.name(), "Trần Văn Hai");
        var page = web.post()
                .uri("/visits/" + decided.open().getFirst().visitor().id() + "/decide")
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(house.minister().id().value()), null, List.of())))
                .param("version", "0")
                .param("answer", "yes-all")
                .param("list", house.unit().id().toString());
        assertThat(page).hasStatus(303);
    }

    @Test
    void whoDecidesAboutAllReadsWhatStaysOpenAndWhy() {
        var house = examples.house();
        var later = clock.today().plusDays(7);
        examples.inForce(house, Visitors.by(Approver.HEAD, Approver.HEAD_OF_BODY));
        examples.inForce(house, Visitors.by(Approver.HEAD_OF_BODY, Approver.HEAD_OF_BODY), later);
        var first = examples.visitor(house, false, true);
        var series = new Company(List.of(), Optional.of(later));
        done(examples.as(house.clerk(), by -> visitors.announce(by, first, "", series)));
        var page = web.post()
                .uri("/visits/" + first.id() + "/decide")
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(house.head().id().value()), null, List.of())))
                .param("version", "0")
                .param("answer", "yes-all")
                .param("list", house.unit().id().toString());
        assertThat(page)
                .hasStatus(422)
                .bodyText()
                .contains("Khách " + first.name() + " ngày " + Words.day(later)
                        + ": Việc này cần ý kiến của thủ trưởng cơ quan.");
    }

    @Test
    void theSameFormWithOtherCompanionsIsRefusedAndNothingIsLost() {
        var house = examples.house();
        var first = examples.visitor(house, false, true);
        done(examples.as(house.clerk(), by -> visitors.announce(by, first, "", with("Trần Văn Hai"))));
        assertThat(why(examples.as(house.clerk(), by -> visitors.announce(by, first, "", with("Lê Thị Ba")))))
                .isEqualTo("gate.error.used");
        done(examples.as(house.clerk(), by -> visitors.announce(by, first, "", with("Trần Văn Hai"))));
    }

    private static Company with(String other) {
        return new Company(List.of(other), Optional.empty());
    }

    private Visitor announced(House house) {
        var visitor = examples.visitor(house, false, true);
        return done(examples.as(house.clerk(), by -> visitors.announce(by, visitor, "")));
    }

    private CrossingResult entered(KioskExamples.Manned k, Visitor visitor) {
        return sent(k, crossing(visitor, clock.now(), null));
    }

    private CrossingResult sent(KioskExamples.Manned k, CrossingDoor.Item item) {
        return door.take(k.key(), new CrossingDoor.Sent(clock.now(), List.of(item)))
                .items()
                .getFirst();
    }

    private CrossingDoor.Item crossing(Visitor visitor, Instant at, Verdict.@Nullable Word shown) {
        return new CrossingDoor.Item(
                1,
                clock.newId(),
                at,
                true,
                Visit.Kind.VISITOR,
                visitor.id().value(),
                null,
                "",
                shown,
                shown == null ? null : Why.NEEDS_APPROVAL,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private List<String> told(Person person, String what) {
        return examples.as(person, messages::inbox).stream()
                .map(message -> message.text().key())
                .filter(("gate.announce." + what)::equals)
                .toList();
    }
}
