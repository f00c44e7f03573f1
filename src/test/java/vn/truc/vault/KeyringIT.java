package vn.truc.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.RunningOffice;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.database.StartRefused;

/// Where something is locked, Trực starts with the keys that open it or says what is missing. In a database in which no
/// office of another test works in the background: that of retention.
@OfficeTest(properties = "test.database=retention")
record KeyringIT(
        VaultSettings settings,
        Vault vault,
        List<SealedField> fields,
        Acting acting,
        OfficeClock clock,
        JdbcClient jdbc,
        Environment environment) {
    @Test
    void withoutTheKeysOrWithOthersItDoesNotStartAndSaysWhatToDo(@TempDir Path folder) throws Exception {
        lockSomething();
        assertThatCode(() -> demand(keyring(settings.keys(), false)))
                .as("the same keys")
                .doesNotThrowAnyException();
        var empty = folder.resolve("empty");
        assertThatThrownBy(() -> demand(keyring(empty, false)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("fields.json, ")
                .hasMessageContaining("fingerprints.json is missing")
                .hasMessageContaining("Hãy chép lại thư mục keys/")
                .hasMessageContaining("TRUC_KEYS_LOST=true");
        assertThat(empty.resolve("fields.json"))
                .as("the right keys find their place empty")
                .doesNotExist();
        var others = folder.resolve("others");
        new VaultKeys(new VaultSettings(others, false));
        assertThatThrownBy(() -> demand(keyring(others, false)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("belong to another installation");
        assertThat(others.resolve("fields.json")).exists();
        assertThatCode(() -> demand(keyring(others, true))).as("given up").doesNotThrowAnyException();
    }

    /// Two processes as the launcher starts them, at the same time: an empty data folder and one with other keys.
    @Test
    void theWholeProgramEndsInPlainWordsServesNobodyAndWritesNothing(@TempDir Path folder) throws Exception {
        lockSomething();
        var without = Files.createDirectory(folder.resolve("without"));
        var others = Files.createDirectory(folder.resolve("others"));
        new VaultKeys(new VaultSettings(others.resolve("keys"), false));
        var foreign = contents(others);
        long rows = rows();
        try (var first = RunningOffice.start(settings(without));
                var second = RunningOffice.start(settings(others))) {
            assertThat(first.ended()).as(first.log()).isEqualTo(1);
            assertThat(first.log())
                    .contains("không có " + without.resolve("keys").resolve("fields.json"))
                    .contains("fingerprints.json is missing", "TRUC_KEYS_LOST=true");
            assertThat(second.ended()).as(second.log()).isEqualTo(1);
            assertThat(second.log())
                    .contains("khóa trong thư mục là của nơi khác", "belong to another installation")
                    .contains("Hãy chép lại thư mục keys/", "TRUC_KEYS_LOST=true");
            for (var ended : List.of(first, second)) {
                assertThat(ended.log()).doesNotContain("\tat ", "started on port", "Trực is ready");
            }
        }
        assertThat(without.resolve("keys").resolve("fields.json"))
                .as("the right keys find their place empty")
                .doesNotExist();
        assertThat(without.resolve("keys").resolve("fingerprints.json")).doesNotExist();
        assertThat(contents(others)).isEqualTo(foreign);
        assertThat(rows()).as("rows of all tables").isEqualTo(rows);
    }

    private Map<String, String> settings(Path home) {
        return Map.of(
                "TRUC_HOME", home.toString(),
                "SPRING_DATASOURCE_URL", environment.getRequiredProperty("spring.datasource.url"),
                "SPRING_DATASOURCE_USERNAME", environment.getRequiredProperty("spring.datasource.username"),
                "SPRING_DATASOURCE_PASSWORD", environment.getRequiredProperty("spring.datasource.password"));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private long rows() {
        return acting.as("test.rows", () -> jdbc.sql("""
                        select sum((xpath('/row/c/text()', query_to_xml(
                            format('select count(*) as c from %I.%I', schemaname, tablename), false, true, '')))[1]::text::bigint)
                        from pg_tables where schemaname = 'public'
                        """).query(Long.class).single());
    }

    private Keyring keyring(Path folder, boolean lost) throws GeneralSecurityException {
        var keys = new VaultKeys(new VaultSettings(folder, lost));
        return new Keyring(keys, fields, new SealedFieldRepository(jdbc, new Vault(keys), new BlindIndex(keys)));
    }

    private void demand(Keyring tried) {
        acting.as("test.keys", () -> {
            tried.demand();
            return true;
        });
    }

    private void lockSomething() {
        var visitor = clock.newId();
        acting.as(
                "test.visitor",
                () -> jdbc.sql("""
                        insert into health_visitor_declaration
                            (id, visitor_id, version, unit_id, day, declared_at, answers_sealed, questionnaire, consent)
                        values (:id, :id, 1, :id, :day, :day, :sealed, 'test', 'test')
                        """)
                        .param("id", visitor)
                        .param("day", Date.valueOf(clock.today()))
                        .param("sealed", vault.seal("Không", "health_visitor_declaration:" + visitor))
                        .update());
    }
}
