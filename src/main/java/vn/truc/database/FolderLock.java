package vn.truc.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One Trực at a time owns a database folder; the kernel releases the lock when its process ends, however it ends.
final class FolderLock implements AutoCloseable {

    /// Closing any channel of a locked file drops the process's lock, so a folder held here is never opened twice.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock take(DatabaseFolder databaseFolder) throws IOException {
        var folder = databaseFolder.path().toRealPath();
        if (!HELD.add(folder)) {
            throw refused(folder, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return new FolderLock(folder, lock(folder, databaseFolder.lock()));
        } catch (IOException | RuntimeException refused) {
            HELD.remove(folder);
            throw refused;
        }
    }

    /// True while a Trực, this one or another, owns the folder.
    static boolean isTaken(DatabaseFolder databaseFolder) throws IOException {
        try (var _ = take(databaseFolder)) {
            return false;
        } catch (StartRefused taken) {
            return true;
        }
    }

    private static FileChannel lock(Path folder, Path file) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw refused(folder, Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static StartRefused refused(Path folder, String process) {
        return new StartRefused(
                "Một Trực khác (tiến trình %s) đang dùng thư mục %s. Hãy dừng nó trước, hoặc đặt TRUC_HOME sang thư mục khác."
                        .formatted(process, folder),
                "Another Trực (process %s) is using the folder %s. Stop it first, or set TRUC_HOME to another folder."
                        .formatted(process, folder));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(folder);
    }
}
