package vn.truc.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.truc.TestDatabase;

/// `kill -9` in the middle of writes loses nothing that was acknowledged.
class KilledIT {

    private static final int ENOUGH = 500;

    @TempDir
    Path home;

    @Test
    void aKilledProgramLosesNothingAcknowledged() throws Exception {
        var writer = start();
        try (var output = writer.inputReader()) {
            long server = Long.parseLong(output.readLine());
            var acknowledged = killInTheMiddle(writer, output, List.of(writer.toHandle()));
            assertThat(written()).isGreaterThanOrEqualTo(acknowledged);
            assertThat(ProcessHandle.of(server)).isEmpty();
        }
    }

    @Test
    void aKilledProgramAndAKilledServerLoseNothingAcknowledged() throws Exception {
        var writer = start();
        try (var output = writer.inputReader()) {
            var server = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
            var acknowledged = killInTheMiddle(writer, output, List.of(server, writer.toHandle()));
            assertThat(written()).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void aServerThatOutlivesItsProgramIsStoppedAtTheNextStart() throws Exception {
        var folder = folder();
        EmbeddedDatabase.start(folder, Durability.KEPT).close();
        var programs = new Programs(Binaries.unpack(folder.binaries()));
        // Started beside Trực, so nothing ends it; this is what a lost parent-death signal leaves behind.
        var orphan = Server.start(folder, programs, Durability.KEPT);
        try (var database = EmbeddedDatabase.start(folder, Durability.KEPT)) {
            assertThat(ProcessHandle.of(orphan.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(EmbeddedDatabaseIT.ask(database, "select 1")).isEqualTo("1");
        }
    }

    private DatabaseFolder folder() {
        return new DatabaseFolder(home.resolve("database"), TestDatabase.PROGRAMS);
    }

    private Process start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        java,
                        "-cp",
                        classes,
                        AcknowledgedWriter.class.getName(),
                        folder().path().toString(),
                        folder().binaries().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// The last number that was acknowledged before everything died.
    private static long killInTheMiddle(Process writer, BufferedReader output, List<ProcessHandle> victims)
            throws IOException, InterruptedException {
        long last = 0;
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            last = Long.parseLong(line);
            if (last == ENOUGH) {
                victims.forEach(ProcessHandle::destroyForcibly);
            }
        }
        writer.waitFor();
        assertThat(last).isGreaterThanOrEqualTo(ENOUGH);
        return last;
    }

    /// How many rows are there without a gap.
    private long written() throws SQLException {
        try (var database = EmbeddedDatabase.start(folder(), Durability.KEPT)) {
            var count = EmbeddedDatabaseIT.ask(database, "select count(*) from written");
            assertThat(EmbeddedDatabaseIT.ask(database, "select max(number) from written"))
                    .isEqualTo(count);
            return Long.parseLong(count);
        }
    }
}
