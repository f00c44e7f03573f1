package vn.truc.site.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.calendar.TimeId;
import vn.truc.database.Partitions;
import vn.truc.database.Retention;

/// Rows of long ago are forgotten by policy, the others are not, and a line proves it.
@OfficeTest(properties = "test.database=retention")
record RetentionIT(
        Housekeeping housekeeping, Retention retention, Partitions partitions, Acting acting, JdbcClient jdbc) {
    private static final LocalDate TODAY = LocalDate.of(2020, 9, 15);
    private static final LocalDate OLD = LocalDate.of(2020, 4, 20);
    private static final LocalDate OLDEST = LocalDate.of(2017, 3, 20);
    private static final LocalDate OLDER = LocalDate.of(2020, 3, 20);
    private static final LocalDate RECENT = LocalDate.of(2020, 6, 2);
    private static final UUID BODY = UUID.fromString("0198a000-0000-7000-8000-000000000001");

    @Test
    void whatIsOldEnoughIsForgottenMonthByMonthAndProven() {
        partitions.makeAhead(OLDER, 7);
        for (var day : List.of(OLDER, OLD, RECENT)) {
            acting.as("test", () -> came(day));
        }
        var forgotten = acting.as(
                "site.retention",
                () -> retention.forget(TODAY, TODAY.atStartOfDay().toInstant(ZoneOffset.UTC)));

        assertThat(forgotten)
                .filteredOn(each -> each.what().equals("gate_visit"))
                .singleElement()
                .satisfies(visits -> {
                    assertThat(visits.before()).isEqualTo(LocalDate.of(2020, 6, 1));
                    assertThat(visits.rows()).isEqualTo(2);
                    assertThat(visits.partitions())
                            .contains("gate_visit_2020_03", "gate_visit_2020_04")
                            .doesNotContain("gate_visit_2020_06");
                });
        assertThat(forgotten)
                .filteredOn(each -> each.what().equals("gate_temperature"))
                .singleElement()
                .extracting(Retention.Forgotten::rows)
                .isEqualTo(2L);
        assertThat(count("gate_visit")).isEqualTo(1);
        assertThat(count("gate_temperature")).isEqualTo(1);
        assertThat(jdbc.sql(
                                "select to_regclass('gate_visit_2020_03') is null and to_regclass('gate_visit_2020_06') is not null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("""
                                select what || ' ' || rows || ' ' || first_day || ' ' || last_day || ' ' || array_length(partitions, 1)
                                from retention_ledger where what = 'gate_visit'
                                """).query(String.class).single()).startsWith("gate_visit 2 2020-03-01 2020-04-30 ");

        assertThat(acting.as(
                        "site.retention",
                        () -> retention.forget(TODAY, TODAY.atStartOfDay().toInstant(ZoneOffset.UTC))))
                .isEmpty();
        assertThatThrownBy(() -> jdbc.sql("delete from retention_ledger").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatThePolicyKeepsStaysAndOnlyTheForgettingPartMayForget() {
        jdbc.sql("update retention_policy set months = null where what = 'health_exposure'")
                .update();
        acting.as("test", () -> exposed(OLDER));
        acting.as(
                "site.retention",
                () -> retention.forget(TODAY, TODAY.atStartOfDay().toInstant(ZoneOffset.UTC)));
        assertThat(count("health_exposure")).isEqualTo(1);
        assertThat(acting.as(
                        "test", () -> jdbc.sql("delete from health_exposure").update()))
                .isZero();
        jdbc.sql("update retention_policy set months = 1 where what = 'health_exposure'")
                .update();
        acting.as(
                "site.retention",
                () -> retention.forget(TODAY, TODAY.atStartOfDay().toInstant(ZoneOffset.UTC)));
        assertThat(count("health_exposure")).isZero();
    }

    @Test
    void theLastWordAboutConsentAndWhatNobodyHasAnsweredStay() {
        acting.as("test", () -> {
            jdbc.sql("select set_config('truc.person', :body, true)")
                    .param("body", BODY.toString())
                    .query()
                    .singleRow();
            return consented(OLDEST, true) + consented(OLDEST.plusDays(1), false);
        });
        acting.as("test", () -> asked(OLDEST, true) + asked(OLDEST, false));
        var forgotten = acting.as(
                "site.retention",
                () -> retention.forget(TODAY, TODAY.atStartOfDay().toInstant(ZoneOffset.UTC)));
        assertThat(forgotten)
                .filteredOn(each -> List.of("health_consent", "privacy_request").contains(each.what()))
                .extracting(Retention.Forgotten::rows)
                .containsExactly(1L, 1L);
        assertThat(acting.as(
                        "test",
                        () -> jdbc.sql("select agreed from health_consent")
                                .query(Boolean.class)
                                .single()))
                .isFalse();
        assertThat(jdbc.sql("select done_at is null from privacy_request")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("""
                        select count(*) from retention_ledger
                        where what in ('health_consent', 'privacy_request') and rows = 1
                        """).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void whatWasToldIsForgottenWithItsLettersAndNotWhileAnyWaits() {
        acting.as(
                "test",
                () -> told("old", OLDEST, "SENT") + told("waiting", OLDEST, "QUEUED") + told("new", RECENT, "SENT"));
        acting.as(
                "site.retention",
                () -> retention.forget(TODAY, TODAY.atStartOfDay().toInstant(ZoneOffset.UTC)));
        assertThat(jdbc.sql("select key from announcement where key in ('old', 'waiting', 'new')")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("waiting", "new");
        assertThat(jdbc.sql("select count(*) from email").query(Integer.class).single())
                .isEqualTo(2);
    }

    private int told(String key, LocalDate day, String state) {
        return jdbc.sql("""
                        with words as (
                            insert into announcement (id, key, text_key, arguments, path, sent)
                            values (gen_random_uuid(), :key, 'message.lost', '[]', '/', :day) returning id)
                        insert into email (message_id, body_id, person_id, announcement_id, state, attempts, due)
                        select gen_random_uuid(), :body, :body, id, :state, 0, :day from words
                        """)
                .param("key", key)
                .param("day", day)
                .param("state", state)
                .param("body", BODY)
                .update();
    }

    @Test
    void whoWasWhereIsForgottenByItsPolicyAndSignedSheetsStay() {
        var old = LocalDate.of(2018, 8, 20);
        partitions.makeAhead(old, 1);
        partitions.makeAhead(OLDER, 7);
        for (var day : List.of(old, RECENT)) {
            acting.as("test", () -> attended(day));
        }
        var before = count("attendance_sheet");
        acting.as(
                "site.retention",
                () -> retention.forget(TODAY, TODAY.atStartOfDay().toInstant(ZoneOffset.UTC)));
        assertThat(count("attendance_check")).isEqualTo(1);
        assertThat(count("attendance_word")).isEqualTo(1);
        assertThat(count("attendance_roll")).isEqualTo(1);
        assertThat(count("attendance_correction")).isEqualTo(1);
        assertThat(count("attendance_sheet")).isEqualTo(before);
        for (var language : List.of("", "_en")) {
            var words = ResourceBundle.getBundle("messages.administration" + language, Locale.ROOT);
            assertThat(jdbc.sql("select what from retention_policy")
                            .query(String.class)
                            .list())
                    .allSatisfy(what -> assertThat(words.getString("administration.retention.of." + what))
                            .isNotBlank());
        }
    }

    @Test
    void papersOfLeaveAreForgottenAndThatSomebodyWasAwayStays() {
        acting.as("test", () -> tookLeave(OLDEST));
        acting.as("test", () -> tookLeave(RECENT));
        assertThat(acting.as(
                        "test",
                        () -> jdbc.sql("delete from absence_certificate").update()))
                .isZero();
        acting.as(
                "site.retention",
                () -> retention.forget(TODAY, TODAY.atStartOfDay().toInstant(ZoneOffset.UTC)));
        assertThat(count("absence_certificate")).isEqualTo(1);
        assertThat(count("absence_health")).isEqualTo(1);
        assertThat(count("absence_draft")).isEqualTo(1);
        assertThat(count("absence")).isEqualTo(2);
    }

    @Test
    void theChoreItselfRuns() {
        housekeeping.forget();
        housekeeping.forget();
    }

    private int count(String table) {
        return acting.as(
                "test",
                () -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single());
    }

    private int came(LocalDate day) {
        var id = TimeId.at(day.atTime(8, 0).toInstant(ZoneOffset.UTC));
        jdbc.sql("""
                        insert into gate_visit (body_id, id, place_id, site_id, kind, person_id, unit_id, name, came, day, outcome,
                                                reason, said, deciders, checked_temperature, guard_id, guard_body_id)
                        values (:body, :id, :id, :id, 'STAFF', :id, :id, 'Người Thử', :day, :day, 'ADMITTED', 'NONE', '{}', '{}', true, :id, :body)
                        """)
                .param("body", BODY)
                .param("id", id)
                .param("day", Date.valueOf(day))
                .update();
        return jdbc.sql("""
                        insert into gate_temperature (body_id, visit_id, person_id, unit_id, day, celsius_sealed, high)
                        values (:body, :id, :id, :id, :day, '', false)
                        """)
                .param("body", BODY)
                .param("id", id)
                .param("day", Date.valueOf(day))
                .update();
    }

    private int consented(LocalDate day, boolean agreed) {
        return jdbc.sql("""
                        insert into health_consent (id, body_id, person_id, agreed, consent, at)
                        values (gen_random_uuid(), :body, :body, :agreed, 'test', :at)
                        """)
                .param("body", BODY)
                .param("agreed", agreed)
                .param("at", Date.valueOf(day))
                .update();
    }

    private int asked(LocalDate day, boolean done) {
        return jdbc.sql("""
                        insert into privacy_request (id, body_id, person_id, name, kind, asked_at, done_at, handled_by, version)
                        values (gen_random_uuid(), :body, :body, 'Người Thử', 'SEE', :at::date,
                                case when :done then :at::date end, '', 1)
                        """)
                .param("body", BODY)
                .param("done", done)
                .param("at", Date.valueOf(day))
                .update();
    }

    private int tookLeave(LocalDate day) {
        somebody();
        return jdbc.sql("""
                        with leave as (
                            insert into absence (id, body_id, unit_id, kind, place, from_day, from_noon, to_day, to_noon,
                                                 needed, of_head, state, version, asked_by, asked_at)
                            values (:id, :body, :body, 'insured', '', :day, false, :day, false, 'HEAD', false, 'ASKED', 1,
                                    :body, :day)),
                        kind as (
                            insert into absence_health (absence_id, person_id, unit_id, kind_sealed) values (:id, :body, :body, '\\x00')),
                        paper as (
                            insert into absence_certificate (absence_id, person_id, unit_id, media_type, content_sealed, added_at,
                                                             added_by)
                            values (:id, :body, :body, 'application/pdf', '\\x00', :day, :body))
                        insert into absence_draft (id, letter, person_id, received_at, subject_sealed)
                        values (:id, decode(:letter, 'hex'), :body, :day, '\\x00')
                        """)
                .param("id", TimeId.at(day.atTime(8, 0).toInstant(ZoneOffset.UTC)))
                .param("letter", day.toString().replace("-", ""))
                .param("body", BODY)
                .param("day", Date.valueOf(day))
                .update();
    }

    private void somebody() {
        jdbc.sql("""
                        with body as (
                            insert into unit (id, code, seal) values (:body, 'RETENTION', true) on conflict do nothing)
                        insert into person (id, body_id, staff_number, name, employed)
                        values (:body, :body, 'RETENTION', 'Người Thử', daterange('2000-01-01', null)) on conflict do nothing
                        """).param("body", BODY).update();
    }

    private int attended(LocalDate day) {
        var id = TimeId.at(day.atTime(8, 0).toInstant(ZoneOffset.UTC));
        somebody();
        return jdbc.sql("""
                        with began as (
                            insert into attendance_check (body_id, id, person_id, unit_id, day, kind, at)
                            values (:body, :id, :body, :body, :day, 'START', :day)),
                        called as (
                            insert into attendance_roll (id, unit_id, day, called_at, until, called_by)
                            values (:id, :body, :day, :day, :day, :body)),
                        said as (
                            insert into attendance_word (person_id, day, unit_id, said_sealed, content_mark, written_at)
                            values (:body, :day, :body, '\\x00', '', :day)),
                        corrected as (
                            insert into attendance_correction (id, person_id, unit_id, day, sign, reason, written_by, written_at)
                            values (:id, :body, :body, :day, 'X', 'Thử', :body, :day))
                        insert into attendance_sheet (id, body_id, unit_id, month, version, lines, reason, signed_by, signer, signed_at)
                        values (:id, :body, :body, date_trunc('month', :day::date)::date, 1, '[]', '', :body, 'Người Thử', :day)
                        """)
                .param("body", BODY)
                .param("id", id)
                .param("day", Date.valueOf(day))
                .update();
    }

    private int exposed(LocalDate day) {
        return jdbc.sql("""
                        insert into health_exposure (body_id, declaration_id, person_id, unit_id, day, marks_sealed)
                        values (:body, :body, :body, :body, :day, '')
                        """).param("body", BODY).param("day", Date.valueOf(day)).update();
    }
}
