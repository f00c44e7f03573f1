package vn.truc.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.truc.TestDatabase;

class DatabaseBackupIT {

    private static final String FINGERPRINT =
            "select count(*) || ' ' || md5(string_agg(number || text, ',' order by number)) from fact where number <= 20000";

    @TempDir
    Path home;

    private final DatabaseBackup backup = new DatabaseBackup(_ -> {});

    @Test
    void whatWasThereWhenTheBackupBeganIsThereAfterRestoring() throws Exception {
        var file = home.resolve("monday.truc");
        String before;
        try (var database = EmbeddedDatabase.start(folder("office"), Durability.KEPT)) {
            execute(
                    database,
                    "create table fact as select number, repeat('sự việc ' || number, 9) as text from generate_series(1, 20000) number");
            before = EmbeddedDatabaseIT.ask(database, FINGERPRINT);
            writingMeanwhile(database, () -> backup.write(folder("office"), file));
        }
        backup.restore(folder("elsewhere"), file);
        try (var restored = EmbeddedDatabase.start(folder("elsewhere"), Durability.KEPT)) {
            assertThat(EmbeddedDatabaseIT.ask(restored, FINGERPRINT)).isEqualTo(before);
            assertThat(EmbeddedDatabaseIT.ask(
                            restored, "select max(number) - 20000 = count(*) from fact where number > 20000"))
                    .isEqualTo("t");
        }
    }

    @Test
    void aServerAtRestIsBackedUpToo() throws SQLException {
        var file = home.resolve("resting.truc");
        try (var database = EmbeddedDatabase.start(folder("office"), Durability.KEPT)) {
            execute(database, "create table fact as select 1 as number, 'một' as text");
        }
        assertThat(folder("office").backedUp()).isEmpty();
        backup.write(folder("office"), file);
        assertThat(folder("office").backedUp()).isPresent();
        backup.restore(folder("elsewhere"), file);
        assertThat(folder("elsewhere").backedUp()).isEmpty();
        try (var restored = EmbeddedDatabase.start(folder("elsewhere"), Durability.KEPT)) {
            assertThat(EmbeddedDatabaseIT.ask(restored, "select text from fact"))
                    .isEqualTo("một");
        }
    }

    @Test
    void neitherDataNorAFileIsOverwritten() {
        var file = home.resolve("once.truc");
        EmbeddedDatabase.start(folder("office"), Durability.KEPT).close();
        backup.write(folder("office"), file);
        assertThatThrownBy(() -> backup.write(folder("office"), file)).hasMessageContaining("exists already");
        assertThatThrownBy(() -> backup.restore(folder("office"), file)).hasMessageContaining("holds data");
    }

    @Test
    void aTornOrForeignFileRestoresNothing() throws IOException {
        var file = home.resolve("whole.truc");
        EmbeddedDatabase.start(folder("office"), Durability.KEPT).close();
        backup.write(folder("office"), file);
        var torn = home.resolve("torn.truc");
        Files.copy(file, torn);
        try (var channel = Files.newByteChannel(torn, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) / 2);
        }
        assertThatThrownBy(() -> backup.restore(folder("elsewhere"), torn)).isInstanceOf(StartRefused.class);
        var foreign = Files.writeString(home.resolve("foreign.truc"), "không phải bản sao lưu");
        assertThatThrownBy(() -> backup.restore(folder("elsewhere"), foreign)).isInstanceOf(StartRefused.class);
        assertThat(folder("elsewhere").holdsData()).isFalse();
        backup.restore(folder("elsewhere"), file);
        assertThat(folder("elsewhere").holdsData()).isTrue();
    }

    private DatabaseFolder folder(String name) {
        return new DatabaseFolder(home.resolve(name), TestDatabase.PROGRAMS);
    }

    private static void writingMeanwhile(EmbeddedDatabase database, Runnable work) throws InterruptedException {
        var done = new AtomicBoolean();
        var writer = Thread.ofVirtual().start(() -> {
            while (!done.get()) {
                executeQuietly(database, "insert into fact select max(number) + 1, 'trong lúc sao lưu' from fact");
            }
        });
        try {
            work.run();
        } finally {
            done.set(true);
            writer.join();
        }
    }

    private static void executeQuietly(EmbeddedDatabase database, String sql) {
        try {
            execute(database, sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = database.application().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
