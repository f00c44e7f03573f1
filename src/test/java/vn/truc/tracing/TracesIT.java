package vn.truc.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static vn.truc.page.Outcomes.done;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.access.AtWork;
import vn.truc.access.Rights;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.GateExamples;
import vn.truc.gate.Gates;
import vn.truc.gate.Newcomer;
import vn.truc.gate.Posters;
import vn.truc.gate.Rooms;
import vn.truc.gate.Visit;
import vn.truc.gate.Visitor;
import vn.truc.message.InboxMessage;
import vn.truc.message.Messages;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Post;
import vn.truc.organisation.Reorganisations;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.Outcome;

@OfficeTest
record TracesIT(
        Traces traces,
        TracingOwnData ownData,
        TracingVisitorData visitorData,
        Messages messages,
        Acting acting,
        Rights rights,
        Places places,
        Units units,
        People people,
        Reorganisations reorganisations,
        GateExamples gate,
        Gates gates,
        Posters posters,
        Rooms rooms,
        OfficeClock clock,
        JdbcClient jdbc) {

    @Test
    void theFirstRingIsWhoWasThereAtTheSameTimeAsANaiveModelSays() {
        for (long seed = 1; seed <= 3; seed++) {
            var random = new Random(seed);
            var office = office();
            var sites = List.of(office.stays.site(office.body), office.stays.site(office.body));
            var crowd = new ArrayList<UUID>();
            for (int person = 0; person < 12; person++) {
                crowd.add(UUID.randomUUID());
            }
            var start = now().minus(Duration.ofDays(9));
            for (int stay = 0; stay < 90; stay++) {
                var site = sites.get(random.nextInt(2));
                // Whole quarters of an hour, so that many stays begin where others end.
                var came = start.plus(Duration.ofMinutes(15L * random.nextInt(600)));
                long quarters = random.nextInt(10) == 0 ? 100 + random.nextInt(200) : 1 + random.nextInt(40);
                var went = came.plus(Duration.ofMinutes(15 * quarters));
                office.stays.add(
                        crowd.get(random.nextInt(crowd.size())),
                        "STAFF",
                        office.unit,
                        site,
                        random.nextBoolean() ? site.gate() : site.room(),
                        came,
                        random.nextInt(8) == 0 ? null : went);
            }
            var from = start.plus(Duration.ofHours(random.nextInt(48)));
            var until = from.plus(Duration.ofHours(24 + random.nextInt(96)));
            for (var who : crowd.subList(0, 4)) {
                var expected = office.stays.met(
                        who, from, until, clock.now(), traces.rules().tail());
                if (!office.stays.all().stream().anyMatch(stay -> stay.who().equals(who))) {
                    continue;
                }
                assertThat(found(office, who, from, until)).isEqualTo(expected);
            }
        }
    }

    @Test
    void staysThatOnlyTouchDoNotOverlapButTheAirLeftBehindDoes() {
        var office = office();
        var site = office.stays.site(office.body);
        var noon = now().minus(Duration.ofDays(1));
        var ill = UUID.randomUUID();
        var before = UUID.randomUUID();
        var after = UUID.randomUUID();
        office.stays.add(ill, "STAFF", office.unit, site, site.gate(), noon, noon.plus(Duration.ofHours(1)));
        office.stays.add(before, "STAFF", office.unit, site, site.gate(), noon.minus(Duration.ofHours(1)), noon);
        office.stays.add(
                after,
                "VISITOR",
                office.unit,
                site,
                site.gate(),
                noon.plus(Duration.ofMinutes(70)),
                noon.plus(Duration.ofHours(3)));
        var lines = answer(office, ill, noon.minus(Duration.ofDays(1)), noon.plus(Duration.ofDays(1)), 1)
                .lines();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().encounter().subject().who()).isEqualTo(after);
        assertThat(lines.getFirst().encounter().seconds()).isZero();
        assertThat(lines.getFirst().encounter().tailMinutes()).isEqualTo(20);
    }

    @Test
    void theSecondRingBeginsWhenTheFirstWasExposed() {
        var office = office();
        var site = office.stays.site(office.body);
        var other = office.stays.site(office.body);
        var nine = now().minus(Duration.ofDays(2));
        var ill = UUID.randomUUID();
        var near = UUID.randomUUID();
        var earlier = UUID.randomUUID();
        var later = UUID.randomUUID();
        office.stays.add(near, "STAFF", office.unit, other, other.room(), nine.minus(hours(5)), nine.minus(hours(4)));
        office.stays.add(
                earlier, "STAFF", office.unit, other, other.room(), nine.minus(hours(5)), nine.minus(hours(4)));
        office.stays.add(ill, "STAFF", office.unit, site, site.room(), nine, nine.plus(hours(2)));
        office.stays.add(near, "STAFF", office.unit, site, site.room(), nine.plus(hours(1)), nine.plus(hours(3)));
        office.stays.add(near, "STAFF", office.unit, other, other.room(), nine.plus(hours(4)), nine.plus(hours(6)));
        office.stays.add(later, "VISITOR", office.unit, other, other.gate(), nine.plus(hours(5)), nine.plus(hours(7)));
        var lines = answer(office, ill, nine.minus(hours(24)), nine.plus(hours(24)), 2)
                .lines();
        assertThat(lines.stream().map(line -> line.encounter().subject().who())).containsExactly(near, later);
        assertThat(lines.getFirst().risk()).isEqualTo(Risk.HIGH);
        assertThat(lines.getLast().encounter().ring()).isEqualTo(2);
        assertThat(lines.getLast().encounter().via()).isEqualTo(near);
        assertThat(lines.getLast().encounter().minutes()).isEqualTo(60);
    }

    @Test
    void ofSeveralThroughWhomSomebodyWasReachedTheGreatestRiskCounts() {
        var office = office();
        var examples = new OfficeExamples(units, people, clock);
        var elsewhere = examples.unit(office.body, "Cục bên cạnh");
        var site = office.stays.site(office.body);
        var other = office.stays.site(office.body);
        var eight = now().minus(Duration.ofDays(2));
        var ill = UUID.randomUUID();
        var away = UUID.randomUUID();
        var beside = UUID.randomUUID();
        var reached = UUID.randomUUID();
        var third = UUID.randomUUID();
        var before = eight.minus(hours(20));
        List.of(ill, away, beside)
                .forEach(who ->
                        office.stays.add(who, "STAFF", office.unit, site, site.room(), before, before.plus(hours(1))));
        office.stays.add(away, "STAFF", office.unit, other, other.gate(), eight, eight.plus(hours(9)));
        office.stays.add(beside, "STAFF", office.unit, other, other.room(), eight.plus(hours(1)), eight.plus(hours(5)));
        office.stays.add(reached, "STAFF", elsewhere, other, other.room(), eight, eight.plus(hours(9)));
        var evening = eight.plus(hours(12));
        List.of(reached, third)
                .forEach(who ->
                        office.stays.add(who, "STAFF", elsewhere, site, site.room(), evening, evening.plus(hours(1))));

        var lines = answer(office, ill, before, evening.plus(hours(2)), 3).lines();

        assertThat(lines.stream().map(line -> line.encounter().subject().who()))
                .containsExactlyInAnyOrder(away, beside, reached, third)
                .endsWith(reached, third);
        assertThat(lines.get(2).encounter().via()).isEqualTo(beside);
        assertThat(lines.get(2).encounter().minutes()).isEqualTo(240);
        assertThat(lines.get(2).risk()).isEqualTo(Risk.MEDIUM);
        assertThat(lines.getLast().encounter().ring()).isEqualTo(3);
    }

    @Test
    void whoMetTheCaseInPassingAndSatBesideACloseContactHasTheGreaterRisk() {
        var office = office();
        var elsewhere = new OfficeExamples(units, people, clock).unit(office.body, "Cục bên cạnh");
        var site = office.stays.site(office.body);
        var other = office.stays.site(office.body);
        var monday = now().minus(Duration.ofDays(3));
        var tuesday = monday.plus(hours(24));
        var ill = UUID.randomUUID();
        var near = UUID.randomUUID();
        var passing = UUID.randomUUID();
        var onlyPassing = UUID.randomUUID();
        office.stays.add(ill, "STAFF", office.unit, site, site.gate(), monday, monday.plus(hours(2)));
        office.stays.add(near, "STAFF", office.unit, site, site.gate(), monday, monday.plus(hours(1)));
        List.of(passing, onlyPassing)
                .forEach(who -> office.stays.add(
                        who,
                        "STAFF",
                        elsewhere,
                        site,
                        site.gate(),
                        monday.plus(Duration.ofMinutes(118)),
                        monday.plus(hours(2))));
        List.of(near, passing)
                .forEach(who -> office.stays.add(
                        who, "STAFF", office.unit, other, other.room(), tuesday, tuesday.plus(hours(8))));

        var lines = answer(office, ill, monday, tuesday.plus(hours(9)), 2).lines();

        assertThat(lines.stream().map(line -> line.encounter().subject().who()))
                .containsExactly(near, onlyPassing, passing);
        assertThat(lines.stream().map(Trace.Line::risk)).containsExactly(Risk.HIGH, Risk.LOW, Risk.MEDIUM);
        assertThat(lines.getLast().encounter().ring()).isEqualTo(2);
        assertThat(lines.getLast().encounter().via()).isEqualTo(near);
        assertThat(lines.getLast().proposed()).isPresent();
    }

    @Test
    void peopleOfAnotherBodyAreCountedAndNotNamed() {
        var office = office();
        var guests = new OfficeExamples(units, people, clock).body("Cơ quan khác");
        var site = office.stays.site(office.body);
        var nine = now().minus(Duration.ofDays(1));
        var ill = UUID.randomUUID();
        office.stays.add(ill, "STAFF", office.unit, site, site.gate(), nine, nine.plus(hours(2)));
        office.stays.add(UUID.randomUUID(), "STAFF", guests, site, site.gate(), nine, nine.plus(hours(2)));
        var trace = answer(office, ill, nine.minus(hours(1)), nine.plus(hours(3)), 1);
        assertThat(trace.lines()).isEmpty();
        assertThat(trace.elsewhere()).extracting(Trace.Elsewhere::people).containsExactly(1L);
    }

    @Test
    void peopleOfAUnitThatWentElsewhereAreTracedThereAlsoOnceItIsClosed() {
        var office = office();
        var examples = new OfficeExamples(units, people, clock);
        var to = examples.unit(office.body, "Cục Mới");
        var moved = examples.unit(office.unit, "Phòng Đi");
        var former = examples.person(office.unit, "Đỗ Thị Cũ", Post.Kind.HEALTH_OFFICER);
        var present = examples.person(to, "Đỗ Thị Mới", Post.Kind.HEALTH_OFFICER);
        var site = office.stays.site(office.body);
        var nine = now().minus(Duration.ofDays(1));
        var until = nine.plus(hours(2));
        var ill = UUID.randomUUID();
        var near = UUID.randomUUID();
        var name = Stays.name(near);
        office.stays.add(ill, "STAFF", office.unit, site, site.gate(), nine, until);
        office.stays.add(near, "STAFF", moved, site, site.gate(), nine, until);
        assertThat(answer(former, ill, nine, until, 1).lines()).hasSize(1);
        assertThat(answer(former, near, nine, until, 1).lines()).hasSize(1);

        var author = new Author(office.body.id().value(), null, "test");
        done(reorganisations.move(change(moved, clock.today().minusDays(5)), to.id(), author));
        assertThat(answer(former, ill, nine, until, 1).lines()).isEmpty();
        assertThat(list(done(as(former, by -> traces.find(by, looked(name)))))).isEmpty();
        assertThat(list(as(former, by -> traces.asked(by, office.unit.id()))))
                .extracting(query -> query.subject().who())
                .isNotEmpty()
                .doesNotContain(near);
        assertThatThrownBy(() -> answer(former, near, nine, until, 1)).isInstanceOf(NotAllowed.class);
        assertThat(list(done(as(present, by -> traces.find(by, looked(name)))))).hasSize(1);

        done(reorganisations.merge(change(moved, clock.today()), to.id(), author));
        assertThat(answer(present, near, nine, until, 1).lines()).isEmpty();
        assertThat(list(as(present, by -> traces.asked(by, to.id())))).hasSize(2);
        assertThatThrownBy(() -> answer(former, near, nine, until, 1)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoeverSaidAtTheSamePosterThatTheyWereInTheRoomWasNearer() {
        var monday = Instant.parse("2021-07-19T02:00:00Z");
        clock.hold(monday);
        try {
            var house = gate.house();
            var officer = house.examples().person(house.body(), "Ngô Thị Tế", Post.Kind.HEALTH_OFFICER);
            var elsewhere = house.examples().unit(house.body(), "Cục bên cạnh");
            var beside = house.examples().person(elsewhere, "Đỗ Văn Gần", Post.Kind.STAFF);
            var inHouse = house.examples().person(elsewhere, "Đỗ Văn Xa", Post.Kind.STAFF);
            for (var person : List.of(house.staff(), beside, inHouse)) {
                done(gate.enter(house, person.staffNumber(), ""));
            }
            var poster = done(gate.as(house.guard(), by -> posters.replace(by, meetingRoom(house), 0)));
            done(gate.as(house.staff(), by -> rooms.enter(by, poster)));
            clock.hold(monday.plus(Duration.ofMinutes(30)));
            done(gate.as(beside, by -> rooms.enter(by, poster)));
            clock.hold(monday.plus(Duration.ofMinutes(75)));
            gate.as(house.staff(), by -> {
                rooms.leave(by);
                return by;
            });
            clock.hold(monday.plus(hours(3)));
            var ill = house.staff().id().value();
            var lines =
                    answer(officer, ill, monday.minus(hours(1)), clock.now(), 1).lines();
            assertThat(lines)
                    .extracting(
                            line -> line.encounter().subject().name(),
                            line -> line.encounter().roomSeconds() / 60,
                            Trace.Line::risk)
                    .containsExactly(tuple("Đỗ Văn Gần", 45L, Risk.HIGH), tuple("Đỗ Văn Xa", 0L, Risk.MEDIUM));

            var visit = gate.as(house.guard(), by -> gates.watch(by, house.gate())).last().stream()
                    .filter(line -> line.who().equals(beside.id().value()))
                    .findFirst()
                    .orElseThrow();
            var left = new Gates.Correction(
                    clock.newId(),
                    house.gate(),
                    visit.body(),
                    visit.id(),
                    Optional.of(monday.plus(Duration.ofMinutes(60))));
            done(gate.as(house.guard(), by -> gates.correct(by, left)));
            assertThat(answer(officer, ill, monday.minus(hours(1)), clock.now(), 1)
                            .lines())
                    .as("a corrected exit ends the stay in the room, and does not take it away")
                    .extracting(
                            line -> line.encounter().subject().name(),
                            line -> line.encounter().roomSeconds() / 60)
                    .contains(tuple("Đỗ Văn Gần", 30L));
        } finally {
            clock.release();
        }
    }

    private Place.Id meetingRoom(GateExamples.House house) {
        var room = new Place(
                new Place.Id(clock.newId()),
                Optional.of(house.site()),
                Place.Kind.ROOM,
                "Phòng họp",
                "",
                OptionalInt.empty());
        places.keep(room, new Author(house.body().id().value(), null, "test"));
        return room.id();
    }

    @Test
    void aVisitorWhoComesOftenIsOnePerson() {
        var monday = Instant.parse("2021-07-19T02:00:00Z");
        clock.hold(monday);
        try {
            var house = gate.house();
            var officer = house.examples().person(house.body(), "Ngô Thị Tế", Post.Kind.HEALTH_OFFICER);
            var first = gate.received(house, guest(house, "Ông Trần Văn Vệ Sinh"));
            var other = gate.received(house, guest(house, "Bà Lê Thị Cùng Số"));
            done(gate.enter(house, house.staff().staffNumber(), ""));
            clock.hold(monday.plus(hours(48)));
            var last = gate.received(house, guest(house, "Ông Tran Van Ve Sinh"));
            done(gate.enter(house, house.staff().staffNumber(), ""));
            done(gate.enter(house, house.clerk().staffNumber(), ""));
            clock.hold(monday.plus(hours(50)));

            var about = answer(officer, last.who(), monday.minus(hours(1)), clock.now(), 1);
            assertThat(about.visits(last.who())).isEqualTo(2);
            assertThat(about.stays()).hasSize(2);
            assertThat(about.lines().stream()
                            .map(line -> line.encounter().subject().who()))
                    .containsExactlyInAnyOrder(
                            house.staff().id().value(), house.clerk().id().value(), other.who());
            assertThat(about.lines())
                    .allSatisfy(line -> assertThat(line.encounter().via()).isEqualTo(last.who()));

            var met = answer(officer, house.staff().id().value(), monday.minus(hours(1)), clock.now(), 2);
            var visitors = met.lines().stream()
                    .filter(line -> line.encounter().subject().kind() == Visit.Kind.VISITOR)
                    .toList();
            assertThat(visitors)
                    .extracting(line -> line.encounter().subject().who())
                    .containsExactlyInAnyOrder(last.who(), other.who());
            var often = visitors.stream()
                    .filter(line -> line.encounter().subject().who().equals(last.who()))
                    .findFirst()
                    .orElseThrow()
                    .encounter();
            assertThat(often.first()).isEqualTo(monday);
            assertThat(often.minutes())
                    .as("ten hours until the rule closed the first visit, and two today")
                    .isEqualTo((10 + 2) * 60);
            assertThat(met.named()).contains(first.who(), last.who());
            assertThat(list(done(as(officer, by -> traces.find(by, looked("Vệ Sinh"))))))
                    .hasSize(1);
        } finally {
            clock.release();
        }
    }

    private Visitor guest(GateExamples.House house, String name) {
        return new Visitor(
                new Visitor.Id(clock.newId()),
                house.unit().id(),
                name,
                "Công ty vệ sinh",
                "Lê Văn Thủ",
                "Làm việc",
                false,
                false,
                clock.today(),
                false,
                0,
                new Newcomer.Approval.None());
    }

    private static Traces.Lookup looked(String words) {
        return new Traces.Lookup(words, "", "Có ca bệnh");
    }

    private Reorganisations.Change change(Unit unit, LocalDate from) {
        var version = units.file(unit.id()).orElseThrow().version();
        return new Reorganisations.Change(clock.newId(), unit.id(), version, from);
    }

    @Test
    void aQuestionNeedsAReasonIsWrittenOnceAndAnsweredToItsAskerOnly() {
        var office = office();
        var site = office.stays.site(office.body);
        var nine = now().minus(Duration.ofDays(1));
        var ill = office.staff.id().value();
        office.stays.add(ill, "STAFF", office.unit, site, site.gate(), nine, nine.plus(hours(2)));
        var id = new TraceQuery.Id(clock.newId());
        var draft = new Traces.Draft(id, ill, nine, nine.plus(hours(5)), 1, "Ca F0 ngày hôm nay");
        var silent = new Traces.Draft(id, ill, nine, nine.plus(hours(5)), 1, " ");
        assertThat(outcome(as(office.officer, by -> traces.ask(by, silent)))).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome(as(office.officer, by -> traces.ask(by, draft)))).isInstanceOf(Outcome.Done.class);
        assertThat(outcome(as(office.officer, by -> traces.ask(by, draft)))).isInstanceOf(Outcome.Done.class);
        assertThat(list(as(office.officer, by -> traces.asked(by, office.unit.id()))))
                .hasSize(1);
        assertThat(list(as(office.staff, traces::aboutMe)))
                .extracting(TraceQuery::asker)
                .containsExactly(office.officer.name());
        assertThatThrownBy(() -> as(office.second, by -> traces.answer(by, id))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(office.staff, by -> traces.ask(by, draft))).isInstanceOf(NotAllowed.class);
        assertThat(outcome(as(
                        office.officer,
                        by -> traces.ask(by, new Traces.Draft(id, ill, nine, nine.plus(hours(9)), 1, "Khác")))))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void contactsThatCanBeWrittenAreAndOfTheOthersItIsSaidWhyNot() {
        var office = office();
        var examples = new OfficeExamples(units, people, clock);
        var officer = examples.person(office.unit, "Ngô Thị Tế", Post.Kind.HEALTH_OFFICER);
        var moved = examples.person(examples.unit(office.body, "Cục Khác"), "Đỗ Văn Đi", Post.Kind.STAFF);
        var near = examples.person(office.unit, "Đỗ Văn Gần", Post.Kind.STAFF);
        var ill = office.staff.id().value();
        var site = office.stays.site(office.body);
        var yesterday = now().minus(Duration.ofDays(1));
        var longAgo = now().minus(Duration.ofDays(70));
        for (var who : List.of(ill, near.id().value(), moved.id().value())) {
            office.stays.add(who, "STAFF", office.unit, site, site.room(), yesterday, yesterday.plus(hours(2)));
        }
        var visitor = UUID.randomUUID();
        office.stays.add(ill, "STAFF", office.unit, site, site.room(), longAgo, longAgo.plus(hours(2)));
        office.stays.add(visitor, "VISITOR", office.unit, site, site.room(), longAgo, longAgo.plus(hours(2)));
        var id = new TraceQuery.Id(clock.newId());
        var draft = new Traces.Draft(id, ill, longAgo.minus(hours(1)), clock.now(), 1, "Ca F0");
        done(as(officer, by -> traces.ask(by, draft)));
        for (int time = 0; time < 2; time++) {
            var written = done(as(officer, by -> traces.contacts(by, id)));
            assertThat(written.people()).isEqualTo(1);
            assertThat(written.left())
                    .extracting(Traces.LeftOut::name, left -> left.why().key())
                    .containsExactlyInAnyOrder(
                            tuple(Stays.name(moved.id().value()), "tracing.contacts.elsewhere"),
                            tuple(Stays.name(visitor), "health.error.contact-day"));
        }
    }

    @Test
    void whoWasFoundInTheTraceOfSomebodyElseReadsWhoSawThemAndNotAboutWhom() {
        var office = office();
        var site = office.stays.site(office.body);
        var nine = now().minus(Duration.ofDays(1));
        var ill = UUID.randomUUID();
        var guest = UUID.randomUUID();
        var staff = office.staff.id().value();
        for (var who : List.of(ill, staff, guest)) {
            office.stays.add(
                    who,
                    who.equals(guest) ? "VISITOR" : "STAFF",
                    office.unit,
                    site,
                    site.gate(),
                    nine,
                    nine.plus(hours(2)));
        }
        assertThat(found(office.staff)).isEmpty();
        var id = new TraceQuery.Id(clock.newId());
        var draft = new Traces.Draft(id, ill, nine, nine.plus(hours(5)), 1, "Ca F0 ở phòng 301");
        done(as(office.officer, by -> traces.ask(by, draft)));
        assertThat(found(office.staff)).as("nothing was shown yet").isEmpty();
        for (int time = 0; time < 2; time++) {
            as(office.officer, by -> traces.answer(by, id));
        }
        assertThat(found(office.staff))
                .as("once for a question")
                .singleElement()
                .satisfies(line -> assertThat(line).hasSize(2).endsWith(office.officer.name()));
        assertThat(acting.as("gate.poster", () -> visitorData.about(new Visitor.Id(guest))))
                .filteredOn(table -> table.title().equals(Message.of("tracing.mine.shown")))
                .singleElement()
                .satisfies(table -> assertThat(table.rows()).hasSize(1));
        done(as(office.second, by -> traces.find(by, looked(Stays.name(staff)))));
        assertThat(found(office.staff)).hasSize(2);
        assertThat(found(office.second)).as("nobody else reads it").isEmpty();
    }

    @Test
    void whoNeverSignedInAndVisitorsAreWarnedOfATraceThroughTheirUnitOnce() {
        var office = office();
        var examples = new OfficeExamples(units, people, clock);
        var head = examples.person(office.unit, "Lê Văn Thủ", Post.Kind.HEAD);
        var elsewhere = examples.person(examples.unit(office.body, "Vụ bên"), "Đỗ Văn Bên", Post.Kind.HEAD);
        var site = office.stays.site(office.body);
        var nine = now().minus(Duration.ofDays(1));
        var ill = UUID.randomUUID();
        var guest = UUID.randomUUID();
        var later = UUID.randomUUID();
        var staff = office.staff.id().value();
        office.stays.add(ill, "STAFF", office.unit, site, site.room(), nine, nine.plus(hours(2)));
        office.stays.add(staff, "STAFF", office.unit, site, site.room(), nine, nine.plus(hours(2)));
        office.stays.add(guest, "VISITOR", office.unit, site, site.room(), nine, nine.plus(hours(2)));
        office.stays.add(later, "VISITOR", office.unit, site, site.room(), nine.plus(hours(4)), nine.plus(hours(5)));
        var id = new TraceQuery.Id(clock.newId());
        var draft = new Traces.Draft(id, ill, nine, nine.plus(hours(3)), 1, "Ca F0");
        done(as(office.officer, by -> traces.ask(by, draft)));
        for (int time = 0; time < 2; time++) {
            int people = done(as(office.officer, by -> traces.warn(by, id)));
            assertThat(people).isEqualTo(2);
        }
        await().untilAsserted(() -> assertThat(warned(office.staff, "tracing.warning.text"))
                .as("a message waits for the day on which somebody signs in")
                .hasSize(1));
        await().untilAsserted(() -> assertThat(warned(head, "tracing.warning.through"))
                .singleElement()
                .asString()
                .contains(Stays.name(staff), Stays.name(guest))
                .doesNotContain(Stays.name(ill), Stays.name(later)));
        assertThat(warned(elsewhere, "tracing.warning.through")).isEmpty();
    }

    private List<Message> warned(Person told, String key) {
        return as(told, messages::inbox).stream()
                .map(InboxMessage::text)
                .filter(text -> text.key().equals(key))
                .toList();
    }

    /// What somebody reads of having been found.
    private List<List<Object>> found(Person person) {
        return as(person, ownData::about).stream()
                .filter(table -> table.title().equals(Message.of("tracing.mine.shown")))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private TreeMap<UUID, List<Long>> found(Office office, UUID who, Instant from, Instant until) {
        var met = new TreeMap<UUID, List<Long>>();
        answer(office, who, from, until, 1).lines().forEach(line -> {
            var encounter = line.encounter();
            met.put(encounter.subject().who(), List.of(encounter.seconds(), encounter.tailSeconds()));
        });
        return met;
    }

    private Trace answer(Office office, UUID who, Instant from, Instant until, int rings) {
        return answer(office.officer, who, from, until, rings);
    }

    private Trace answer(Person officer, UUID who, Instant from, Instant until, int rings) {
        var id = new TraceQuery.Id(clock.newId());
        return as(officer, by -> {
            var asked = traces.ask(by, new Traces.Draft(id, who, from, until, rings, "Kiểm thử"));
            assertThat(asked).isInstanceOf(Outcome.Done.class);
            return traces.answer(by, id);
        });
    }

    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.HOURS);
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    private static Object outcome(Outcome<?> outcome) {
        return outcome;
    }

    private static <T> List<T> list(List<T> found) {
        return found;
    }

    private <T> T as(Person person, Function<Actor, T> work) {
        return AtWork.as(rights.actor(person.id()).orElseThrow(), work);
    }

    private Office office() {
        var examples = new OfficeExamples(units, people, clock);
        var body = examples.body("Bộ thử truy vết");
        var unit = examples.unit(body, "Trung tâm thử");
        return new Office(
                body,
                unit,
                examples.person(body, "Trần Thị Y Tế", Post.Kind.HEALTH_OFFICER),
                examples.person(body, "Lê Văn Y Tế", Post.Kind.HEALTH_OFFICER),
                examples.person(unit, "Nguyễn Minh Thử", Post.Kind.STAFF),
                new Stays(jdbc, places, clock));
    }

    private record Office(Unit body, Unit unit, Person officer, Person second, Person staff, Stays stays) {}
}
