package vn.truc.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// One running PostgreSQL over one data folder: started, awaited, stopped; whoever uses it holds the folder's lock.
final class Server {

    private static final Logger log = LoggerFactory.getLogger(Server.class);
    private static final int ATTEMPTS = 20;
    private static final long LOG_LIMIT = 10L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DatabaseFolder folder;
    private final Process process;
    private final int port;

    private Server(DatabaseFolder folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    /// Makes an empty database in the folder; whole or not at all.
    static void initialise(DatabaseFolder folder, Programs programs, Durability durability)
            throws IOException, InterruptedException {
        var draft = folder.path().resolve("data.new");
        FileSystemUtils.deleteRecursively(draft);
        folder.password(DatabaseFolder.OWNER);
        var arguments = new ArrayList<>(List.of("-D", draft.toString()));
        arguments.addAll(List.of("-U", DatabaseFolder.OWNER, "-A", "scram-sha-256"));
        arguments.add("--pwfile=" + folder.passwordFile(DatabaseFolder.OWNER));
        arguments.addAll(List.of("-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=builtin"));
        arguments.addAll(List.of("--builtin-locale=C.UTF-8", "--data-checksums"));
        settings().forEach(setting -> arguments.addAll(List.of("--set", setting)));
        if (durability == Durability.SCRATCH) {
            arguments.add("--no-sync");
        }
        programs.run("initdb", arguments);
        Files.move(draft, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /// What an administrator may change in postgresql.conf; the log never shows what people wrote. Files of the
    /// write-ahead log for a morning's rush are kept over night: to make one anew holds up every commit.
    private static List<String> settings() {
        return List.of(
                "shared_buffers=256MB",
                "max_connections=100",
                "min_wal_size=256MB",
                "timezone=UTC",
                "log_timezone=UTC",
                "lc_messages=C",
                "log_checkpoints=off",
                "log_error_verbosity=terse",
                "log_min_error_statement=panic");
    }

    /// Starts the server and waits until it answers; recovery after a crash may take as long as it needs.
    static Server start(DatabaseFolder folder, Programs programs, Durability durability)
            throws IOException, InterruptedException {
        return start(folder, programs, durability, OptionalInt.empty());
    }

    /// Starts it where its clients already look for it, or anywhere.
    static Server start(DatabaseFolder folder, Programs programs, Durability durability, OptionalInt at)
            throws IOException, InterruptedException {
        trimLog(folder.log());
        for (int attempt = 1; ; attempt++) {
            int port = at.isPresent() ? at.getAsInt() : freePort(folder, attempt);
            var begin = Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
            var server = new Server(folder, programs.serve(arguments(folder, port, durability), folder.log()), port);
            if (server.awaitReady()) {
                folder.remember(port);
                return server;
            }
            server.retryOrRefuse(attempt, begin);
        }
    }

    private static List<String> arguments(DatabaseFolder folder, int port, Durability durability) {
        var arguments = new ArrayList<>(List.of("-D", folder.data().toString(), "-p", Integer.toString(port)));
        var sync = durability == Durability.KEPT ? "on" : "off";
        for (var setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=" + sync,
                "synchronous_commit=" + sync,
                "full_page_writes=" + sync,
                "logging_collector=off",
                "log_destination=stderr")) {
            arguments.addAll(List.of("-c", setting));
        }
        return arguments;
    }

    private boolean awaitReady() throws IOException, InterruptedException {
        for (long waited = 0; process.isAlive(); waited += 10) {
            if (isReady()) {
                return true;
            }
            if (waited % 10_000 == 9_990) {
                log.info("PostgreSQL đang phục hồi dữ liệu, xin đợi / PostgreSQL is recovering, please wait");
            }
            process.waitFor(10, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private boolean isReady() throws IOException {
        var file = folder.postmasterPid();
        if (!Files.exists(file)) {
            return false;
        }
        var lines = Files.readAllLines(file);
        return lines.size() >= 8
                && lines.getFirst().strip().equals(Long.toString(process.pid()))
                && lines.get(7).strip().equals("ready");
    }

    /// A port taken meanwhile and the last breath of a killed server's children are worth another attempt; nothing else
    /// is.
    private void retryOrRefuse(int attempt, long begin) throws IOException, InterruptedException {
        var said = Files.readString(folder.log()).substring((int) Math.min(begin, Files.size(folder.log())));
        var passing = said.contains("could not bind") || said.contains("pre-existing shared memory block");
        if (!passing || attempt == ATTEMPTS) {
            throw new StartRefused(
                    "PostgreSQL không khởi động được. Nhật ký: %s%n%s".formatted(folder.log(), said.strip()),
                    "PostgreSQL does not start. Its log is %s".formatted(folder.log()));
        }
        TimeUnit.MILLISECONDS.sleep(250);
    }

    /// The port of last time while it is free, else any.
    private static int freePort(DatabaseFolder folder, int attempt) throws IOException {
        var loopback = InetAddress.getLoopbackAddress();
        int remembered = attempt == 1 ? folder.rememberedPort() : 0;
        try (var socket = new ServerSocket(remembered, 1, loopback)) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            try (var socket = new ServerSocket(0, 1, loopback)) {
                return socket.getLocalPort();
            }
        }
    }

    private static void trimLog(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > LOG_LIMIT) {
            Files.move(file, file.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Stops a server that outlived its JVM and removes the trace of one that did not.
    static void stopOrphan(DatabaseFolder folder) throws IOException, InterruptedException {
        var file = folder.postmasterPid();
        if (!Files.exists(file)) {
            return;
        }
        var orphan = Files.readAllLines(file).stream()
                .findFirst()
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                .filter(handle -> serves(handle, folder));
        if (orphan.isPresent()) {
            log.info(
                    "Dừng PostgreSQL còn sót lại / Stopping a PostgreSQL left behind ({})",
                    orphan.get().pid());
            interrupt(orphan.get());
        }
        Files.deleteIfExists(file);
    }

    private static boolean serves(ProcessHandle handle, DatabaseFolder folder) {
        return handle.info().arguments().stream()
                .anyMatch(arguments -> List.of(arguments).contains(folder.data().toString()));
    }

    /// Ends the sessions and stops; a server that cannot do so in a minute is stopped at once and recovers at the next
    /// start.
    private static void interrupt(ProcessHandle server) throws IOException, InterruptedException {
        for (var signal : List.of("-INT", "-QUIT")) {
            new ProcessBuilder("kill", signal, Long.toString(server.pid()))
                    .start()
                    .waitFor();
            try {
                server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                return;
            } catch (TimeoutException slow) {
                log.warn("PostgreSQL {} is slow to stop", server.pid());
            } catch (ExecutionException gone) {
                return;
            }
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    void stop() throws IOException, InterruptedException {
        if (process.isAlive()) {
            interrupt(process.toHandle());
        }
    }
}
