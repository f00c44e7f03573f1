package vn.truc.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.database.StartRefused;

/// Where something is locked, Trực starts with the keys that open it or says what is missing.
@OfficeTest
record KeyringIT(
        VaultSettings settings,
        Vault vault,
        List<SealedField> fields,
        Acting acting,
        OfficeClock clock,
        JdbcClient jdbc) {
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
                            (visitor_id, unit_id, day, answers_sealed, questionnaire, consent)
                        values (:id, :id, :day, :sealed, 'test', 'test')
                        """)
                        .param("id", visitor)
                        .param("day", Date.valueOf(clock.today()))
                        .param("sealed", vault.seal("Không", "health_visitor_declaration:" + visitor))
                        .update());
    }
}
