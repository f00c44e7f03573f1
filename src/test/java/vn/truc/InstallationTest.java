package vn.truc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.truc.database.StartRefused;

class InstallationTest {

    @TempDir
    Path home;

    @Test
    void withoutSettingsItLivesInTheHomeOfItsAccount() {
        var installation = Installation.of(Map.of());
        assertThat(installation.home()).isEqualTo(Path.of(System.getProperty("user.home"), ".truc"));
        assertThat(installation.external()).isFalse();
        assertThat(installation.properties()).containsOnlyKeys("truc.home");
    }

    @Test
    void aDatasourceAddressMeansADatabaseOfTheOffice() {
        assertThat(Installation.of(Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://db/truc"))
                        .external())
                .isTrue();
        assertThat(Installation.of(Map.of("SPRING_DATASOURCE_URL", " ")).external())
                .isFalse();
    }

    @Test
    void theDatabaseOfTheOfficeIsBackedUpByItsOwnPrograms() {
        var theirs = Installation.of(Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://db/truc"));
        assertThat(theirs.properties()).containsEntry("truc.database.external", true);
        assertThatThrownBy(() -> Truc.file(List.of("x.truc"), theirs))
                .isInstanceOf(StartRefused.class)
                .hasMessageContainingAll("pg_dump", "pg_basebackup", "pg_restore", "máy chủ PostgreSQL riêng");
        assertThatThrownBy(() -> Truc.file(List.of(), Installation.of(Map.of())))
                .hasMessageContaining("exactly one file");
    }

    @Test
    void aDemonstrationHasItsOwnDataAndNeverTheOfficesDatabase() {
        var demo = Installation.of(
                        Map.of("TRUC_HOME", home.toString(), "SPRING_DATASOURCE_URL", "jdbc:postgresql://db/truc"))
                .below("demo");
        assertThat(demo.external()).isFalse();
        assertThat(demo.home()).isEqualTo(home.resolve("demo"));
        assertThat(demo.database().binaries())
                .isEqualTo(Installation.of(Map.of("TRUC_HOME", home.toString()))
                        .database()
                        .binaries());
    }

    @Test
    void aCertificateTurnsHttpsOn() throws IOException {
        var chain = Files.createFile(home.resolve("chain.pem"));
        var key = Files.createFile(home.resolve("key.pem"));
        assertThat(Installation.of(Map.of("TRUC_TLS_CERT", chain.toString(), "TRUC_TLS_KEY", key.toString()))
                        .properties())
                .containsEntry("server.ssl.bundle", "truc")
                .containsEntry("server.servlet.session.cookie.secure", "true")
                .containsEntry("spring.ssl.bundle.pem.truc.keystore.private-key", "file:" + key);
    }

    @Test
    void halfACertificateOrAMissingOneIsRefused() {
        assertThatThrownBy(() -> Installation.of(Map.of("TRUC_TLS_CERT", "/tmp/chain.pem")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("phải được đặt cùng nhau");
        assertThatThrownBy(() -> Installation.of(
                        Map.of("TRUC_TLS_CERT", home + "/none.pem", "TRUC_TLS_KEY", home + "/none.key")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be read");
    }
}
