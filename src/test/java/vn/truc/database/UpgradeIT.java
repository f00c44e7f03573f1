package vn.truc.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.truc.TestDatabase;

/// A new jar on old data, and an old jar on new data.
class UpgradeIT {

    /// The newest migration of the first version that an office could have used.
    private static final String FIRST = "202611220430";

    /// The first version that knew who works from home.
    private static final String WITH_ATTENDANCE = "202611221322";

    /// Where the work of an office that used that version stands.
    private static final List<String> WORK = List.of(
            "unit",
            "unit_name",
            "person",
            "post",
            "account",
            "directive",
            "directive_clause",
            "directive_receipt",
            "measure_source",
            "measure_reach",
            "task",
            "compliance",
            "report",
            "report_submission",
            "report_value",
            "roster",
            "roster_cell",
            "health_declaration",
            "health_clearance",
            "health_exposure",
            "health_absence",
            "health_isolation",
            "gate_visit",
            "gate_presence",
            "gate_temperature",
            "message",
            "audit_line");

    private static final List<String> ATTENDANCE = List.of(
            "attendance_check", "attendance_roll", "attendance_word", "attendance_correction", "attendance_sheet");

    private static final String UNIT = "0198a000-0000-7000-8000-000000000001";

    /// Row-level security shows nothing to whoever says nothing.
    private static final String AS_A_PART = "set truc.system = 'test.upgrade';";

    private final DatabaseAddress address = TestDatabase.empty();

    @Test
    void aNewJarTakesUpOldData() throws SQLException {
        flyway(FIRST).migrate();
        execute("insert into unit (id, code, seal, phone) values ('%s', 'CQTN', true, '024 0000 0000')"
                .formatted(UNIT));
        execute(
                "insert into unit_name (unit_id, name, short_name, valid) values ('%s', 'Cơ quan Thử nghiệm', 'CQTN', '[2020-01-01,)')"
                        .formatted(UNIT));
        execute("""
                insert into health_look (body_id, id, person_id, unit_id, declaration_id, looked_at, looker_id, looker, reason)
                values ('%1$s', '%1$s', '%1$s', '%1$s', '%1$s', date '2020-03-18', '%1$s', 'Ngô Thị Tế', 'Hỏi thêm')
                """.formatted(UNIT));
        execute("""
                insert into gate_temperature (body_id, visit_id, person_id, unit_id, day, celsius, high)
                values ('%1$s', '%1$s', '%1$s', '%1$s', date '2020-03-18', 38.7, true)
                """.formatted(UNIT));
        execute("""
                insert into health_absence (id, body_id, person_id, unit_id, days, version)
                values ('%1$s', '%1$s', '%1$s', '%1$s', '[2020-03-18,)', 1)
                """.formatted(UNIT));
        execute("""
                insert into health_isolation (id, version, body_id, person_id, unit_id, standing, kind, compulsory, vaccinated,
                    last_exposure, days, basis, reason, written_at, written_by)
                values ('%1$s', 1, '%1$s', '%1$s', '%1$s', 'CASE', 'HOSPITAL', false, true, date '2020-03-10', '[2020-03-18,)',
                    'Quyết định', '', date '2020-03-18', '%1$s')
                """.formatted(UNIT));
        execute("""
                insert into health_exposure (body_id, declaration_id, person_id, unit_id, day, category, relation)
                values ('%1$s', '%1$s', '%1$s', '%1$s', date '2020-03-18', 'ISOLATED', 'SELF'),
                       ('%1$s', '%1$s', '%1$s', '%1$s', date '2020-03-18', 'SUSPECTED', 'CONTACT')
                """.formatted(UNIT));
        execute("""
                insert into announcement (id, key, text_key, arguments, path, sent)
                values ('%1$s', 'health.isolation-ended:1', 'health.isolation.ended', '["Ngô Thị Tế"]', '/', date '2020-03-18')
                """.formatted(UNIT));
        assertThat(ask("select max(version) from flyway_schema_history")).isEqualTo(FIRST);

        start();

        assertThat(ask("select u.code || ' ' || n.name from unit u join unit_name n on n.unit_id = u.id"))
                .isEqualTo("CQTN Cơ quan Thử nghiệm");
        assertThat(ask("select convert_from(substring(reason_sealed from 2), 'UTF8') from health_look"
                        + " where get_byte(reason_sealed, 0) = 0"))
                .as("waits to be locked at the start")
                .isEqualTo("Hỏi thêm");
        assertThat(ask("select convert_from(substring(celsius_sealed from 2), 'UTF8') from gate_temperature"
                        + " where get_byte(celsius_sealed, 0) = 0"))
                .isEqualTo("38.7");
        assertThat(ask("select convert_from(substring(marks_sealed from 2), 'UTF8') from health_exposure"
                                + " where get_byte(marks_sealed, 0) = 0 and length(marks_sealed) = 257")
                        .strip())
                .isEqualTo("ISOLATED.SELF SUSPECTED.CONTACT");
        assertThat(ask("select convert_from(substring(order_sealed from 2), 'UTF8') from health_isolation"
                        + " where get_byte(order_sealed, 0) = 0 and length(order_sealed) = 257"))
                .startsWith("{\"standing\" : \"CASE\", \"kind\" : \"HOSPITAL\", \"compulsory\" : false,"
                        + " \"vaccinated\" : true, \"lastExposure\" : \"2020-03-10\", \"basis\" : \"Quyết định\","
                        + " \"watchDays\" : 0}");
        assertThat(ask("select count(*) from vault_unlocked where field = 'health_look.reason_sealed'"))
                .isEqualTo("1");
        assertThat(
                        ask(
                                "select arguments || convert_from(substring(arguments_sealed from 2), 'UTF8') from announcement"))
                .as("waits with them")
                .isEqualTo("[][\"Ngô Thị Tế\"]");
        var newest = flyway("latest").info().current().getVersion();
        assertThat(newest).isGreaterThanOrEqualTo(MigrationVersion.fromVersion(FIRST));
        assertThat(flyway("latest").info().pending()).isEmpty();
    }

