package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.page.Outcomes.done;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.truc.OfficeTest;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.Declarations;
import vn.truc.health.HealthExamples;
import vn.truc.measure.Approver;
import vn.truc.measure.DeclareBeforeEntry;
import vn.truc.measure.Measures;
import vn.truc.measure.TemperatureLimit;
import vn.truc.measure.Visitors;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Post;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.page.Outcome;

@OfficeTest
record GatesIT(
        Gates gates,
        ExpectedVisitors visitors,
        Passes passes,
        Declarations declarations,
        Measures measures,
        Places places,
        Rights rights,
        Units units,
        People people,
        OfficeClock clock,
        JdbcClient jdbc,
        PlatformTransactionManager transactions,
        GateExamples examples) {

    @Test
    void findsByStaffNumberByPassAndByNameWithoutDiacritics() {
        var house = examples.house();
        for (var typed :
                List.of(house.staff().staffNumber(), passes.of(house.staff().id()), "nguyen minh anh")) {
            assertThat(GateExamples.decided(examples.enter(house, typed, "")).who())
                    .isEqualTo(house.staff().id().value());
        }
    }

    @Test
    void aNameInSeparateMarksIsFoundToo() {
        var house = examples.house();
        var typed = Normalizer.normalize("Nguyễn Minh Ánh", Normalizer.Form.NFD);
        assertThat(GateExamples.decided(examples.enter(house, typed, "")).who())
                .isEqualTo(house.staff().id().value());
    }

    @Test
    void aVisitorsNameInSeparateMarksIsKeptInOneForm() {
        var house = examples.house();
        var guest = examples.visitor(house, false, false);
        var typed = guest.as(guest.id(), Normalizer.normalize("Nguyễn Thị Ước", Normalizer.Form.NFD), clock.today());
        assertThat(examples.received(house, typed).name()).isEqualTo("Nguyễn Thị Ước");
        assertThat(done(examples.leave(house, "nguyễn thị ước", clock.newId())).who())
                .isEqualTo(guest.id().value());
    }

    @Test
    void severalOfOneNameAreShownToChoose() {
        var house = examples.house();
        house.examples().person(house.unit(), "Nguyễn Minh Ánh", Post.Kind.STAFF);
        var chosen = done(examples.enter(house, "minh anh", ""));
        assertThat(chosen)
                .isInstanceOfSatisfying(
                        Arrival.Choose.class,
                        choose -> assertThat(choose.staff()).hasSize(2));
    }

    @Test
    void whoHasNotDeclaredIsRefusedUntilTheDeclarationIsMade() {
        var house = examples.house();
        examples.inForce(house, new DeclareBeforeEntry(24, true));
        assertThat(GateExamples.decided(examples.enter(house, house.staff().staffNumber(), ""))
                        .verdict())
                .isEqualTo(new Verdict.Refuse(Why.NOT_DECLARED, List.of()));
        assertThat(examples.watch(house).inside()).isZero();
        examples.as(
                house.staff(),
                by -> declarations.declare(by, HealthExamples.draft(clock.newId(), HealthExamples.NOTHING)));
        var admitted = GateExamples.decided(examples.enter(house, house.staff().staffNumber(), ""));
        assertThat(admitted.verdict()).isEqualTo(new Verdict.Admit(Why.STAFF, List.of()));
        assertThat(admitted.deciders()).containsExactly(house.unit().id());
        assertThat(examples.watch(house).inside()).isEqualTo(1);
    }

    @Test
    void whereTheHouseIsFullTheNextIsReferredAndComesInByOrderOnly() {
        var house = examples.house();
        jdbc.sql("update place set headcount = 1 where id = :site")
                .param("site", house.site().value())
                .update();
        assertThat(GateExamples.decided(examples.enter(house, house.staff().staffNumber(), ""))
                        .verdict())
                .isInstanceOf(Verdict.Admit.class);
        assertThat(GateExamples.decided(examples.enter(house, house.staff().staffNumber(), ""))
                        .verdict())
                .as("is inside already")
                .isInstanceOf(Verdict.Admit.class);
        var second = GateExamples.decided(examples.enter(house, house.clerk().staffNumber(), ""));
        assertThat(second.verdict()).isEqualTo(new Verdict.Refer(Why.FULL, List.of("1")));
        assertThat(examples.watch(house).inside()).isEqualTo(1);
        var order = new Gates.Order(
                clock.newId(),
                house.gate(),
                second.body(),
                second.id(),
                house.head().id());
        assertThat(done(examples.as(house.guard(), by -> gates.admitByOrder(by, order)))
                        .verdict())
                .isInstanceOf(Verdict.Admit.class);
        assertThat(examples.watch(house).inside()).isEqualTo(2);
    }

    @Test
    void theTemperatureIsAskedAndAHighOneIsReferredWithoutBeingNamed() {
        var house = examples.house();
        examples.inForce(house, TemperatureLimit.of("37.5"));
        var number = house.staff().staffNumber();
        assertThat((Object) done(examples.enter(house, number, ""))).isInstanceOf(Arrival.AskTemperature.class);
        assertThat((Object) done(examples.enter(house, number, "375")))
                .isInstanceOfSatisfying(
                        Arrival.AskTemperature.class,
                        ask -> assertThat(ask.meant()).contains(new BigDecimal("37.5")));
        var hot = GateExamples.decided(examples.enter(house, number, "38,2"));
        assertThat(hot.verdict()).isEqualTo(new Verdict.Refer(Why.HEALTH_OFFICER, List.of()));
        assertThat(temperaturesSeenBy(house.guard())).isZero();
        assertThat(temperaturesSeenBy(house.head())).isZero();
        assertThat(temperaturesSeenBy(house.staff())).isEqualTo(1);
    }

    @Test
    void theSameScanSentTwiceIsOneVisitAndForAnotherPersonIsRefused() {
        var house = examples.house();
        var id = clock.newId();
        var first = GateExamples.decided(examples.enter(house, house.staff().staffNumber(), "", id));
        var second = GateExamples.decided(examples.enter(house, house.staff().staffNumber(), "", id));
        assertThat(second.came()).isEqualTo(first.came());
        assertThat(examples.enter(house, house.head().staffNumber(), "", id)).isInstanceOf(Outcome.Refused.class);
        assertThat(examples.watch(house).last()).hasSize(1);
    }

    @Test
    void twoGuardsAdmittingOnePersonAtOnceLeaveOneActiveVisit() throws Exception {
        var house = examples.house();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Outcome<Arrival>> scan =
                    () -> examples.enter(house, house.staff().staffNumber(), "");
            for (var done : threads.invokeAll(List.of(scan, scan, scan, scan))) {
                assertThat(done.get()).isInstanceOf(Outcome.Done.class);
            }
        }
        assertThat(examples.watch(house).inside()).isEqualTo(1);
        assertThat(examples.watch(house).last()).hasSize(4);
        assertThat(examples.watch(house).last().stream()
                        .filter(visit -> visit.went().isEmpty()))
                .hasSize(1);
    }

    @Test
    void enteringElsewhereEndsTheFormerVisit() {
        var house = examples.house();
        var other = examples.gate(house.body());
        GateExamples.decided(examples.enter(house, house.staff().staffNumber(), ""));
        examples.as(
                house.guard(),
                by -> gates.enter(by, GateExamples.entry(other, house.staff().staffNumber(), "", clock.newId())));
        assertThat(examples.watch(house).inside()).isZero();
        assertThat(examples.watch(house).last().getFirst().went()).isPresent();
        assertThat(examples.as(house.guard(), by -> gates.watch(by, other)).inside())
                .isEqualTo(1);
    }

    @Test
    void whoLeavesIsNoLongerInsideAndLeavingTwiceIsSaid() {
        var house = examples.house();
        GateExamples.decided(examples.enter(house, house.staff().staffNumber(), ""));
        var exit = clock.newId();
        var left = examples.leave(house, house.staff().staffNumber(), exit);
        assertThat(left).isInstanceOf(Outcome.Done.class);
        assertThat(examples.leave(house, house.staff().staffNumber(), exit)).isEqualTo(left);
        assertThat(examples.leave(house, house.staff().staffNumber(), clock.newId()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(examples.watch(house).inside()).isZero();
    }

    @Test
    void somebodyWhoMayOrderItLetsInNeverthelessOnRecord() {
        var house = examples.house();
        examples.inForce(house, new DeclareBeforeEntry(24, true));
        var refused = GateExamples.decided(examples.enter(house, house.staff().staffNumber(), ""));
        var byClerk = examples.order(house, refused, house.clerk(), clock.newId());
        assertThat(byClerk).isInstanceOf(Outcome.Refused.class);
        var id = clock.newId();
        var admitted = done(examples.order(house, refused, house.head(), id));
        assertThat(admitted.verdict())
                .isEqualTo(new Verdict.Admit(Why.BY_ORDER, List.of(house.head().name())));
        assertThat(admitted.follows()).contains(refused.id());
        assertThat(examples.order(house, refused, house.head(), id)).isInstanceOf(Outcome.Done.class);
        assertThat(examples.watch(house).last()).hasSize(2);
        assertThat(examples.log(house))
                .as("by order of whom stands in the log as they were called")
                .extracting(Visit::orderedName)
                .containsExactlyInAnyOrder(Optional.of(house.head().name()), Optional.empty());
        assertThat(examples.watch(house).inside()).isEqualTo(1);
        assertThat(list(examples.as(house.guard(), by -> gates.orderers(by, house.gate(), "le van thu"))))
                .extracting(staff -> staff.id())
                .containsExactly(house.head().id());
    }

    @Test
    void onlyGuardsOfABodyInTheHouseWorkItsGate() {
        var house = examples.house();
        var elsewhere = examples.house();
        for (var other : List.of(house.staff(), house.head(), house.clerk(), elsewhere.guard())) {
            assertThatThrownBy(() -> examples.as(other, by -> gates.watch(by, house.gate())))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> examples.as(
                            other,
                            by -> gates.enter(
                                    by,
                                    GateExamples.entry(
                                            house.gate(), house.staff().staffNumber(), "", clock.newId()))))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void inASharedLobbyTheStricterOfPersonsAndBuildingsRulesDecidesAndEachBodySeesItsOwn() {
        var house = examples.house();
        var tenant = examples.house();
        places.house(house.site(), new Place.Occupant(house.body().id(), true), GateExamples.author(house));
        places.house(house.site(), new Place.Occupant(tenant.body().id(), false), GateExamples.author(house));
        examples.inForce(house, new DeclareBeforeEntry(24, true));
        var visit = GateExamples.decided(examples.as(
                house.guard(),
                by -> gates.enter(
                        by, GateExamples.entry(house.gate(), tenant.staff().staffNumber(), "", clock.newId()))));
        assertThat(visit.verdict().why()).isEqualTo(Why.NOT_DECLARED);
        assertThat(visit.deciders())
                .containsExactly(tenant.unit().id(), house.body().id());
        var own = GateExamples.decided(examples.enter(house, house.staff().staffNumber(), ""));
        assertThat(list(examples.as(tenant.guard(), by -> gates.log(by, house.gate()))))
                .extracting(Visit::id)
                .containsExactly(visit.id());
        assertThat(list(examples.as(house.guard(), by -> gates.log(by, house.gate()))))
                .extracting(Visit::id)
                .containsExactlyInAnyOrder(own.id(), visit.id());
    }

    @Test
    void aForeignVisitorWaitsForTheHigherPost() {
        var house = examples.house();
        examples.inForce(house, Visitors.by(Approver.NOBODY, Approver.HEAD_OF_BODY));
        var guest = examples.visitor(house, true, true);
        assertThat(outcome(examples.as(house.clerk(), by -> visitors.announce(by, guest, "0900 000 000"))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(examples.received(house, guest).verdict().why()).isEqualTo(Why.NEEDS_APPROVAL_FOREIGN);
        assertThatThrownBy(() -> examples.as(house.clerk(), by -> visitors.decide(by, guest.id(), 0, true)))
                .isInstanceOf(NotAllowed.class);
        assertThat(outcome(examples.as(house.head(), by -> visitors.decide(by, guest.id(), 0, true))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(outcome(examples.as(house.minister(), by -> visitors.decide(by, guest.id(), 0, true))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(outcome(examples.as(house.minister(), by -> visitors.decide(by, guest.id(), 0, true))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(outcome(examples.as(house.minister(), by -> visitors.decide(by, guest.id(), 0, false))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(examples.received(house, guest).verdict().why()).isEqualTo(Why.VISITOR);
    }

    @Test
    void aGuardWritesInAVisitorAndThePhoneIsLocked() {
        var house = examples.house();
        var guest = examples.visitor(house, false, false);
        assertThat(examples.received(house, guest).verdict().why()).isEqualTo(Why.VISITOR);
        assertThat(contactsSeenBy(house.guard())).isZero();
        assertThat(contactsSeenBy(house.head())).isEqualTo(1);
        assertThat(examples.watch(house).last().getFirst().kind()).isEqualTo(Visit.Kind.VISITOR);
    }

    @Test
    void strangersNeitherSeeNorAnnounceVisitorsOfAUnit() {
        var house = examples.house();
        var guest = examples.visitor(house, false, true);
        for (var other : List.of(house.staff(), house.guard(), examples.house().clerk())) {
            assertThatThrownBy(() -> examples.as(other, by -> visitors.announce(by, guest, "")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> examples.as(
                            other, by -> visitors.at(by, house.unit().id())))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    private int temperaturesSeenBy(Person person) {
        return seenBy(person, "select count(*) from gate_temperature");
    }

    private int contactsSeenBy(Person person) {
        return seenBy(person, "select count(*) from gate_visitor_contact");
    }

    private int seenBy(Person person, String sql) {
        return examples.as(
                person,
                by -> new TransactionTemplate(transactions)
                        .<Integer>execute(
                                status -> jdbc.sql(sql).query(Integer.class).single()));
    }

    private static <T> List<T> list(List<T> found) {
        return found;
    }

    private static Object outcome(Outcome<?> outcome) {
        return outcome;
    }
}
