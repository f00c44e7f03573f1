package vn.truc.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.truc.RunningOffice;
import vn.truc.TestDatabase;

/// A running office with a day of data is backed up while people use it, restored elsewhere, and compared table by
/// table.
class WholeBackupIT {

    private static final int TABLES = 40;

    @TempDir
    Path home;

    @Test
    void whatARunningOfficeHoldsIsThereAfterRestoringTableByTable() throws Exception {
        Files.createSymbolicLink(home.resolve("postgresql"), TestDatabase.PROGRAMS.toAbsolutePath());
        var backup = new DatabaseBackup(_ -> {});
        var file = home.resolve("office.truc");
        Map<String, Table> before;
        Map<String, Table> after;
        try (var office = RunningOffice.demo(home)) {
            office.address();
            whatTheTerminalSaysIsThere(office);
            aSecondOneIsRefused();
            var running = folder("demo");
            before = tables(running, running.rememberedPort());
            whilePeopleComeAndGo(office, () -> backup.write(running, file));
            after = tables(running, running.rememberedPort());
        }
        assertThat(before).hasSizeGreaterThan(TABLES);
        assertThat(before.values().stream().mapToLong(Table::rows).sum()).isGreaterThan(100);

        backup.restore(folder("elsewhere"), file);
        try (var _ = EmbeddedDatabase.start(folder("elsewhere"), Durability.KEPT)) {
            var restored = tables(folder("elsewhere"), folder("elsewhere").rememberedPort());
            assertThat(restored.keySet()).isEqualTo(before.keySet());
            assertThat(restored).allSatisfy((name, table) -> {
                var was = Objects.requireNonNull(before.get(name));
                var became = Objects.requireNonNull(after.get(name));
                if (was.equals(became)) {
                    assertThat(table).as(name).isEqualTo(was);
                } else {
                    // People wrote into it meanwhile: it holds a moment in between.
                    assertThat(table.rows())
                            .as(name)
                            .isBetween(Math.min(was.rows(), became.rows()), Math.max(was.rows(), became.rows()));
                }
            });
            assertThat(restored.entrySet().stream()
                            .filter(entry -> entry.getValue().equals(before.get(entry.getKey()))))
                    .hasSizeGreaterThan(TABLES);
        }
    }

    /// The two addresses that the demonstration prints: where to begin, and the five lines without sign-in.
    private static void whatTheTerminalSaysIsThere(RunningOffice office) throws Exception {
        var printed = Pattern.compile("http://localhost:\\d+(/demo|/brief/\\S+)");
        var addresses = new TreeSet<String>();
        printed.matcher(office.log()).results().forEach(found -> addresses.add(found.group(1)));
        assertThat(addresses).hasSize(2);
        for (var address : addresses) {
            var answer = office.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.body()).contains(address.equals("/demo") ? "/demo/sign-in" : "Đơn vị đã nộp");
        }
    }

    private void aSecondOneIsRefused() throws IOException {
        try (var second = RunningOffice.demo(home)) {
            assertThatThrownBy(second::address)
                    .hasMessageContaining("Một Trực khác")
                    .hasMessageContaining("Another Trực");
        }
    }

    private DatabaseFolder folder(String name) {
        return new DatabaseFolder(home.resolve(name).resolve("database"), TestDatabase.PROGRAMS);
    }

    private static void whilePeopleComeAndGo(RunningOffice office, Runnable work) throws Exception {
        var done = new AtomicBoolean();
        var came = new AtomicInteger();
        var people = Thread.ofVirtual().start(() -> {
            while (!done.get()) {
                try {
                    office.post("/sign-in", Map.of("login", "nobody", "password", "sai mật khẩu rồi"));
                    came.incrementAndGet();
                } catch (Exception gone) {
                    return;
                }
            }
        });
        work.run();
        done.set(true);
        people.join();
        assertThat(came.get()).isPositive();
    }

    /// How many rows each table has, and a sum over what stands in them.
    private static Map<String, Table> tables(DatabaseFolder folder, int port) throws IOException, SQLException {
        var tables = new TreeMap<String, Table>();
        try (var connection = folder.address(DatabaseFolder.OWNER, DatabaseFolder.APPLICATION, port)
                        .connect();
                var names = connection.createStatement();
                var counts = connection.createStatement();
                var name = names.executeQuery("""
                        select oid::regclass::text from pg_class
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                        """)) {
            while (name.next()) {
                try (var row = counts.executeQuery(
                        "select count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text from %s t"
                                .formatted(name.getString(1)))) {
                    row.next();
                    tables.put(name.getString(1), new Table(row.getLong(1), row.getString(2)));
                }
            }
        }
        return tables;
    }

    private record Table(long rows, String content) {}
}
