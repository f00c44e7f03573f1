package vn.truc.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked once from the jar they come in.
record Binaries(Path folder) {

    /// Unpacks the programs below the folder unless the same ones are there already; whole or not at all.
    static Binaries unpack(Path below) throws IOException {
        var archive = archive();
        var folder = below.resolve("linux-" + archive.openConnection().getContentLengthLong());
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(below);
            var draft = Files.createTempDirectory(below, "unpacking-");
            unpack(archive, draft);
            publish(draft, folder);
        }
        return new Binaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        var architecture = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        @Nullable URL archive = Binaries.class.getResource("/postgres-linux-" + architecture + ".txz");
        if (archive == null || !System.getProperty("os.name").equals("Linux")) {
            throw new StartRefused(
                    "Máy này không có PostgreSQL kèm theo (%s, %s). Hãy đặt SPRING_DATASOURCE_URL tới một máy chủ PostgreSQL 18."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                    "There is no PostgreSQL on board for this machine (%s, %s). Set SPRING_DATASOURCE_URL to a PostgreSQL 18 server."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return archive;
    }

    private static void unpack(URL archive, Path draft) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
            for (@Nullable TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                unpack(entry, tar, draft);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path draft) throws IOException {
        var target = draft.resolve(entry.getName()).normalize();
        if (!target.startsWith(draft)) {
            throw new IOException("The archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        var program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static void publish(Path draft, Path folder) throws IOException {
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(draft, folder);
        } catch (FileSystemException somebodyWasFaster) {
            if (!Files.isDirectory(folder)) {
                throw somebodyWasFaster;
            }
            FileSystemUtils.deleteRecursively(draft);
        }
    }
}
