package vn.truc.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.truc.RunningOffice;
import vn.truc.TestDatabase;

/// A data folder of 64 MB that runs full: said in words, nothing half-written, and all is well when there is room
/// again. The folder is a file system in a name space of its own, so that nobody else feels it.
class DiskFullIT {

    private static final String MOUNT =
            "mount -t tmpfs -o size=64m,mode=700 none \"$1\" && cp -a \"$2\"/. \"$1\" && shift 2 && exec \"$@\"";
    private static final int MANY = 1500;
    private static final int TRIES = 40;
    private static final Pattern UNIT =
            Pattern.compile("name=\"under\".*?<option[^>]* value=\"([0-9a-f-]{36})\"", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern FINGERPRINT = Pattern.compile("name=\"fingerprint\" value=\"([^\"]+)\"");

    @TempDir
    Path home;

    @Test
    void aFullDataFolderIsSaidInWordsWritesNothingByHalvesAndWorksAgainWithRoom() throws Exception {
        prepare();
        try (var office = start()) {
            office.found();
            var list = propose(office);
            var fingerprint = find(FINGERPRINT, office.get(list).body());
            var before = counts(office);
            var ballast = fill(office);

            var refused = office.post(list, Map.of("fingerprint", fingerprint));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("30");
            assertThat(refused.body()).contains("Tạm thời chưa ghi được").doesNotContain("Exception", "SQL");

            Files.delete(ballast);
            assertThat(counts(office)).isEqualTo(before);
            assertThat(office.post(list, Map.of("fingerprint", fingerprint)).statusCode())
                    .isEqualTo(303);
            assertThat(counts(office).units()).isEqualTo(before.units() + MANY);
        }
    }

    @Test
    void aServerThatDiesOfAFullDiskComesBackWithRoom() throws Exception {
        prepare();
        try (var office = start()) {
            office.found();
            var before = counts(office);
            var ballast = fill(office);
            var server = server(office);
            server.destroyForcibly();
            server.onExit().join();
            assertThat(office.get("/administration/lists").statusCode()).isIn(200, 503);
            Files.delete(ballast);
            int tries = 0;
            while (office.get("/administration/lists").statusCode() != 200) {
                assertThat(++tries).as(office.log()).isLessThan(TRIES);
            }
            assertThat(counts(office)).isEqualTo(before);
            propose(office);
        }
    }

    /// An empty database whose log comes in small pieces, as 64 MB ask for; all else is as Trực makes it.
    private void prepare() throws Exception {
        var folder = folder(home);
        folder.create();
        folder.password(DatabaseFolder.OWNER);
        var arguments = List.of(
                "-D",
                folder.data().toString(),
                "-U",
                DatabaseFolder.OWNER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + folder.passwordFile(DatabaseFolder.OWNER),
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--wal-segsize=1",
                "--set",
                "min_wal_size=2MB",
                "--set",
                "max_wal_size=6MB",
                "--set",
                "shared_buffers=32MB");
        new Programs(Binaries.unpack(folder.binaries())).run("initdb", arguments);
        Files.move(folder.path(), home.resolve("prepared"));
        Files.createDirectory(folder.path());
        Files.createSymbolicLink(home.resolve("postgresql"), TestDatabase.PROGRAMS.toAbsolutePath());
    }

    private RunningOffice start() throws IOException {
        var root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        var command = new ArrayList<>(List.of("unshare", root ? "-m" : "-rm", "sh", "-c", MOUNT, "sh"));
        command.add(folder(home).path().toString());
        command.add(home.resolve("prepared").toString());
        return RunningOffice.start(Map.of("TRUC_HOME", home.toString()), command.toArray(String[]::new));
    }

    private static DatabaseFolder folder(Path home) {
        return new DatabaseFolder(home.resolve("database"), TestDatabase.PROGRAMS);
    }

    /// The folder as the office sees it in its name space.
    private DatabaseFolder seen(RunningOffice office) {
        return folder(Path.of("/proc/%d/root%s".formatted(office.pid(), home)));
    }

    private ProcessHandle server(RunningOffice office) throws IOException {
        var pid = Files.readAllLines(seen(office).postmasterPid()).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private Path fill(RunningOffice office) throws IOException {
        var ballast = seen(office).path().resolve("ballast");
        for (int size : List.of(1 << 20, 1 << 12)) {
            try (var channel = Files.newByteChannel(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (true) {
                    channel.write(ByteBuffer.allocate(size));
                }
            } catch (IOException full) {
                assertThat(full).hasMessageContaining("No space left");
            }
        }
        return ballast;
    }

    private Counts counts(RunningOffice office) throws IOException, SQLException {
        var folder = seen(office);
        var address = folder.address(DatabaseFolder.APPLICATION, DatabaseFolder.APPLICATION, folder.rememberedPort());
        try (var connection = address.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select (select count(*) from unit), (select count(*) from unit_name),
                               (select count(*) from unit_closure), (select count(*) from audit_line)
                        """)) {
            row.next();
            return new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4));
        }
    }

    private record Counts(int units, int names, int closure, int lines) {}

    /// Brings in a list of units to look at; where it can be looked at.
    private static String propose(RunningOffice office) throws Exception {
        var form = office.get("/administration/lists").body();
        var rows = IntStream.range(0, MANY)
                .mapToObj("P%1$d,Phòng thử nghiệm số %1$d"::formatted)
                .collect(Collectors.joining("\n", "code,name\n", "\n"));
        var answer = office.post(
                "/administration/lists",
                Map.of("id", find(ID, form), "kind", "UNITS", "under", find(UNIT, form), "paste", rows));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String find(Pattern pattern, String page) {
        var matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }
}
