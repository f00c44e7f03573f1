package vn.truc.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.truc.RunningOffice;
import vn.truc.TestDatabase;
import vn.truc.calendar.TimeId;

/// `kill -9` in the middle of writes loses nothing that was acknowledged, and leaves nothing half-written.
class KilledIT {
    private static final int ENOUGH = 100;
    private static final int PEOPLE = 4;
    private static final Pattern BODY = Pattern.compile("<option[^>]* value=\"([0-9a-f-]{36})\"");

    /// What opening a site writes, all of it or nothing: the place, for whom it is, and two lines in the audit book.
    private static final String HALVES = """
            select count(*) from place p
            where (select count(*) from place_body b where b.place_id = p.id) <> 1
               or (select count(*) from audit_line l where l.subject_id = p.id) <> 2
            """;

    private static final String ORPHANS = """
            select (select count(*) from audit_line where act in ('organisation.place_opened', 'organisation.body_housed'))
                 - 2 * (select count(*) from place)
                 + (select count(*) from place_body where place_id not in (select id from place))
            """;

    @TempDir
    Path home;

    /// First the JVM alone, then, after the office came back and went on, the JVM and PostgreSQL with it.
    @Test
    void aKilledOfficeLosesNothingAcknowledgedAndLeavesNothingHalfWritten() throws Exception {
        Files.createSymbolicLink(home.resolve("postgresql"), TestDatabase.PROGRAMS.toAbsolutePath());
        Set<String> acknowledged;
        try (var office = RunningOffice.start(Map.of("TRUC_HOME", home.toString()))) {
            office.found();
            acknowledged = killedWhileSitesAreOpened(office, () -> {});
        }
        try (var again = RunningOffice.start(Map.of("TRUC_HOME", home.toString()))) {
            again.address();
            nothingIsLost(acknowledged);
            assertThat(again.post("/sign-in", Map.of("login", "quantri@cqtn", "password", RunningOffice.PASSWORD))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(again.get("/administration/places").body()).contains(acknowledged);
            acknowledged.addAll(killedWhileSitesAreOpened(again, () -> server().destroyForcibly()));
        }
        try (var _ = EmbeddedDatabase.start(folder(), Durability.KEPT)) {
            nothingIsLost(acknowledged);
        }
    }

    @Test
    void aServerThatOutlivesItsProgramIsStoppedAtTheNextStart() throws Exception {
        var folder = new DatabaseFolder(home.resolve("database"), TestDatabase.PROGRAMS);
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

    /// Several people open one site after the other; what was answered with “done” before everything died.
    private Set<String> killedWhileSitesAreOpened(RunningOffice office, Runnable also) throws Exception {
        var body = BODY.matcher(office.get("/administration/places/new").body());
        assertThat(body.find()).isTrue();
        var acknowledged = new ConcurrentSkipListSet<String>();
        var enough = new CountDownLatch(ENOUGH);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 0; person < PEOPLE; person++) {
                people.execute(() -> {
                    while (opened(office, body.group(1), acknowledged)) {
                        enough.countDown();
                    }
                    // Whatever failed before its time, nobody waits for it.
                    while (enough.getCount() > 0) {
                        enough.countDown();
                    }
                });
            }
            enough.await();
            also.run();
            office.kill();
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        return acknowledged;
    }

    private static boolean opened(RunningOffice office, String body, Set<String> acknowledged) {
        var id = TimeId.at(Instant.now());
        var name = "Trụ sở " + id;
        try {
            var answer = office.post(
                    "/administration/places/new",
                    Map.of("id", id.toString(), "body", body, "name", name, "address", "1 Phố Thử"));
            return answer.statusCode() == 303 && acknowledged.add(name);
        } catch (Exception died) {
            return false;
        }
    }

    private void nothingIsLost(Set<String> acknowledged) throws Exception {
        var written = new TreeSet<>(
                List.of(ask("select string_agg(name, ',') from place").split(",")));
        assertThat(written).containsAll(acknowledged);
        assertThat(ask(HALVES)).isEqualTo("0");
        assertThat(ask(ORPHANS)).isEqualTo("0");
    }

    private String ask(String sql) throws IOException, SQLException {
        var address = folder().address(DatabaseFolder.APPLICATION, "truc", folder().rememberedPort());
        try (var connection = address.connect();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private ProcessHandle server() {
        try {
            var pid = Files.readAllLines(folder().postmasterPid()).getFirst().strip();
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private DatabaseFolder folder() {
        return DatabaseFolder.under(home);
    }
}
