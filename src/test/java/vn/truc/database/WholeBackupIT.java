package vn.truc.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.truc.RunningOffice;
import vn.truc.TestDatabase;

/// A running office with a day of data is backed up while people use it, restored elsewhere, and compared table by
/// table.
class WholeBackupIT {

    private static final int TABLES = 40;
    private static final int WRITERS = 3;
    private static final int AT_MOST = 1000;
    private static final String SUBJECT = "Viết trong khi sao lưu";
    private static final List<String> ADDRESSEES = List.of("each:HEAD", "each:CLERK");

    @TempDir
    Path home;

    @Test
    void whatARunningOfficeHoldsIsThereAfterRestoringTableByTable() throws Exception {
        Files.createSymbolicLink(home.resolve("postgresql"), TestDatabase.PROGRAMS.toAbsolutePath());
        var backup = new DatabaseBackup(_ -> {});
        var file = home.resolve("office.truc");
        Map<String, Table> before;
        Map<String, Table> after;
        Written written;
        try (var office = RunningOffice.demo(home)) {
            office.address();
            whatTheTerminalSaysIsThere(office);
            aSecondOneIsRefused();
            var running = folder("demo");
            before = tables(running, running.rememberedPort());
            written = whilePeopleWrite(office, () -> backup.write(running, file));
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
            isWhole(written);
        }
    }

    /// What was answered with a yes before the backup began is there, and of what was written while it ran each
    /// document with all that belongs to it, or nothing.
    private void isWhole(Written written) throws IOException, SQLException {
        var restored = folder("elsewhere");
        try (var connection = restored.address(
                                DatabaseFolder.OWNER, DatabaseFolder.APPLICATION, restored.rememberedPort())
                        .connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select d.id, (select count(*) from directive_addressee a where a.directive_id = d.id),
                               (select count(*) from audit_line l where l.subject_id = d.id)
                        from directive d where d.subject = '%s'
                        """.formatted(SUBJECT))) {
            var there = new HashSet<UUID>();
            while (row.next()) {
                there.add(row.getObject(1, UUID.class));
                assertThat(row.getLong(2)).as("to whom it is addressed").isEqualTo(ADDRESSEES.size());
                assertThat(row.getLong(3)).as("in the audit book").isEqualTo(1);
            }
            assertThat(there).containsAll(written.before()).isSubsetOf(written.all());
            assertThat(written.all())
                    .as("written while it ran")
                    .hasSizeGreaterThan(written.before().size());
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

    /// Some write drafts, one after the other, from before the work begins until it is over.
    private static Written whilePeopleWrite(RunningOffice office, Runnable work) throws Exception {
        var issuer = signInAsClerk(office);
        var sent = ConcurrentHashMap.<UUID>newKeySet();
        var acknowledged = ConcurrentHashMap.<UUID>newKeySet();
        var done = new AtomicBoolean();
        Set<UUID> before;
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var writing = IntStream.range(0, WRITERS)
                    .mapToObj(_ -> writers.submit(() -> {
                        for (int i = 0; i < AT_MOST && !done.get(); i++) {
                            var id = UUID.randomUUID();
                            sent.add(id);
                            var answer = office.post("/directives/draft", draft(id, issuer));
                            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
                            acknowledged.add(id);
                        }
                        return null;
                    }))
                    .toList();
            try {
                await().until(() -> acknowledged.size() >= WRITERS);
                before = Set.copyOf(acknowledged);
                work.run();
            } finally {
                done.set(true);
            }
            for (var each : writing) {
                each.get();
            }
        }
        return new Written(before, Set.copyOf(sent));
    }

    /// The first of the demonstration keeps the documents; in whose name.
    private static String signInAsClerk(RunningOffice office) throws Exception {
        var person =
                first("name=\"person\" value=\"([^\"]+)\"", office.get("/demo").body());
        assertThat(office.post("/demo/sign-in", Map.of("person", person)).statusCode())
                .isEqualTo(303);
        return first(
                "(?s)name=\"issuer\".*?<option value=\"([^\"]+)\"",
                office.get("/directives/new").body());
    }

    private static Map<String, String> draft(UUID id, String issuer) {
        return Map.ofEntries(
                Map.entry("id", id.toString()),
                Map.entry("edit", "0"),
                Map.entry("number", "99/TB-BCĐ"),
                Map.entry("type", "NOTICE"),
                Map.entry("issuer", issuer),
                Map.entry("issuedBy", "Ban Chỉ đạo"),
                Map.entry("signer", "Nguyễn Văn Mẫu"),
                Map.entry("date", "20/03/2020"),
                Map.entry("subject", SUBJECT),
                Map.entry("from", "20/03/2020"),
                Map.entry("reach", "NOBODY"),
                Map.entry("addressees", String.join(",", ADDRESSEES)));
    }

    private static String first(String pattern, String page) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
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

    /// What was acknowledged before the backup began, and all that was ever sent.
    private record Written(Set<UUID> before, Set<UUID> all) {}

    private record Table(long rows, String content) {}
}
