package vn.truc.database;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// A real PostgreSQL that Trực starts itself, for this JVM's lifetime, in a folder that nobody else uses meanwhile. A
/// server that ends by itself, as one does whose disk is full, is started again until it runs.
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final DatabaseFolder folder;
    private final Durability durability;
    private final FolderLock lock;
    private volatile Server server;
    private volatile boolean closed;

    private EmbeddedDatabase(DatabaseFolder folder, Durability durability, FolderLock lock)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.durability = durability;
        this.lock = lock;
        this.server = serve(folder, durability);
    }

    /// Starts the server in the folder, making the database on first use.
    public static EmbeddedDatabase start(DatabaseFolder folder, Durability durability) {
        try {
            folder.create();
            var lock = FolderLock.take(folder);
            try {
                var database = new EmbeddedDatabase(folder, durability, lock);
                database.prepare();
                Thread.ofPlatform().name("postgres-watch").daemon().start(database::watch);
                return database;
            } catch (IOException | InterruptedException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw unusable(folder, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unusable(folder, stopped);
        }
    }

    private static Server serve(DatabaseFolder folder, Durability durability) throws IOException, InterruptedException {
        var programs = new Programs(Binaries.unpack(folder.binaries()));
        Server.stopOrphan(folder);
        if (durability == Durability.SCRATCH) {
            FileSystemUtils.deleteRecursively(folder.data());
        }
        if (!folder.holdsData()) {
            Server.initialise(folder, programs, durability);
        }
        return Server.start(folder, programs, durability);
    }

    private void watch() {
        try {
            while (!closed) {
                server.awaitEnd();
                serveAgain();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void serveAgain() throws InterruptedException {
        synchronized (this) {
            if (closed) {
                return;
            }
            log.error(
                    "PostgreSQL đã dừng và được khởi động lại; nhật ký: {} / PostgreSQL ended and is started again",
                    folder.log());
            try {
                server = Server.start(
                        folder,
                        new Programs(Binaries.unpack(folder.binaries())),
                        durability,
                        OptionalInt.of(server.port()));
                return;
            } catch (IOException | StartRefused notYet) {
                log.error(notYet.getMessage());
            }
        }
        TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    }

    /// The application gets a role of its own, which is no superuser, and a database that this role owns.
    private void prepare() throws IOException {
        try (var connection = owner().connect()) {
            new ApplicationRole(connection).create(folder.password(DatabaseFolder.APPLICATION));
        } catch (SQLException failure) {
            close();
            throw unusable(folder, failure);
        }
    }

    private static StartRefused unusable(DatabaseFolder folder, Exception failure) {
        return new StartRefused(
                "Không dùng được thư mục dữ liệu %s: %s".formatted(folder.path(), failure.getMessage()),
                "The data folder %s cannot be used: %s".formatted(folder.path(), failure.getMessage()),
                failure);
    }

    /// How the application reaches its database.
    public DatabaseAddress application() {
        return address(DatabaseFolder.APPLICATION, DatabaseFolder.APPLICATION);
    }

    /// How maintenance reaches the server: its owner, a superuser.
    public DatabaseAddress owner() {
        return address(DatabaseFolder.OWNER, "postgres");
    }

    private DatabaseAddress address(String role, String database) {
        try {
            return folder.address(role, database, server.port());
        } catch (IOException failure) {
            throw unusable(folder, failure);
        }
    }

    /// The process of the server.
    public long pid() {
        return server.pid();
    }

    /// Stops the server and gives the folder free.
    @Override
    public synchronized void close() {
        closed = true;
        try (lock) {
            server.stop();
        } catch (IOException failure) {
            throw unusable(folder, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
