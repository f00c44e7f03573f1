package vn.truc.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.page.Outcomes.done;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Reorganisations;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// The second lock: whatever statement is sent, the database shows answers to nobody else.
@OfficeTest
record HealthRowSecurityIT(
        Declarations declarations,
        Rights rights,
        Units units,
        People people,
        Reorganisations reorganisations,
        OfficeClock clock,
        Acting acting,
        JdbcClient jdbc,
        PlatformTransactionManager transactions) {

    @Test
    void onlyThePersonTheHealthOfficersAndTrucItselfSeeADeclaration() {
        var examples = new OfficeExamples(units, people, clock);
        var body = examples.body("Bộ thử");
        var unit = examples.unit(body, "Trung tâm thử");
        var other = examples.unit(body, "Vụ khác");
        var person = examples.person(unit, "Nguyễn Minh Anh", Post.Kind.STAFF);
        declare(person);

        assertThat(seenBy(person, person)).isEqualTo(1);
        assertThat(seenBy(person, examples.person(unit, "Đỗ Thị Y", Post.Kind.HEALTH_OFFICER)))
                .isEqualTo(1);
        assertThat(seenBy(person, examples.person(body, "Đỗ Thị Bộ", Post.Kind.HEALTH_OFFICER)))
                .isEqualTo(1);
        assertThat(acting.<Integer>as("health.test", () -> count(person))).isEqualTo(1);

        assertThat(seenBy(person, examples.person(unit, "Lê Thị Giao", Post.Kind.ANSWER_READER)))
                .isEqualTo(1);
        assertThat(seenBy(person, examples.person(other, "Lê Thị Khác", Post.Kind.ANSWER_READER)))
                .isZero();
        assertThat(seenBy(person, examples.person(other, "Ngô Thị Khác", Post.Kind.HEALTH_OFFICER)))
                .isZero();
        assertThat(seenBy(person, examples.person(unit, "Lê Văn Thủ", Post.Kind.HEAD)))
                .isZero();
        assertThat(seenBy(person, examples.person(unit, "Phạm Thị Thư", Post.Kind.CLERK)))
                .isZero();
        assertThat(seenBy(person, examples.person(unit, "Hồ Văn Gác", Post.Kind.GUARD)))
                .isZero();
        assertThat(seenBy(person, examples.person(body, "Trần Quản Trị", Post.Kind.ADMINISTRATOR)))
                .isZero();
        assertThat(new TransactionTemplate(transactions).<Integer>execute(status -> count(person)))
                .isZero();
    }

    @Test
    void aUnitThatGoesElsewhereTakesItsDeclarationsAlongAndAClosedOneLeavesThemWhereItWas() {
        var examples = new OfficeExamples(units, people, clock);
        var top = examples.body("Bộ thử");
        var from = examples.unit(top, "Cục Cũ");
        var to = examples.unit(top, "Cục Mới");
        var unit = examples.unit(from, "Phòng Đi");
        var person = examples.person(unit, "Nguyễn Minh Anh", Post.Kind.STAFF);
        var former = examples.person(from, "Đỗ Thị Cũ", Post.Kind.HEALTH_OFFICER);
        var present = examples.person(to, "Đỗ Thị Mới", Post.Kind.HEALTH_OFFICER);
        declare(person);
        assertThat(seenBy(person, former)).isEqualTo(1);
        assertThat(seenBy(person, present)).isZero();

        var by = new Author(top.id().value(), null, "test");
        done(reorganisations.move(change(unit, clock.today().minusDays(5)), to.id(), by));
        declare(person);
        assertThat(seenBy(person, former)).isZero();
        assertThat(seenBy(person, present)).isEqualTo(2);

        var into = examples.unit(to, "Phòng Nhận");
        done(reorganisations.merge(change(unit, clock.today()), into.id(), by));
        assertThat(units.find(unit.id(), clock.today())).isEmpty();
        assertThat(seenBy(person, present)).isEqualTo(2);
        assertThat(seenBy(person, former)).isZero();
    }

    @Test
    void whatWasWrittenUnderAMergedUnitIsReachedByWhoTookItOverAndByNobodySplitOff() {
        var examples = new OfficeExamples(units, people, clock);
        var top = examples.body("Bộ thử");
        var by = new Author(top.id().value(), null, "test");
        var closing = examples.unit(top, "Phòng Nhập");
        var into = examples.unit(top, "Phòng Nhận");
        var person = examples.person(closing, "Nguyễn Minh Anh", Post.Kind.STAFF);
        var stays = examples.person(into, "Nguyễn Thị Ở", Post.Kind.STAFF);
        var before = examples.person(closing, "Đỗ Thị Cũ", Post.Kind.HEALTH_OFFICER);
        var receiving = examples.person(into, "Đỗ Thị Nhận", Post.Kind.HEALTH_OFFICER);
        var leaving = examples.person(into, "Đỗ Thị Tách", Post.Kind.HEALTH_OFFICER);
        var stranger = examples.person(examples.unit(top, "Phòng Khác"), "Đỗ Thị Lạ", Post.Kind.HEALTH_OFFICER);
        declare(person);
        assertThat(seenBy(person, receiving)).isZero();

        done(reorganisations.merge(change(closing, clock.today().minusDays(3)), into.id(), by));
        assertThat(seenBy(person, before)).as("came along").isEqualTo(1);
        assertThat(seenBy(person, receiving)).isEqualTo(1);
        assertThat(seenBy(person, examples.person(into, "Lê Văn Thủ", Post.Kind.HEAD)))
                .isZero();
        assertThat(seenBy(person, stranger)).isZero();
        assertThat(reaches(receiving, closing)).isTrue();
        assertThat(reaches(stranger, closing)).isFalse();

        var off = new Unit.Id(clock.newId());
        var opening = new Units.Opening(
                off,
                Optional.of(top.id()),
                "TACH" + off.toString().substring(30),
                "Phòng Tách",
                "Phòng Tách",
                "",
                false,
                "",
                clock.today().minusDays(2));
        done(reorganisations.splitOff(
                change(into, clock.today().minusDays(2)), opening, Set.of(), Set.of(leaving.id(), person.id()), by));
        assertThat(seenBy(person, leaving)).as("split off afterwards").isZero();
        assertThat(reaches(leaving, closing)).isFalse();
        assertThat(seenBy(person, receiving)).isEqualTo(1);

        var last = examples.unit(top, "Phòng Cuối");
        var end = examples.person(last, "Đỗ Thị Cuối", Post.Kind.HEALTH_OFFICER);
        declare(stays);
        done(reorganisations.merge(change(into, clock.today().minusDays(1)), last.id(), by));
        assertThat(seenBy(person, end)).as("through two mergers").isEqualTo(1);
        assertThat(seenBy(stays, end)).isEqualTo(1);
        assertThat(reaches(end, closing)).isTrue();
    }

    private boolean reaches(Person officer, Unit unit) {
        var actor = rights.actor(officer.id()).orElseThrow();
        return rights.mayOnceWithin(actor, Right.SEE_HEALTH_ANSWERS, unit.id());
    }

    private Reorganisations.Change change(Unit unit, LocalDate from) {
        var version = units.file(unit.id()).orElseThrow().version();
        return new Reorganisations.Change(clock.newId(), unit.id(), version, from);
    }

    @Test
    void noPartitionOpensPastTheLockOfItsTable() {
        var locked = jdbc.sql("""
                        select c.relrowsecurity and c.relforcerowsecurity
                        from pg_inherits i
                        join pg_class p on p.oid = i.inhparent and p.relrowsecurity
                        join pg_class c on c.oid = i.inhrelid and c.relkind = 'r'
                        """).query(Boolean.class).list();
        assertThat(locked).isNotEmpty().doesNotContain(false);
    }

    @Test
    void whatStandsIsNeitherChangedNorRemoved() {
        var examples = new OfficeExamples(units, people, clock);
        var person = examples.person(examples.body("Bộ thử"), "Nguyễn Minh Anh", Post.Kind.STAFF);
        declare(person);
        assertThat(changedAsTruc("update health_declaration set channel = 'PAPER' where person_id = :person", person))
                .isZero();
        assertThat(changedAsTruc("delete from health_declaration where person_id = :person", person))
                .isZero();
        assertThat(acting.<Integer>as("health.test", () -> count(person))).isEqualTo(1);
    }

    @Test
    void whoIsNotBoundAddsNothing() {
        assertThatThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> jdbc.sql("""
                                insert into health_exposure
                                select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
                                       date '2020-03-20', ''::bytea
                                """).update()))
                .isInstanceOf(DataAccessException.class);
    }

    private void declare(Person person) {
        var actor = rights.actor(person.id()).orElseThrow();
        Acting.bind(actor);
        try {
            declarations.declare(
                    actor, HealthExamples.draft(clock.newId(), HealthExamples.nothingBut("signs", "FEVER")));
        } finally {
            Acting.release();
        }
    }

    private int seenBy(Person person, Person viewer) {
        Acting.bind(rights.actor(viewer.id()).orElseThrow());
        try {
            return new TransactionTemplate(transactions).<Integer>execute(status -> count(person));
        } finally {
            Acting.release();
        }
    }

    private int count(Person person) {
        return jdbc.sql("select count(*) from health_declaration where person_id = :person")
                .param("person", person.id().value())
                .query(Integer.class)
                .single();
    }

    private int changedAsTruc(String sql, Person person) {
        return acting.<Integer>as(
                "health.test",
                () -> jdbc.sql(sql).param("person", person.id().value()).update());
    }
}
