package vn.truc.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.truc.measure.MeasureExamples.DAY;
import static vn.truc.page.Outcomes.done;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import vn.truc.OfficeTest;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.MeasureExamples;
import vn.truc.measure.Measures;
import vn.truc.measure.Reach;
import vn.truc.organisation.ImportDraft;
import vn.truc.organisation.Imports;
import vn.truc.organisation.Reorganisations;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// A division goes under another department today: what is counted above it goes along; whoever begins is judged.
@OfficeTest
record LineChangedIT(
        Compliance compliance,
        Measures measures,
        Units units,
        Reorganisations reorganisations,
        Imports imports,
        MeasureExamples examples,
        TransactionTemplate transaction,
        OfficeClock clock) {
    @Test
    void whatIsCountedAboveAUnitGoesAlongWithIt() {
        clock.hold(Instant.parse("2020-03-20T02:00:00Z"));
        var m = examples.ministry();
        var other = examples.unit(m.body(), "Vụ Khác");
        var clause = examples.clause(m.body(), Reach.line(m.body().id()), new LeaderOnDuty(1));
        measures.putInForce(m.office(), List.of(clause));
        var all = Set.of(m.body().id(), m.department().id(), m.division().id(), other.id());
        transaction.executeWithoutResult(status -> compliance.compute(all, DAY, clock.now()));
        assertThat(counted(m.department())).isEqualTo(2);
        assertThat(counted(other)).isEqualTo(1);
        var version = units.file(m.division().id()).orElseThrow().version();
        done(reorganisations.move(
                new Reorganisations.Change(clock.newId(), m.division().id(), version, DAY),
                other.id(),
                new Author(m.body().id().value(), null, "test")));
        await().untilAsserted(() -> {
            assertThat(counted(m.department())).isEqualTo(1);
            assertThat(counted(other)).isEqualTo(2);
        });
    }

    @Test
    void aUnitThatIsOpenedOrSplitOffTodayIsJudgedToday() {
        clock.hold(Instant.parse("2020-03-20T02:00:00Z"));
        var m = examples.ministry();
        var clause = examples.clause(m.body(), Reach.line(m.body().id()), new LeaderOnDuty(1));
        measures.putInForce(m.office(), List.of(clause));
        transaction.executeWithoutResult(status -> compliance.compute(
                Set.of(m.body().id(), m.department().id(), m.division().id()), DAY, clock.now()));
        assertThat(counted(m.department())).isEqualTo(2);
        var author = new Author(m.body().id().value(), null, "test");
        done(reorganisations.open(opening(m.department(), "Phòng Mới"), author));
        await().untilAsserted(() -> assertThat(counted(m.department())).isEqualTo(3));
        var version = units.file(m.division().id()).orElseThrow().version();
        done(reorganisations.splitOff(
                new Reorganisations.Change(clock.newId(), m.division().id(), version, DAY),
                opening(m.department(), "Phòng Tách"),
                Set.of(),
                Set.of(),
                author));
        await().untilAsserted(() -> assertThat(counted(m.department())).isEqualTo(4));
    }

    @Test
    void unitsThatAListOpensAreJudgedToday() {
        clock.hold(Instant.parse("2020-03-20T02:00:00Z"));
        var m = examples.ministry();
        var clause = examples.clause(m.body(), Reach.line(m.body().id()), new LeaderOnDuty(1));
        measures.putInForce(m.office(), List.of(clause));
        transaction.executeWithoutResult(status -> compliance.compute(
                Set.of(m.body().id(), m.department().id(), m.division().id()), DAY, clock.now()));
        assertThat(counted(m.department())).isEqualTo(2);
        var code = "T" + clock.newId();
        var list = "ma,cap tren,ten,tu ngay\n%1$s,%2$s,Phòng Danh sách,%3$s\n%1$s-1,%1$s,Tổ Một,%3$s\n"
                .formatted(code, m.department().code(), "20/3/2020");
        var author = new Author(m.body().id().value(), null, "test");
        var draft = done(imports.propose(clock.newId(), m.body().id(), ImportDraft.Kind.UNITS, false, list));
        assertThat(draft.preview().problems()).isEmpty();
        done(imports.accept(draft.id(), draft.preview().fingerprint(), author));
        await().untilAsserted(() -> assertThat(counted(m.department())).isEqualTo(4));
    }

    private Units.Opening opening(Unit under, String name) {
        var id = new Unit.Id(clock.newId());
        return new Units.Opening(id, Optional.of(under.id()), "T" + id, name, name, "", false, "", DAY);
    }

    private int counted(Unit unit) {
        var row = compliance
                .overview(List.of(unit), List.of(DAY), Optional.empty())
                .rows()
                .getFirst();
        return row.cells().getFirst().all();
    }
}
