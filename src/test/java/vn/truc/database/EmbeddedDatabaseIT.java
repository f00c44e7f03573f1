package vn.truc.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.truc.TestDatabase;

class EmbeddedDatabaseIT {

    @TempDir
    Path home;

    private DatabaseFolder folder;

    @BeforeEach
    void folder() {
        folder = new DatabaseFolder(home.resolve("database"), TestDatabase.PROGRAMS);
    }

    @Test
    void dataSurviveARestartAndThePortStays() throws SQLException {
        String url;
        try (var database = EmbeddedDatabase.start(folder, Durability.KEPT)) {
            url = database.application().url();
            execute(database, "create table kept as select 42 as answer");
        }
        try (var database = EmbeddedDatabase.start(folder, Durability.KEPT)) {
            assertThat(database.application().url()).isEqualTo(url);
            assertThat(ask(database, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void aSecondInstanceIsRefusedInTwoLanguagesAndTheFirstGoesOn() throws SQLException {
        try (var first = EmbeddedDatabase.start(folder, Durability.KEPT)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, Durability.KEPT))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("đang dùng thư mục")
                    .hasMessageContaining("Another Trực");
            assertThat(ask(first, "select 1")).isEqualTo("1");
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, Durability.KEPT))
                    .isInstanceOf(StartRefused.class);
        }
    }

    @Test
    void nobodyElseCanReadTheFolderOrComeInWithoutThePassword() throws IOException {
        try (var database = EmbeddedDatabase.start(folder, Durability.KEPT)) {
            assertThat(modeOf(folder.path())).isEqualTo("rwx------");
            assertThat(modeOf(folder.passwordFile("truc"))).isEqualTo("rw-------");
            assertThat(modeOf(folder.passwordFile("postgres"))).isEqualTo("rw-------");
            var intruder = new DatabaseAddress(database.application().url(), "truc", "guessed");
            assertThatThrownBy(intruder::connect)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void theApplicationIsNoSuperuserAndWritesReachTheDisk() throws SQLException {
        try (var database = EmbeddedDatabase.start(folder, Durability.KEPT)) {
            assertThat(ask(database, """
                            select concat_ws(' ', rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication)
                            from pg_roles where rolname = current_user
                            """)).isEqualTo("f f f f f");
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(database, "show data_checksums")).isEqualTo("on");
            assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(database, "select inet_server_addr()")).startsWith("127.0.0.1");
        }
    }

    @Test
    void aStalePidFileDoesNotMatter() throws IOException, SQLException {
        EmbeddedDatabase.start(folder, Durability.KEPT).close();
        // A stranger's process has the number of the server that once ran here.
        var stranger = ProcessHandle.current().pid();
        Files.writeString(
                folder.postmasterPid(), "%d%n%s%n1%n5432%n%n127.0.0.1%n%nready%n".formatted(stranger, folder.data()));
        try (var database = EmbeddedDatabase.start(folder, Durability.KEPT)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void anInterruptedFirstStartIsBegunAgain() throws IOException, SQLException {
        Files.createDirectories(folder.path().resolve("data.new"));
        Files.writeString(folder.path().resolve("data.new").resolve("PG_VERSION"), "18\n");
        try (var database = EmbeddedDatabase.start(folder, Durability.KEPT)) {
            assertThat(ask(database, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aScratchDatabaseIsEmptyEveryTime() throws SQLException {
        try (var database = EmbeddedDatabase.start(folder, Durability.SCRATCH)) {
            execute(database, "create table kept as select 42 as answer");
        }
        try (var database = EmbeddedDatabase.start(folder, Durability.SCRATCH)) {
            assertThat(ask(database, "select to_regclass('kept') is null")).isEqualTo("t");
        }
    }

    private static String modeOf(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = database.application().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = database.application().connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
