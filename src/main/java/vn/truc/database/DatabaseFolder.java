package vn.truc.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;

/// The folder of one embedded server: its data, passwords, port and log, readable by its owner only.
public record DatabaseFolder(Path path, Path binaries) {

    /// The role that owns the server; Trực uses it for maintenance only.
    static final String OWNER = "postgres";
    /// The role and the database the application works with; no superuser.
    static final String APPLICATION = "truc";

    public DatabaseFolder {
        path = path.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
    }

    /// The folder of the embedded server under Trực's home, which shares the unpacked programs with its neighbours.
    public static DatabaseFolder under(Path home) {
        return new DatabaseFolder(home.resolve("database"), home.resolve("postgresql"));
    }

    Path data() {
        return path.resolve("data");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path portFile() {
        return path.resolve("port");
    }

    Path postmasterPid() {
        return data().resolve("postmaster.pid");
    }

    Path passwordFile(String role) {
        return path.resolve(role + ".password");
    }

    /// True when a database has been made here.
    public boolean holdsData() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    void create() throws IOException {
        var onlyOwner = PosixFilePermissions.fromString("rwx------");
        Files.createDirectories(path, PosixFilePermissions.asFileAttribute(onlyOwner));
        Files.setPosixFilePermissions(path, onlyOwner);
    }

    /// The role's password, made on first use and kept in a file of mode 0600.
    String password(String role) throws IOException {
        var file = passwordFile(role);
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            var owned = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var draft = Files.createTempFile(path, role, ".password", owned);
            Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            Files.move(draft, file);
        }
        return Files.readString(file).strip();
    }

    DatabaseAddress address(String role, String database, int port) throws IOException {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, role, password(role));
    }

    /// The port of the last start.
    int rememberedPort() throws IOException {
        return Files.exists(portFile())
                ? Integer.parseInt(Files.readString(portFile()).strip())
                : 0;
    }

    /// Nothing is written where nothing changes: a full disk would leave half a number.
    void remember(int port) throws IOException {
        if (port == rememberedPort()) {
            return;
        }
        Files.writeString(
                portFile(),
                Integer.toString(port),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
    }

    private Path backupNote() {
        return path.resolve("last-backup");
    }

    /// Remembers that a backup was complete at this moment. The note is no part of a backup: what is restored has none.
    void noteBackup(Instant at) throws IOException {
        Files.writeString(backupNote(), at.toString());
    }

    /// When the last backup was complete; empty when there is none.
    Optional<Instant> backedUp() {
        try {
            return Files.exists(backupNote())
                    ? Optional.of(Instant.parse(Files.readString(backupNote()).strip()))
                    : Optional.empty();
        } catch (IOException | DateTimeParseException torn) {
            return Optional.empty();
        }
    }
}
