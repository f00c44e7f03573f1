package vn.truc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import vn.truc.Truc;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.database.DatabaseFolder;
import vn.truc.database.Durability;
import vn.truc.database.EmbeddedDatabase;

/// Where figures are measured: one running Trực on an empty database of its own that keeps what it
/// acknowledges, started when the first figure asks for it, and the nation that lives there.
final class Grounds implements AutoCloseable {
    /// Linux counts in hundredths of a second.
    private static final int MILLIS_A_TICK = 10;

    private static final Path PROGRAMS = Path.of("target", "postgresql");

    private @Nullable Path home;
    private @Nullable EmbeddedDatabase database;
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable Nation nation;

    /// Starts the program, if it does not run yet.
    void open() {
        context();
    }

    /// Something of the running program.
    <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    /// The program's own database.
    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /// Where the running program is reached.
    String address() {
        return "http://127.0.0.1:" + context().getEnvironment().getProperty("local.server.port");
    }

    /// The country with its bodies, people, measures and facts; made when first asked for.
    Nation nation() {
        if (nation == null) {
            nation = Nation.raise(this);
        }
        return nation;
    }

    /// Leaves the database as one that has run since yesterday: what was written is put away, and the files of its log
    /// are there to be written again. An external server does so in its own time.
    void settle() throws SQLException {
        if (database != null) {
            try (var connection = database.owner().connect();
                    var statement = connection.createStatement()) {
                statement.execute("checkpoint");
            }
        }
    }

    /// The office's clock as it goes now, whatever day was looked at before.
    OfficeClock runningClock() {
        var clock = bean(OfficeClock.class);
        clock.release();
        return clock;
    }

    /// Does something on behalf of somebody.
    <T> T as(Actor actor, Supplier<T> work) {
        Acting.bind(actor);
        try {
            return work.get();
        } finally {
            Acting.release();
        }
    }

    /// The processor time that the program and its database have used so far, which a busy machine does not
    /// change; that of an external server is not seen.
    Duration processor() {
        var all = Stream.of(ProcessHandle.current());
        var gone = Duration.ZERO;
        if (database != null) {
            var server = ProcessHandle.of(database.pid()).orElseThrow();
            gone = ended(server.pid());
            all = Stream.concat(all, Stream.concat(Stream.of(server), server.descendants()));
        }
        return all.map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(gone, Duration::plus);
    }

    /// What the processes of connections that were closed have used, where Linux says it.
    private static Duration ended(long pid) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return Duration.ofMillis((Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * MILLIS_A_TICK);
        } catch (IOException elsewhere) {
            return Duration.ZERO;
        }
    }

    private ConfigurableApplicationContext context() {
        if (context == null) {
            context = start();
        }
        return context;
    }

    private ConfigurableApplicationContext start() {
        try {
            home = Files.createTempDirectory("truc-bench-");
        } catch (IOException full) {
            throw new IllegalStateException(full);
        }
        var settings = new ArrayList<>(List.of(
                "--truc.home=" + home,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.profiles.active=e2e",
                "--truc.account.first-run=false",
                "--db-scheduler.enabled=false"));
        if (System.getenv("SPRING_DATASOURCE_URL") == null) {
            database = EmbeddedDatabase.start(new DatabaseFolder(home.resolve("database"), PROGRAMS), Durability.KEPT);
            var address = database.application();
            settings.add("--spring.datasource.url=" + address.url());
            settings.add("--spring.datasource.username=" + address.user());
            settings.add("--spring.datasource.password=" + address.password());
        }
        return SpringApplication.run(Truc.class, settings.toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        if (context != null) {
            context.close();
        }
        if (database != null) {
            database.close();
        }
        if (home != null) {
            FileSystemUtils.deleteRecursively(home);
        }
    }
}
