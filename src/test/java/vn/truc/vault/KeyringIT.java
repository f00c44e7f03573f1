package vn.truc.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.Truc;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.database.StartRefused;

/// Where something is locked, Trực starts with the keys that open it or says what is missing.
@OfficeTest
@ExtendWith(OutputCaptureExtension.class)
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

    @Test
    void theWholeProgramEndsInPlainWordsAndServesNobody(@TempDir Path home, CapturedOutput output) {
        lockSomething();
        var program = new SpringApplication(Truc.class);
        assertThatThrownBy(() -> program.run(
                        "--spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"),
                        "--spring.datasource.username=" + environment.getRequiredProperty("spring.datasource.username"),
                        "--spring.datasource.password=" + environment.getRequiredProperty("spring.datasource.password"),
                        "--truc.home=" + home,
                        "--server.port=0"))
                .as("what `Truc` ends the process for, with 1 and these words")
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("không có " + home.resolve("keys").resolve("fields.json"))
                .hasMessageContaining("TRUC_KEYS_LOST=true");
        assertThat(output).contains("fingerprints.json is missing").doesNotContain("\tat ", "started on port");
        assertThat(home.resolve("keys").resolve("fields.json"))
                .as("the right keys find their place empty")
                .doesNotExist();
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
