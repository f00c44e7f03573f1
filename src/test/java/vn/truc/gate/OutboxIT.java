package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.DeclareBeforeEntry;
import vn.truc.organisation.Person;
import vn.truc.vault.Letters;

/// Guards who changed and visitors whom nobody had announced, while a kiosk had no network.
@OfficeTest
record OutboxIT(
        GateExamples examples,
        KioskExamples kiosks,
        CrossingDoor door,
        VisitRepository visits,
        VisitorRepository visitors,
        Letters letters,
        Audit audit,
        OfficeClock clock,
        JdbcClient jdbc) {

    @Test
    void whoTookOverWithoutNetworkIsOnDutyFromThatMomentAndWhatCameBeforeStaysWithTheOther() {
        var k = kiosks.manned();
        var relief = kiosks.relief(k.house());
        var first = running(k);
        var before = entry(1, k.house().staff(), first);
        var handed = handed(2, relief, KioskExamples.PIN);
        var after = entry(3, k.house().clerk(), handed.id());
        for (int time = 0; time < 2; time++) {
            var answer = door.take(k.key(), new CrossingDoor.Sent(clock.now(), List.of(before, handed, after)));
            assertThat(answer.items()).extracting(CrossingResult::step).containsOnly(CrossingResult.Step.DONE);
        }
        assertThat(guard(k, before)).isEqualTo(k.house().guard().id());
        assertThat(guard(k, after)).isEqualTo(relief.id());
        assertThat(running(k)).isEqualTo(handed.id());
        var over = jdbc.sql("select inside * 10 + open from gate_shift where id = :id and ended is not null")
                .param("id", first)
                .query(Integer.class)
                .single();
        assertThat(over).isEqualTo(73);
        assertThat(audit.about(handed.id())).extracting(Audit.Line::act).containsExactly("gate.shift-begun");
    }

    @Test
    void aWrongPinIsOnRecordOnceAndTheEntriesStayWithWhoeverIsOnDuty() {
        var k = kiosks.manned();
        var relief = kiosks.relief(k.house());
        var handed = handed(1, relief, "000001");
        var after = entry(2, k.house().clerk(), handed.id());
        for (int time = 0; time < 2; time++) {
            var answer = door.take(k.key(), new CrossingDoor.Sent(clock.now(), List.of(handed, after)));
            assertThat(answer.items().getFirst().error()).isEqualTo("gate.kiosk.unconfirmed");
            assertThat(answer.items().getLast().word()).isEqualTo(Verdict.Word.ADMITTED);
        }
        assertThat(guard(k, after)).isEqualTo(k.house().guard().id());
        assertThat(audit.about(handed.id())).extracting(Audit.Line::act).containsExactly("gate.shift-unconfirmed");
    }

    @Test
    void aGuardWhoseBodyHasLeftTakesNothingOverAndHoldsNobodyUp() {
        var k = kiosks.manned();
        var relief = kiosks.relief(k.house());
        jdbc.sql("delete from place_body where place_id = :site")
                .param("site", k.house().site().value())
                .update();
        var handed = handed(1, relief, KioskExamples.PIN);
        var after = entry(2, k.house().clerk(), handed.id());
        var answer = door.take(k.key(), new CrossingDoor.Sent(clock.now(), List.of(handed, after)));
        assertThat(answer.items().getFirst().error()).isEqualTo("gate.kiosk.unconfirmed");
        assertThat(answer.items().getLast().word()).isEqualTo(Verdict.Word.ADMITTED);
        assertThat(audit.about(handed.id())).extracting(Audit.Line::act).containsExactly("gate.shift-unconfirmed");
    }

    @Test
    void aVisitorNobodyAnnouncedIsWrittenInOnceAndWhereWeDifferTheLineSaysSo() {
        var k = kiosks.manned();
        examples.inForce(k.house(), new DeclareBeforeEntry(24, true));
        var declared = guest(k, 1, true, k.house().unit().id().value());
        var undeclared = guest(k, 2, false, k.house().unit().id().value());
        var elsewhere = guest(k, 3, true, clock.newId());
        for (int time = 0; time < 2; time++) {
            var items = door.take(k.key(), new CrossingDoor.Sent(clock.now(), List.of(declared, undeclared, elsewhere)))
                    .items();
            assertThat(items).extracting(CrossingResult::differs).containsExactly(null, Why.NOT_DECLARED, null);
            assertThat(items.getLast().error()).isEqualTo("gate.error.host");
        }
        var visitor = visitors.find(new Visitor.Id(who(declared))).orElseThrow();
        assertThat(visitor.name()).isEqualTo("Nguyễn Văn Khách");
        assertThat(visitor.purpose()).isEqualTo("Họp");
        assertThat(examples.watch(k.house()).inside()).isEqualTo(2);
    }

    @Test
    void aLetterAboutSomebodyElseIsRefused() {
        var k = kiosks.manned();
        var one = guest(k, 1, true, k.house().unit().id().value());
        var other = guest(k, 2, true, k.house().unit().id().value());
        var mixed = item(1, clock.newId(), clock.now(), Visit.Kind.VISITOR, who(one), null, other.letter(), null);
        var answer = door.take(k.key(), new CrossingDoor.Sent(clock.now(), List.of(mixed)));
        assertThat(answer.items().getFirst().error()).isEqualTo("gate.error.letter");
        assertThat(visitors.find(new Visitor.Id(who(one)))).isEmpty();
    }

    private CrossingDoor.Item handed(long seq, Person guard, String pin) {
        var id = clock.newId();
        var letter = letters.closed(
                "kiosk:" + id, "{\"number\": \"%s\", \"pin\": \"%s\"}".formatted(guard.staffNumber(), pin));
        return item(seq, id, clock.now(), null, null, null, letter, new CrossingDoor.Handed(7, 3));
    }

    private CrossingDoor.Item entry(long seq, Person who, UUID shift) {
        return item(seq, clock.newId(), clock.now(), Visit.Kind.STAFF, who.id().value(), shift, null, null);
    }

    private CrossingDoor.Item guest(KioskExamples.Manned k, long seq, boolean declared, UUID unit) {
        var who = clock.newId();
        var letter = letters.closed("kiosk:" + who, """
                {"name": "Nguyễn Văn Khách", "unit": "%s", "host": "Lê Văn Thủ", "purpose": "Họp", "abroad": false,
                 "declared": %s}
                """.formatted(unit, declared));
        return item(seq, clock.newId(), clock.now(), Visit.Kind.VISITOR, who, running(k), letter, null);
    }

    private static CrossingDoor.Item item(
            long seq,
            UUID id,
            Instant at,
            Visit.@Nullable Kind kind,
            @Nullable UUID who,
            @Nullable UUID shift,
            @Nullable String letter,
            CrossingDoor.@Nullable Handed handed) {
        return new CrossingDoor.Item(
                seq,
                id,
                at,
                true,
                kind,
                who,
                null,
                "",
                handed == null ? Verdict.Word.ADMITTED : null,
                handed == null ? Why.STAFF : null,
                List.of(),
                shift,
                letter,
                handed,
                null,
                null);
    }

    private static UUID who(CrossingDoor.Item item) {
        var who = item.who();
        if (who == null) {
            throw new AssertionError("Nobody came");
        }
        return who;
    }

    private Person.Id guard(KioskExamples.Manned k, CrossingDoor.Item item) {
        return visits.find(k.house().body().id(), new Visit.Id(item.id()))
                .orElseThrow()
                .guard();
    }

    private UUID running(KioskExamples.Manned k) {
        return jdbc.sql("select id from gate_shift where kiosk_id = :kiosk and ended is null")
                .param("kiosk", k.kiosk().id().value())
                .query(UUID.class)
                .single();
    }
}
