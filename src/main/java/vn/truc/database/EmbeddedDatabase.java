package vn.truc.database;

import java.io.IOException;
import java.sql.SQLException;
import org.springframework.util.FileSystemUtils;

/// A real PostgreSQL that Trực starts itself, for this JVM's lifetime, in a folder that nobody else uses meanwhile.
public final class EmbeddedDatabase implements AutoCloseable {

    private final DatabaseFolder folder;
    private final FolderLock lock;
    private final Server server;

    private EmbeddedDatabase(DatabaseFolder folder, FolderLock lock, Server server) {
        this.folder = folder;
        this.lock = lock;
        this.server = server;
    }

    /// Starts the server in the folder, making the database on first use.
    public static EmbeddedDatabase start(DatabaseFolder folder, Durability durability) {
        try {
            folder.create();
            var lock = FolderLock.take(folder);
            try {
                var database = new EmbeddedDatabase(folder, lock, serve(folder, durability));
                database.prepare();
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
    public void close() {
        try (lock) {
            server.stop();
        } catch (IOException failure) {
            throw unusable(folder, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
