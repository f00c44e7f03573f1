package vn.truc.database;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's own way of copying a running server: start a backup, copy the files, stop it, add the log written
/// meanwhile.
final class DatabaseCopy implements AutoCloseable {

    static final List<String> ROLES = List.of(DatabaseFolder.OWNER, DatabaseFolder.APPLICATION);

    private static final String SIGN = "truc-backup-1";
    /// Folders that a server fills anew at its start; they are kept empty.
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");

    private final Path data;
    private final Connection connection;
    private final TarArchiveOutputStream tar;

    private DatabaseCopy(Path data, Connection connection, TarArchiveOutputStream tar) {
        this.data = data;
        this.connection = connection;
        this.tar = tar;
    }

    /// Copies the database into a file of mode 0600 that is on the disk when this returns.
    static void write(DatabaseFolder folder, DatabaseAddress owner, Path file) throws IOException, SQLException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var connection = owner.connect();
                var copy = new DatabaseCopy(folder.data(), connection, tarInto(file))) {
            copy.text(SIGN, "PostgreSQL " + Files.readString(folder.data().resolve("PG_VERSION")));
            for (var role : ROLES) {
                copy.text(role + ".password", folder.password(role));
            }
            copy.database();
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static TarArchiveOutputStream tarInto(Path file) throws IOException {
        var tar = new TarArchiveOutputStream(
                new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)));
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        return tar;
    }

    private void database() throws IOException, SQLException {
        // The slot keeps the log of the backup's time from being recycled; it ends with the connection.
        ask(
                "select slot_name from pg_create_physical_replication_slot('truc_backup_' || pg_backend_pid(), true, true)");
        var first = ask("select pg_walfile_name(pg_backup_start('truc', fast => true))");
        files();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select pg_walfile_name(lsn), labelfile from pg_backup_stop(wait_for_archive => false)")) {
            row.next();
            text("data/backup_label", row.getString(2));
            log(first, row.getString(1));
        }
    }

    private String ask(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void files() throws IOException {
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) throws IOException {
                copy(folder, data.relativize(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
                copy(file, data.relativize(file));
                return FileVisitResult.CONTINUE;
            }

            // The server that runs removes files all the time; its log makes up for them.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
                if (why instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw why;
            }
        });
        folder("data/pg_wal/archive_status");
    }

    private void copy(Path path, Path name) throws IOException {
        var below = name.getNameCount() > 1 && EMPTIED.contains(name.getName(0).toString());
        var file = name.getFileName().toString();
        if (below || LEFT_OUT.contains(file) || file.startsWith("pgsql_tmp")) {
            return;
        }
        if (Files.isDirectory(path)) {
            folder("data/" + name);
        } else {
            content(path, "data/" + name);
        }
    }

    /// The log segments between the backup's begin and end, without which the copied files mean nothing.
    private void log(String first, String last) throws IOException {
        try (var segments = Files.list(data.resolve("pg_wal"))) {
            for (var segment : (Iterable<Path>) segments.sorted()::iterator) {
                var name = segment.getFileName().toString();
                if (name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                    content(segment, "data/pg_wal/" + name);
                }
            }
        }
    }

    private void folder(String name) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
        tar.closeArchiveEntry();
    }

    private void text(String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    /// Files change and vanish while the server runs: each is copied at the length it had when opened, and the log
    /// mends it.
    private void content(Path path, String name) throws IOException {
        try (var channel = FileChannel.open(path);
                var input = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16)) {
            var entry = new TarArchiveEntry(name);
            entry.setSize(channel.size());
            tar.putArchiveEntry(entry);
            exactly(entry.getSize(), input);
            tar.closeArchiveEntry();
        } catch (NoSuchFileException gone) {
            return;
        }
    }

    private void exactly(long size, InputStream input) throws IOException {
        var buffer = new byte[1 << 16];
        for (long left = size; left > 0; ) {
            int read = input.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                Arrays.fill(buffer, (byte) 0);
                read = (int) Math.min(buffer.length, left);
            }
            tar.write(buffer, 0, read);
            left -= read;
        }
    }

    /// Unpacks a file made by [#write] into a folder that does not exist yet.
    static void unpack(Path file, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), 1 << 16))) {
            var sign = tar.getNextEntry();
            if (sign == null || !sign.getName().equals(SIGN)) {
                throw new IOException(file + " is not a backup of Trực");
            }
            for (@Nullable TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                unpack(entry, tar, folder);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The backup leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            directory(target);
            return;
        }
        directory(target.resolve("..").normalize());
        Files.copy(content, target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
    }

    private static void directory(Path path) throws IOException {
        Files.createDirectories(
                path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
