package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.GateExamples.House;
import vn.truc.health.Declarations;
import vn.truc.health.HealthExamples;
import vn.truc.measure.DeclareBeforeEntry;
import vn.truc.measure.TemperatureLimit;
import vn.truc.organisation.Post;
import vn.truc.page.Outcome;

/// What kiosks send, as it happens and late.
@OfficeTest
record LaneIT(
        GateExamples examples,
        KioskExamples kiosks,
        CrossingDoor door,
        Kiosks devices,
        ExpectedVisitors visitors,
        UnwrittenEntries unwritten,
        VisitRepository visits,
        Declarations declarations,
        Audit audit,
        OfficeClock clock,
        JdbcClient jdbc) {

    @Test
    void oneScanIsOneVisitWithItsAuditLineAndTheSameAgainIsTheSame() {
        var k = kiosks.manned();
        var item = in(k, 1, clock.now(), null);
        var first = one(door.take(k.key(), sent(item)));
        assertThat(first.word()).isEqualTo(Verdict.Word.ADMITTED);
        assertThat(one(door.take(k.key(), sent(item)))).isEqualTo(first);
        var visit = visits.find(k.house().body().id(), new Visit.Id(item.id())).orElseThrow();
        assertThat(visit.guard()).isEqualTo(k.house().guard().id());
        assertThat(audit.about(item.id())).extracting(Audit.Line::act).containsExactly("gate.admitted");
        assertThat(examples.watch(k.house()).inside()).isEqualTo(1);
    }

    @Test
    void theOutboxSentTwiceAndOutOfOrderLosesNothingAndCountsNothingTwice() {
        var k = kiosks.manned();
        var exit = kiosks.beside(k);
        var hours = hours(5);
        var outbox = List.of(
                in(k, 1, hours.get(0), Verdict.Word.ADMITTED),
                out(exit, 2, hours.get(1)),
                in(k, 3, hours.get(2), Verdict.Word.ADMITTED),
                out(exit, 4, hours.get(3)),
                in(k, 5, hours.get(4), Verdict.Word.ADMITTED));
        clock.hold(clock.now());
        try {
            for (var sent : List.of(outbox.reversed(), outbox, outbox)) {
                for (var item : sent) {
                    door.take((item.in() ? k : exit).key(), sent(item));
                }
            }
            assertThat(lines(k.house()))
                    .extracting(Visit::came, Visit::leaving)
                    .containsExactlyInAnyOrder(
                            tuple(hours.get(0), went(hours.get(1))),
                            tuple(hours.get(2), went(hours.get(3))),
                            tuple(hours.get(4), Optional.empty()));
            assertThat(lines(k.house()))
                    .allSatisfy(visit -> assertThat(visit.noted()).isPresent());
            assertThat(examples.watch(k.house()).inside()).isEqualTo(1);
            assertThat(unwritten(k)).isEmpty();
        } finally {
            clock.release();
        }
    }

    @Test
    void theOutboxesOfTwoKiosksInTheWrongOrderEndEachVisitWhenItEnded() {
        var k = kiosks.manned();
        var exit = kiosks.beside(k);
        var hours = hours(5);
        var entries = IntStream.of(0, 2, 4)
                .mapToObj(hour -> in(k, hour + 1, hours.get(hour), Verdict.Word.ADMITTED))
                .toList();
        var exits = IntStream.of(1, 3)
                .mapToObj(hour -> out(exit, hour + 1, hours.get(hour)))
                .toList();
        clock.hold(clock.now());
        try {
            for (int time = 0; time < 2; time++) {
                door.take(exit.key(), new CrossingDoor.Sent(clock.now(), exits));
                door.take(k.key(), new CrossingDoor.Sent(clock.now(), entries));
            }
            assertThat(lines(k.house()))
                    .extracting(Visit::came, Visit::leaving)
                    .containsExactlyInAnyOrder(
                            tuple(hours.get(0), went(hours.get(1))),
                            tuple(hours.get(2), went(hours.get(3))),
                            tuple(hours.get(4), Optional.empty()));
            assertThat(examples.watch(k.house()).inside()).isEqualTo(1);
        } finally {
            clock.release();
        }
    }

    @Test
    void anExitThatComesBeforeItsEntryWaitsAndEndsItOnce() {
        var k = kiosks.manned();
        var other = kiosks.beside(k);
        var hours = hours(2);
        var exit = out(other, 1, hours.get(1));
        clock.hold(clock.now());
        try {
            for (int time = 0; time < 2; time++) {
                var kept = one(door.take(other.key(), sent(exit)));
                assertThat(kept.step()).isEqualTo(CrossingResult.Step.KEPT);
                assertThat(kept.error()).isEqualTo(GateBook.EXIT_WAITS);
            }
            assertThat(unwritten(k)).singleElement().satisfies(waiting -> {
                assertThat(waiting.in()).isFalse();
                assertThat(waiting.id()).isEqualTo(exit.id());
            });
            var entry = in(k, 1, hours.get(0), Verdict.Word.ADMITTED);
            for (int time = 0; time < 2; time++) {
                door.take(k.key(), sent(entry));
                door.take(other.key(), sent(exit));
            }
            assertThat(lines(k.house()))
                    .extracting(Visit::came, Visit::leaving)
                    .containsExactly(tuple(hours.get(0), went(hours.get(1))));
            assertThat(examples.watch(k.house()).inside()).isZero();
            assertThat(unwritten(k)).isEmpty();
            assertThat(audit.about(exit.id())).extracting(Audit.Line::act).containsExactly("gate.exit-kept");
            assertThat(audit.about(entry.id()))
                    .extracting(Audit.Line::act)
                    .containsExactlyInAnyOrder("gate.admitted", "gate.left");
        } finally {
            clock.release();
        }
    }

    @Test
    void anExitAtTheGuardsPageWaitsForTheEntryOfAKioskThatIsAway() {
        var k = kiosks.manned();
        var house = k.house();
        var number = house.staff().staffNumber();
        var came = hours(1).getFirst();
        clock.hold(clock.now().truncatedTo(ChronoUnit.SECONDS));
        try {
            var exit = clock.newId();
            for (int time = 0; time < 2; time++) {
                assertThat(examples.departs(house, number, exit)).isEqualTo(Outcome.done(new Departure.Waits()));
            }
            assertThat(unwritten(k)).singleElement().satisfies(waiting -> {
                assertThat(waiting.id()).isEqualTo(exit);
                assertThat(waiting.kiosk()).isEmpty();
                assertThat(waiting.who()).isEqualTo(house.staff().name());
            });
            assertThat(audit.about(exit)).extracting(Audit.Line::act).containsExactly("gate.exit-kept");
            door.take(k.key(), sent(in(k, 1, came, Verdict.Word.ADMITTED)));
            assertThat(lines(house))
                    .extracting(Visit::came, Visit::leaving)
                    .containsExactly(tuple(came, went(clock.now())));
            assertThat(examples.watch(house).inside()).isZero();
            assertThat(unwritten(k)).isEmpty();
            assertThat(examples.departs(house, number, exit))
                    .as("sent once more")
                    .isInstanceOf(Outcome.Done.class);
            assertThat(unwritten(k)).isEmpty();
            examples.as(
                    kiosks.administrator(house),
                    by -> devices.revoke(by, k.kiosk().id()));
            assertThat(examples.departs(house, house.clerk().staffNumber(), clock.newId()))
                    .as("nothing can come later")
                    .isEqualTo(Outcome.refused("gate.error.not-inside"));
        } finally {
            clock.release();
        }
    }

    @Test
    void aLateEntryOfSomebodyWhoHasSinceBeenElsewhereEndsThere() {
        var first = kiosks.manned();
        var building = kiosks.elsewhere(first);
        var hours = hours(3);
        clock.hold(clock.now());
        try {
            door.take(building.key(), sent(in(building, 1, hours.get(1), Verdict.Word.ADMITTED)));
            door.take(building.key(), sent(out(building, 2, hours.get(2))));
            door.take(first.key(), sent(in(first, 1, hours.get(0), Verdict.Word.ADMITTED)));
            assertThat(lines(first.house()))
                    .extracting(Visit::came, Visit::leaving)
                    .containsExactlyInAnyOrder(
                            tuple(hours.get(0), Optional.of(new Visit.Leaving(hours.get(1), Visit.Leaving.How.MOVED))),
                            tuple(hours.get(1), went(hours.get(2))));
            assertThat(examples.watch(first.house()).inside()).isZero();
            assertThat(examples.watch(building.house()).inside()).isZero();
        } finally {
            clock.release();
        }
    }

    @Test
    void anExitGoesToTheEntryItFollowedThoughThatCameLater() {
        var k = kiosks.manned();
        var other = kiosks.beside(k);
        var hours = hours(3);
        clock.hold(clock.now());
        try {
            door.take(k.key(), sent(in(k, 1, hours.get(0), Verdict.Word.ADMITTED)));
            door.take(k.key(), sent(out(k, 2, hours.get(2))));
            door.take(other.key(), sent(in(other, 1, hours.get(1), Verdict.Word.ADMITTED)));
            assertThat(lines(k.house()))
                    .extracting(Visit::came, Visit::leaving)
                    .containsExactlyInAnyOrder(
                            tuple(hours.get(0), Optional.of(new Visit.Leaving(hours.get(1), Visit.Leaving.How.MOVED))),
                            tuple(hours.get(1), went(hours.get(2))));
            assertThat(examples.watch(k.house()).inside()).isZero();
            assertThat(unwritten(k)).isEmpty();
        } finally {
            clock.release();
        }
    }

    /// So many full hours, the last an hour ago.
    private List<Instant> hours(int many) {
        var start = clock.now().minus(Duration.ofHours(many)).truncatedTo(ChronoUnit.SECONDS);
        return IntStream.range(0, many)
                .mapToObj(hour -> start.plus(Duration.ofHours(hour)))
                .toList();
    }

    private static Optional<Visit.Leaving> went(Instant at) {
        return Optional.of(new Visit.Leaving(at, Visit.Leaving.How.EXIT));
    }

    private List<Unwritten> unwritten(KioskExamples.Manned k) {
        return examples.as(
                kiosks.administrator(k.house()),
                by -> unwritten.open(by, k.house().body().id()));
    }

    @Test
    void whatAKioskShowedIsKeptAndWhereWeDifferTheLineSaysSo() {
        var k = kiosks.manned();
        examples.inForce(k.house(), new DeclareBeforeEntry(24, true));
        var result = one(door.take(k.key(), sent(in(k, 1, clock.now(), Verdict.Word.ADMITTED))));
        assertThat(result.word()).isEqualTo(Verdict.Word.ADMITTED);
        assertThat(result.differs()).isEqualTo(Why.NOT_DECLARED);
    }

    @Test
    void eachEntryOfAnOutboxIsJudgedByWhatWasDeclaredUntilThen() {
        var k = kiosks.manned();
        examples.inForce(k.house(), new DeclareBeforeEntry(24, true));
        declare(k.house());
        var early = in(k, 1, clock.now(), Verdict.Word.ADMITTED);
        declare(k.house());
        var clerk = k.house().clerk();
        examples.as(clerk, by -> declarations.declare(by, HealthExamples.draft(clock.newId(), HealthExamples.NOTHING)));
        var late = item(2, clock.now(), true, clerk.id().value(), "", Verdict.Word.ADMITTED);
        var answer = door.take(k.key(), new CrossingDoor.Sent(clock.now(), List.of(early, late)));
        assertThat(answer.items())
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.differs()).isNull());
    }

    @Test
    void aFullHouseRewritesNothingThatAKioskShowedAndWhatHadBeenDeclaredByThenCounts() {
        var k = kiosks.manned();
        examples.inForce(k.house(), new DeclareBeforeEntry(24, true));
        declare(k.house());
        var came = clock.now();
        declare(k.house());
        jdbc.sql("update place set headcount = 1 where id = :site")
                .param("site", k.house().site().value())
                .update();
        var clerk = k.house().clerk();
        examples.as(clerk, by -> declarations.declare(by, HealthExamples.draft(clock.newId(), HealthExamples.NOTHING)));
        door.take(k.key(), sent(item(1, clock.now(), true, clerk.id().value(), "", null)));
        assertThat(examples.watch(k.house()).inside()).isEqualTo(1);
        var entry = in(k, 2, came, Verdict.Word.ADMITTED);
        var late = door.take(k.key(), new CrossingDoor.Sent(clock.now(), List.of(entry, out(k, 3, clock.now()))));
        assertThat(late.items())
                .extracting(CrossingResult::word)
                .containsExactly(Verdict.Word.ADMITTED, Verdict.Word.ADMITTED);
        assertThat(late.items()).extracting(CrossingResult::differs).containsExactly(Why.FULL, Why.FULL);
        assertThat(lines(k.house()))
                .singleElement()
                .satisfies(visit -> assertThat(visit.went()).isPresent());
    }

    @Test
    void whatWasShownIsWrittenThoughTheBodyHasLeftAndWhatCannotBeWrittenWaitsToBeSettled() {
        var k = kiosks.manned();
        var body = k.house().body().id();
        var announced = examples.visitor(k.house(), false, true);
        examples.as(k.house().head(), by -> visitors.announce(by, announced, ""));
        jdbc.sql("delete from place_body where place_id = :site")
                .param("site", k.house().site().value())
                .update();
        var undecided = in(k, 1, clock.now().minus(Duration.ofMinutes(2)), null);
        var unknown = item(2, clock.now(), true, clock.newId(), "", Verdict.Word.ADMITTED);
        var guest = new CrossingDoor.Item(
                3,
                clock.newId(),
                clock.now(),
                true,
                Visit.Kind.VISITOR,
                announced.id().value(),
                null,
                "",
                Verdict.Word.ADMITTED,
                Why.VISITOR,
                null,
                null,
                null,
                null,
                null,
                null);
        var typed = "9".repeat(41);
        var unreadable = numbered(5, typed);
        var all = List.of(undecided, unknown, guest, in(k, 4, clock.now(), Verdict.Word.ADMITTED), unreadable);
        for (int time = 0; time < 2; time++) {
            var results =
                    door.take(k.key(), new CrossingDoor.Sent(clock.now(), all)).items();
            assertThat(results)
                    .extracting(CrossingResult::error)
                    .containsExactly("gate.error.undecided", "gate.error.nobody", null, null, "gate.error.nobody");
            assertThat(results.subList(2, 4)).extracting(CrossingResult::word).containsOnly(Verdict.Word.ADMITTED);
        }
        var administrator = kiosks.administrator(k.house());
        List<Unwritten> open = examples.as(administrator, by -> unwritten.open(by, body));
        assertThat(open).extracting(Unwritten::id).containsExactlyInAnyOrder(unknown.id(), unreadable.id());
        assertThat(open).extracting(Unwritten::who).contains(typed.substring(1));
        for (int time = 0; time < 2; time++) {
            Outcome<UUID> settled =
                    examples.as(administrator, by -> unwritten.settle(by, body, unknown.id(), "Đã ghi vào sổ giấy"));
            assertThat(settled).isInstanceOf(Outcome.Done.class);
        }
        List<Unwritten> left = examples.as(administrator, by -> unwritten.open(by, body));
        assertThat(left).extracting(Unwritten::id).containsExactly(unreadable.id());
        assertThat(audit.about(unknown.id())).extracting(Audit.Line::act).containsExactly("gate.unwritten-settled");
    }

    @Test
    void anExpectedVisitorEntersAtAKioskOnceTheGuardHasSeenTheDeclaration() {
        var k = kiosks.manned();
        examples.inForce(k.house(), new DeclareBeforeEntry(24, true));
        var announced = examples.visitor(k.house(), false, true);
        examples.as(k.house().head(), by -> visitors.announce(by, announced, ""));
        assertThat(one(door.take(k.key(), sent(expected(1, announced, false)))).why())
                .isEqualTo(Why.NOT_DECLARED);
        assertThat(one(door.take(k.key(), sent(expected(2, announced, true)))).why())
                .isEqualTo(Why.VISITOR);
    }

    private CrossingDoor.Item expected(long seq, Visitor visitor, boolean declared) {
        return new CrossingDoor.Item(
                seq,
                clock.newId(),
                clock.now(),
                true,
                Visit.Kind.VISITOR,
                visitor.id().value(),
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                declared,
                null);
    }

    private void declare(House house) {
        examples.as(
                house.staff(),
                by -> declarations.declare(by, HealthExamples.draft(clock.newId(), HealthExamples.NOTHING)));
    }

    @Test
    void aTabletThreeHoursOffIsPutRightByHowFarItIsOff() {
        var k = kiosks.manned();
        var off = Duration.ofHours(3);
        var happened = clock.now().minus(Duration.ofMinutes(10));
        door.take(
                k.key(),
                new CrossingDoor.Sent(
                        clock.now().plus(off), List.of(in(k, 1, happened.plus(off), Verdict.Word.ADMITTED))));
        var came = examples.watch(k.house()).last().getFirst().came();
        assertThat(Duration.between(came, happened).abs()).isLessThan(Duration.ofSeconds(5));
        var kiosk = devices.open(k.key()).orElseThrow().kiosk();
        assertThat(kiosk.clockIsOff()).isTrue();
    }

    @Test
    void aClockPutRightBeforeSendingLeavesEachEntryItsTime() {
        var k = kiosks.manned();
        var hours = hours(3);
        var off = Duration.ofHours(3);
        clock.hold(clock.now());
        try {
            var fast = off(in(k, 1, hours.get(0).plus(off), Verdict.Word.ADMITTED), off.negated());
            var unaware = off(out(k, 2, hours.get(1)), off);
            door.take(k.key(), new CrossingDoor.Sent(clock.now(), List.of(fast, unaware)));
            assertThat(lines(k.house()))
                    .extracting(Visit::came, Visit::leaving)
                    .containsExactly(tuple(hours.get(0), went(hours.get(1))));
        } finally {
            clock.release();
        }
    }

    /// The same, by a clock that was known to be off.
    private static CrossingDoor.Item off(CrossingDoor.Item item, Duration skew) {
        return new CrossingDoor.Item(
                item.seq(),
                item.id(),
                item.at(),
                item.in(),
                item.kind(),
                item.who(),
                item.number(),
                item.temperature(),
                item.shown(),
                item.why(),
                item.said(),
                item.shift(),
                item.letter(),
                item.handed(),
                item.declared(),
                skew.toMillis());
    }

    @Test
    void theTemperatureIsAskedForAndNothingIsWrittenMeanwhile() {
        var k = kiosks.manned();
        examples.inForce(k.house(), TemperatureLimit.of("37.5"));
        assertThat(one(door.take(k.key(), sent(in(k, 1, clock.now(), null)))).step())
                .isEqualTo(CrossingResult.Step.TEMPERATURE);
        var doubtful = one(door.take(k.key(), sent(measured(k, 2, "375"))));
        assertThat(doubtful.meant()).isEqualTo("37.5");
        assertThat(examples.watch(k.house()).last()).isEmpty();
        assertThat(one(door.take(k.key(), sent(measured(k, 3, "38.4")))).why()).isEqualTo(Why.HEALTH_OFFICER);
    }

    @Test
    void manyAtOnceAreJudgedEachByThemselves() throws Exception {
        var k = kiosks.manned();
        examples.inForce(k.house(), new DeclareBeforeEntry(24, true));
        var people = IntStream.range(0, 12)
                .mapToObj(number -> k.house().examples().person(k.house().unit(), "Nguyễn Văn Thử", Post.Kind.STAFF))
                .toList();
        for (int at = 0; at < people.size(); at += 2) {
            examples.as(
                    people.get(at),
                    by -> declarations.declare(by, HealthExamples.draft(clock.newId(), HealthExamples.NOTHING)));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(people.stream()
                    .<Callable<CrossingResult>>map(person -> () -> one(door.take(
                            k.key(), sent(item(1, clock.now(), true, person.id().value(), "", null)))))
                    .toList());
            for (int at = 0; at < answers.size(); at++) {
                assertThat(answers.get(at).get().why()).isEqualTo(at % 2 == 0 ? Why.STAFF : Why.NOT_DECLARED);
            }
        }
        assertThat(examples.watch(k.house()).inside()).isEqualTo(6);
    }

    @Test
    void aKeyThatWasTakenBackOpensNothingAndWithoutAGuardNothingIsTaken() {
        var k = kiosks.manned();
        assertThat(door.take(k.key(), sent(in(k, 1, clock.now(), null))).standing())
                .isEqualTo(CrossingDoor.Standing.TAKEN);
        examples.as(
                kiosks.administrator(k.house()),
                by -> devices.revoke(by, k.kiosk().id()));
        assertThat(door.take(k.key(), sent(in(k, 2, clock.now(), null))).standing())
                .isEqualTo(CrossingDoor.Standing.UNKNOWN);
        var unmanned = kiosks.unmanned();
        assertThat(door.take(unmanned.key(), sent(in(unmanned, 1, clock.now(), null)))
                        .standing())
                .isEqualTo(CrossingDoor.Standing.NOBODY_ON_DUTY);
    }

    @Test
    void afterFiveWrongPinsTheRightOneIsRefusedToo() {
        var k = kiosks.unmanned();
        for (int time = 0; time < Kiosks.WRONG_PINS; time++) {
            assertThat(takeOver(k, "000001")).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(takeOver(k, KioskExamples.PIN)).isInstanceOf(Outcome.Refused.class);
        jdbc.sql("update gate_guard_pin set failed_at = failed_at - interval '16 minutes'")
                .update();
        assertThat(takeOver(k, KioskExamples.PIN)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theShiftHandsOverWhoIsInsideAndWhoIsUnsettled() {
        var k = kiosks.manned();
        door.take(k.key(), sent(in(k, 1, clock.now(), null)));
        door.take(
                k.key(), sent(item(2, clock.now(), true, k.house().clerk().id().value(), "", Verdict.Word.REFERRED)));
        assertThat(takeOver(k, KioskExamples.PIN)).isInstanceOf(Outcome.Done.class);
        var handed = jdbc.sql("select inside * 10 + open from gate_shift where kiosk_id = :kiosk and ended is not null")
                .param("kiosk", k.kiosk().id().value())
                .query(Integer.class)
                .single();
        assertThat(handed).isEqualTo(11);
    }

    private Outcome<Shift> takeOver(KioskExamples.Manned k, String pin) {
        return devices.takeOver(k.kiosk(), clock.newId(), k.house().guard().staffNumber(), pin);
    }

    private CrossingDoor.Sent sent(CrossingDoor.Item item) {
        return new CrossingDoor.Sent(clock.now(), List.of(item));
    }

    private static CrossingResult one(CrossingDoor.Answer answer) {
        return answer.items().getFirst();
    }

    private CrossingDoor.Item in(KioskExamples.Manned k, long seq, Instant at, Verdict.@Nullable Word shown) {
        return item(seq, at, true, staff(k.house()), "", shown);
    }

    private CrossingDoor.Item out(KioskExamples.Manned k, long seq, Instant at) {
        return item(seq, at, false, staff(k.house()), "", null);
    }

    private CrossingDoor.Item measured(KioskExamples.Manned k, long seq, String temperature) {
        return item(seq, clock.now(), true, staff(k.house()), temperature, null);
    }

    /// Every line about the person, on whatever day.
    private List<Visit> lines(House house) {
        return jdbc
                .sql("select id from gate_visit where person_id = :who")
                .param("who", staff(house))
                .query((row, number) -> new Visit.Id(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .map(id -> visits.find(house.body().id(), id).orElseThrow())
                .toList();
    }

    private static UUID staff(House house) {
        return house.staff().id().value();
    }

    private CrossingDoor.Item numbered(long seq, String number) {
        return new CrossingDoor.Item(
                seq,
                clock.newId(),
                clock.now(),
                true,
                Visit.Kind.STAFF,
                null,
                number,
                "",
                Verdict.Word.ADMITTED,
                Why.STAFF,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private CrossingDoor.Item item(
            long seq, Instant at, boolean in, UUID who, String temperature, Verdict.@Nullable Word shown) {
        var why = shown == Verdict.Word.ADMITTED ? Why.STAFF : Why.ALONE;
        return new CrossingDoor.Item(
                seq,
                clock.newId(),
                at,
                in,
                Visit.Kind.STAFF,
                who,
                null,
                temperature,
                shown,
                why,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
