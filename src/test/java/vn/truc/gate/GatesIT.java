package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.access.Rights;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.Declarations;
import vn.truc.health.HealthExamples;
import vn.truc.measure.Approver;
import vn.truc.measure.DeclareBeforeEntry;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Measures;
import vn.truc.measure.Origin;
import vn.truc.measure.Period;
import vn.truc.measure.Rule;
import vn.truc.measure.TemperatureLimit;
import vn.truc.measure.Visitors;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
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
        PlatformTransactionManager transactions) {

    @Test
    void findsByStaffNumberByPassAndByNameWithoutDiacritics() {
        var house = house();
        for (var typed : List.of(house.staff.staffNumber(), passes.of(house.staff.id()), "nguyen minh anh")) {
            assertThat(decided(enter(house, typed, "")).who())
                    .isEqualTo(house.staff.id().value());
        }
    }

    @Test
    void aNameInSeparateMarksIsFoundToo() {
        var house = house();
        var typed = Normalizer.normalize("Nguyễn Minh Ánh", Normalizer.Form.NFD);
        assertThat(decided(enter(house, typed, "")).who())
                .isEqualTo(house.staff.id().value());
    }

    @Test
    void forgedForeignAndOverlongCodesAreRefusedAndNothingIsWritten() {
        var house = house();
        var pass = passes.of(house.staff.id());
        var forged = pass.substring(0, pass.length() - 1) + (pass.endsWith("B") ? "C" : "B");
        for (var typed : List.of(forged, pass.substring(0, 30), "T1." + "B".repeat(4096), "x".repeat(4096), " ")) {
            assertThat(enter(house, typed, "")).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(watch(house).last()).isEmpty();
    }

    @Test
    void severalOfOneNameAreShownToChoose() {
        var house = house();
        house.examples.person(house.unit, "Nguyễn Minh Ánh", Post.Kind.STAFF);
        var chosen = done(enter(house, "minh anh", ""));
        assertThat(chosen)
                .isInstanceOfSatisfying(
                        Arrival.Choose.class,
                        choose -> assertThat(choose.staff()).hasSize(2));
    }

    @Test
    void whoHasNotDeclaredIsRefusedUntilTheDeclarationIsMade() {
        var house = house();
        inForce(house, new DeclareBeforeEntry(24, true));
        assertThat(decided(enter(house, house.staff.staffNumber(), "")).verdict())
                .isEqualTo(new Verdict.Refuse(Why.NOT_DECLARED, List.of()));
        assertThat(watch(house).inside()).isZero();
        as(house.staff, by -> declarations.declare(by, HealthExamples.draft(clock.newId(), HealthExamples.NOTHING)));
        var admitted = decided(enter(house, house.staff.staffNumber(), ""));
        assertThat(admitted.verdict()).isEqualTo(new Verdict.Admit(Why.STAFF, List.of()));
        assertThat(admitted.deciders()).containsExactly(house.unit.id());
        assertThat(watch(house).inside()).isEqualTo(1);
    }

    @Test
    void whereTheHouseIsFullTheNextIsReferredAndComesInByOrderOnly() {
        var house = house();
        jdbc.sql("update place set headcount = 1 where id = :site")
                .param("site", house.site.value())
                .update();
        assertThat(decided(enter(house, house.staff.staffNumber(), "")).verdict())
                .isInstanceOf(Verdict.Admit.class);
        assertThat(decided(enter(house, house.staff.staffNumber(), "")).verdict())
                .as("is inside already")
                .isInstanceOf(Verdict.Admit.class);
        var second = decided(enter(house, house.clerk.staffNumber(), ""));
        assertThat(second.verdict()).isEqualTo(new Verdict.Refer(Why.FULL, List.of("1")));
        assertThat(watch(house).inside()).isEqualTo(1);
        var order = new Gates.Order(clock.newId(), house.gate, second.body(), second.id(), house.head.id());
        assertThat(done(as(house.guard, by -> gates.admitByOrder(by, order))).verdict())
                .isInstanceOf(Verdict.Admit.class);
        assertThat(watch(house).inside()).isEqualTo(2);
    }

    @Test
    void theTemperatureIsAskedAndAHighOneIsReferredWithoutBeingNamed() {
        var house = house();
        inForce(house, TemperatureLimit.of("37.5"));
        var number = house.staff.staffNumber();
        assertThat((Object) done(enter(house, number, ""))).isInstanceOf(Arrival.AskTemperature.class);
        assertThat((Object) done(enter(house, number, "375")))
                .isInstanceOfSatisfying(
                        Arrival.AskTemperature.class,
                        ask -> assertThat(ask.meant()).contains(new BigDecimal("37.5")));
        var hot = decided(enter(house, number, "38,2"));
        assertThat(hot.verdict()).isEqualTo(new Verdict.Refer(Why.HEALTH_OFFICER, List.of()));
        assertThat(temperaturesSeenBy(house.guard)).isZero();
        assertThat(temperaturesSeenBy(house.head)).isZero();
        assertThat(temperaturesSeenBy(house.staff)).isEqualTo(1);
    }

    @Test
    void theSameScanSentTwiceIsOneVisitAndForAnotherPersonIsRefused() {
        var house = house();
        var id = clock.newId();
        var first = decided(enter(house, house.staff.staffNumber(), "", id));
        var second = decided(enter(house, house.staff.staffNumber(), "", id));
        assertThat(second.came()).isEqualTo(first.came());
        assertThat(enter(house, house.head.staffNumber(), "", id)).isInstanceOf(Outcome.Refused.class);
        assertThat(watch(house).last()).hasSize(1);
    }

    @Test
    void twoGuardsAdmittingOnePersonAtOnceLeaveOneActiveVisit() throws Exception {
        var house = house();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Outcome<Arrival>> scan = () -> enter(house, house.staff.staffNumber(), "");
            for (var done : threads.invokeAll(List.of(scan, scan, scan, scan))) {
                assertThat(done.get()).isInstanceOf(Outcome.Done.class);
            }
        }
        assertThat(watch(house).inside()).isEqualTo(1);
        assertThat(watch(house).last()).hasSize(4);
        assertThat(watch(house).last().stream().filter(visit -> visit.went().isEmpty()))
                .hasSize(1);
    }

    @Test
    void enteringElsewhereEndsTheFormerVisit() {
        var house = house();
        var other = gate(house.body);
        decided(enter(house, house.staff.staffNumber(), ""));
        as(house.guard, by -> gates.enter(by, entry(other, house.staff.staffNumber(), "", clock.newId())));
        assertThat(watch(house).inside()).isZero();
        assertThat(watch(house).last().getFirst().went()).isPresent();
        assertThat(as(house.guard, by -> gates.watch(by, other)).inside()).isEqualTo(1);
    }

    @Test
    void whoLeavesIsNoLongerInsideAndLeavingTwiceIsSaid() {
        var house = house();
        decided(enter(house, house.staff.staffNumber(), ""));
        var exit = clock.newId();
        var left = leave(house, house.staff.staffNumber(), exit);
        assertThat(left).isInstanceOf(Outcome.Done.class);
        assertThat(leave(house, house.staff.staffNumber(), exit)).isEqualTo(left);
        assertThat(leave(house, house.staff.staffNumber(), clock.newId())).isInstanceOf(Outcome.Refused.class);
        assertThat(watch(house).inside()).isZero();
    }

    @Test
    void somebodyWhoMayOrderItLetsInNeverthelessOnRecord() {
        var house = house();
        inForce(house, new DeclareBeforeEntry(24, true));
        var refused = decided(enter(house, house.staff.staffNumber(), ""));
        var byClerk = order(house, refused, house.clerk, clock.newId());
        assertThat(byClerk).isInstanceOf(Outcome.Refused.class);
        var id = clock.newId();
        var admitted = done(order(house, refused, house.head, id));
        assertThat(admitted.verdict()).isEqualTo(new Verdict.Admit(Why.BY_ORDER, List.of(house.head.name())));
        assertThat(admitted.follows()).contains(refused.id());
        assertThat(order(house, refused, house.head, id)).isInstanceOf(Outcome.Done.class);
        assertThat(watch(house).last()).hasSize(2);
        assertThat(watch(house).inside()).isEqualTo(1);
        assertThat(list(as(house.guard, by -> gates.orderers(by, house.gate, "le van thu"))))
                .extracting(staff -> staff.id())
                .containsExactly(house.head.id());
    }

    @Test
    void onlyGuardsOfABodyInTheHouseWorkItsGate() {
        var house = house();
        var elsewhere = house();
        for (var other : List.of(house.staff, house.head, house.clerk, elsewhere.guard)) {
            assertThatThrownBy(() -> as(other, by -> gates.watch(by, house.gate)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(
                            other,
                            by -> gates.enter(by, entry(house.gate, house.staff.staffNumber(), "", clock.newId()))))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void inASharedLobbyTheStricterOfPersonsAndBuildingsRulesDecidesAndEachBodySeesItsOwn() {
        var house = house();
        var tenant = house();
        places.house(house.site, new Place.Occupant(house.body.id(), true), author(house));
        places.house(house.site, new Place.Occupant(tenant.body.id(), false), author(house));
        inForce(house, new DeclareBeforeEntry(24, true));
        var visit = decided(as(
                house.guard, by -> gates.enter(by, entry(house.gate, tenant.staff.staffNumber(), "", clock.newId()))));
        assertThat(visit.verdict().why()).isEqualTo(Why.NOT_DECLARED);
        assertThat(visit.deciders()).containsExactly(tenant.unit.id(), house.body.id());
        var own = decided(enter(house, house.staff.staffNumber(), ""));
        assertThat(list(as(tenant.guard, by -> gates.log(by, house.gate))))
                .extracting(Visit::id)
                .containsExactly(visit.id());
        assertThat(list(as(house.guard, by -> gates.log(by, house.gate))))
                .extracting(Visit::id)
                .containsExactlyInAnyOrder(own.id(), visit.id());
    }

    @Test
    void aForeignVisitorWaitsForTheHigherPost() {
        var house = house();
        inForce(house, Visitors.by(Approver.NOBODY, Approver.HEAD_OF_BODY));
        var guest = visitor(house, true, true);
        assertThat(outcome(as(house.clerk, by -> visitors.announce(by, guest, "0900 000 000"))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(received(house, guest).verdict().why()).isEqualTo(Why.NEEDS_APPROVAL_FOREIGN);
        assertThatThrownBy(() -> as(house.clerk, by -> visitors.decide(by, guest.id(), 0, true)))
                .isInstanceOf(NotAllowed.class);
        assertThat(outcome(as(house.head, by -> visitors.decide(by, guest.id(), 0, true))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(outcome(as(house.minister, by -> visitors.decide(by, guest.id(), 0, true))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(outcome(as(house.minister, by -> visitors.decide(by, guest.id(), 0, true))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(outcome(as(house.minister, by -> visitors.decide(by, guest.id(), 0, false))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(received(house, guest).verdict().why()).isEqualTo(Why.VISITOR);
    }

    @Test
    void aGuardWritesInAVisitorAndThePhoneIsLocked() {
        var house = house();
        var guest = visitor(house, false, false);
        assertThat(received(house, guest).verdict().why()).isEqualTo(Why.VISITOR);
        assertThat(contactsSeenBy(house.guard)).isZero();
        assertThat(contactsSeenBy(house.head)).isEqualTo(1);
        assertThat(watch(house).last().getFirst().kind()).isEqualTo(Visit.Kind.VISITOR);
    }

    @Test
    void strangersNeitherSeeNorAnnounceVisitorsOfAUnit() {
        var house = house();
        var guest = visitor(house, false, true);
        for (var other : List.of(house.staff, house.guard, house().clerk)) {
            assertThatThrownBy(() -> as(other, by -> visitors.announce(by, guest, "")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> as(other, by -> visitors.at(by, house.unit.id())))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    private Visit received(House house, Visitor guest) {
        return done(as(
                house.guard,
                by -> visitors.receive(
                        by,
                        new ExpectedVisitors.Reception(clock.newId(), house.gate, guest, "0900 000 000", false, ""))));
    }

    private Visitor visitor(House house, boolean abroad, boolean announced) {
        return new Visitor(
                new Visitor.Id(clock.newId()),
                house.unit.id(),
                "Ông John Smith",
                "Đại sứ quán",
                "Lê Văn Thủ",
                "Làm việc",
                abroad,
                false,
                clock.today(),
                announced,
                0,
                new Newcomer.Approval.None());
    }

    private Outcome<Visit> order(House house, Visit refused, Person orderer, UUID id) {
        return as(
                house.guard,
                by -> gates.admitByOrder(
                        by, new Gates.Order(id, house.gate, refused.body(), refused.id(), orderer.id())));
    }

    private Outcome<Arrival> enter(House house, String typed, String temperature) {
        return enter(house, typed, temperature, clock.newId());
    }

    private Outcome<Arrival> enter(House house, String typed, String temperature, UUID id) {
        return as(house.guard, by -> gates.enter(by, entry(house.gate, typed, temperature, id)));
    }

    private Outcome<Visit> leave(House house, String typed, UUID id) {
        return as(house.guard, by -> gates.leave(by, entry(house.gate, typed, "", id)));
    }

    private static Gates.Entry entry(Place.Id gate, String typed, String temperature, UUID id) {
        return new Gates.Entry(id, gate, typed, Optional.empty(), Optional.empty(), Optional.empty(), temperature);
    }

    private Watch watch(House house) {
        return as(house.guard, by -> gates.watch(by, house.gate));
    }

    private static Visit decided(Outcome<Arrival> outcome) {
        return ((Arrival.Decided) done(outcome)).visit();
    }

    private static <T> List<T> list(List<T> found) {
        return found;
    }

    private static Object outcome(Outcome<?> outcome) {
        return outcome;
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError(why.toString());
        };
    }

    private int temperaturesSeenBy(Person person) {
        return seenBy(person, "select count(*) from gate_temperature");
    }

    private int contactsSeenBy(Person person) {
        return seenBy(person, "select count(*) from gate_visitor_contact");
    }

    private int seenBy(Person person, String sql) {
        return as(
                person,
                by -> new TransactionTemplate(transactions)
                        .<Integer>execute(
                                status -> jdbc.sql(sql).query(Integer.class).single()));
    }

    private void inForce(House house, Rule rule) {
        Object entered = as(
                house.minister,
                by -> measures.tighten(
                        by,
                        new MeasureSource.Id(clock.newId()),
                        house.body.id(),
                        rule,
                        new Origin(clock.newId(), "1/TB-BCĐ", "1"),
                        Period.from(clock.today())));
        assertThat(entered).isInstanceOf(Outcome.Done.class);
    }

    private <T> T as(Person person, Function<Actor, T> work) {
        var actor = rights.actor(person.id()).orElseThrow();
        Acting.bind(actor);
        try {
            return work.apply(actor);
        } finally {
            Acting.release();
        }
    }

    private Place.Id gate(Unit body) {
        var author = new Author(body.id().value(), null, "test");
        var site = new Place(
                new Place.Id(clock.newId()),
                Optional.empty(),
                Place.Kind.SITE,
                "Trụ sở",
                "8 Tôn Thất Thuyết",
                OptionalInt.of(600));
        places.keep(site, author);
        var gate = new Place(
                new Place.Id(clock.newId()),
                Optional.of(site.id()),
                Place.Kind.GATE,
                "Sảnh tầng 1",
                "",
                OptionalInt.empty());
        places.keep(gate, author);
        places.house(site.id(), new Place.Occupant(body.id(), false), author);
        return gate.id();
    }

    private static Author author(House house) {
        return new Author(house.body.id().value(), null, "test");
    }

    private House house() {
        var examples = new OfficeExamples(units, people, clock);
        var body = examples.body("Bộ thử");
        var unit = examples.unit(body, "Trung tâm thử");
        var gate = gate(body);
        return new House(
                examples,
                body,
                unit,
                gate,
                places.siteOf(gate).orElseThrow().id(),
                examples.person(body, "Trần Thị Bộ", Post.Kind.HEAD),
                examples.person(unit, "Lê Văn Thủ", Post.Kind.HEAD),
                examples.person(unit, "Phạm Thị Thư", Post.Kind.CLERK),
                examples.person(unit, "Nguyễn Minh Ánh", Post.Kind.STAFF),
                examples.person(body, "Hồ Văn Gác", Post.Kind.GUARD));
    }

    private record House(
            OfficeExamples examples,
            Unit body,
            Unit unit,
            Place.Id gate,
            Place.Id site,
            Person minister,
            Person head,
            Person clerk,
            Person staff,
            Person guard) {}
}