    @Test
    void theWorkOfAnOfficeTellsTheSameAfterEveryUpgrade() throws Exception {
        flyway(FIRST).migrate();
        execute(resource("work.sql"));
        var told = told(WORK);
        flyway(WITH_ATTENDANCE).migrate();
        tellsTheSame(told);
        execute(resource("attendance.sql"));
        told.putAll(told(ATTENDANCE));

        start();

        tellsTheSame(told);
        var division = "'0198a000-0000-7000-8000-000000000002'";
        assertThat(ask("select count(*) from unit_ancestor where unit = " + division))
                .as("itself and the body above")
                .isEqualTo("2");
        assertThat(ask(
                        "select s.document_number from measure_hits(%s, date '2020-03-18') h join measure_source s on s.id = h.holder_id"
                                .formatted(division)))
                .as("what the body ordered reaches the division")
                .isEqualTo("16/CT-UBND");
        assertThat(ask(
                        "select status || ' ' || count(*) from roster_in_force r join roster_cell c on c.roster_id = r.id"
                                + " where r.unit_id = %s group by status".formatted(division)))
                .isEqualTo("APPROVED 2");
        assertThat(ask("select state || ' ' || units from compliance_total where unit_id = '%s'".formatted(UNIT)))
                .as("counted where nothing was counted before")
                .isEqualTo("MISSING 1");
        assertThat(ask("select convert_from(substring(reason_sealed from 2), 'UTF8') from health_isolation"
                        + " where get_byte(reason_sealed, 0) = 0"))
                .as("what had to be locked since waits for it")
                .isEqualTo("Tiếp xúc");
        assertThat(ask("select count(*) from health_declaration"
                        + " where content_mark = sha256('\\x0304'::bytea || convert_to(id::text, 'UTF8'))"))
                .isEqualTo("1");
        assertThat(ask("select status from health_clearance where own_status = status or own_status is null"))
                .isEqualTo("CLEARED");
    }

    private String resource(String name) throws IOException {
        return new ClassPathResource("upgrade/" + name).getContentAsString(StandardCharsets.UTF_8);
    }

    /// Every row of these tables as it stands, with the names of its columns.
    private Map<String, List<String>> told(List<String> tables) throws SQLException {
        var told = new TreeMap<String, List<String>>();
        for (var table : tables) {
            told.put(table, all("select to_jsonb(t)::text from %s t".formatted(table)));
            assertThat(told.get(table)).as(table).isNotEmpty();
        }
        return told;
    }

    /// What the columns that stand still told before they tell now; marks of what was answered are bound to their lines
    /// since.
    private void tellsTheSame(Map<String, List<String>> told) throws SQLException {
        for (var table : told.entrySet()) {
            assertThat(ask("select count(*) from " + table.getKey()))
                    .as(table.getKey())
                    .isEqualTo(String.valueOf(table.getValue().size()));
            for (var row : table.getValue()) {
                assertThat(ask("""
                                select count(*) from %1$s t where to_jsonb(t) @> (
                                    select jsonb_object_agg(key, value) from jsonb_each('%2$s'::jsonb)
                                    where key <> 'content_mark' and key in (select column_name from information_schema.columns
                                                  where table_name = '%1$s'))
                                """.formatted(table.getKey(), row.replace("'", "''"))))
                        .as(table.getKey() + ": " + row)
                        .isEqualTo("1");
            }
        }
    }

    @Test
    void dataNewerThanTheJarAreRefusedInWordsAndLeftAlone() throws SQLException {
        start();
        execute("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,
                                                   installed_by, execution_time, success)
                select max(installed_rank) + 1, '209901010000', 'later', 'SQL', 'V209901010000__later.sql', 1, current_user, 1, true
                from flyway_schema_history
                """);
        assertThatThrownBy(this::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("bản Trực mới hơn ghi (209901010000)")
                .hasMessageContaining("written by a newer Trực");
        assertThat(ask("select count(*) from flyway_schema_history where version = '209901010000'"))
                .isEqualTo("1");
    }

    /// What every start does before anything else.
    private void start() {
        var source = new DriverManagerDataSource(address.url(), address.user(), address.password());
        new DatabaseConfiguration().checkThenMigrate(source).migrate(flyway("latest"));
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .target(target)
                .load();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute(AS_A_PART + sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute(AS_A_PART);
            try (var row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private List<String> all(String sql) throws SQLException {
        var all = new ArrayList<String>();
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute(AS_A_PART);
            try (var row = statement.executeQuery(sql)) {
                while (row.next()) {
                    all.add(row.getString(1));
                }
            }
        }
        return all;
    }
}
