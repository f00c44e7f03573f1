package vn.truc.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;

/// A whole embedded database in one file, taken while it runs or stands still, and put back into an empty folder.
public record DatabaseBackup(Consumer<String> terminal) {

    /// Writes the database of the folder to a file that must not exist yet; it appears only when complete.
    public void write(DatabaseFolder folder, Path file) {
        if (Files.exists(file)) {
            throw new StartRefused("Tệp %s đã có sẵn.".formatted(file), "The file %s exists already.".formatted(file));
        }
        if (!folder.holdsData()) {
            throw new StartRefused(
                    "Chưa có dữ liệu nào trong %s.".formatted(folder.path()),
                    "There is no data in %s yet.".formatted(folder.path()));
        }
        try {
            var draft = file.resolveSibling(file.getFileName() + ".part");
            copy(folder, draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            folder.noteBackup(Files.getLastModifiedTime(file).toInstant());
            say(
                    "Đã sao lưu vào %s (%,d byte). Khóa mã hóa (thư mục keys) không nằm trong tệp này: hãy giữ một bản ở nơi khác."
                            .formatted(file, Files.size(file)),
                    "Backed up to %s (%,d bytes). The encryption key (folder keys) is not in this file: keep a copy of it elsewhere."
                            .formatted(file, Files.size(file)));
        } catch (IOException | SQLException failure) {
            throw failed(failure);
        }
    }

    /// Uses the server that runs, or starts one for as long as the copy takes.
    private static void copy(DatabaseFolder folder, Path draft) throws IOException, SQLException {
        if (FolderLock.isTaken(folder)) {
            DatabaseCopy.write(
                    folder, folder.address(DatabaseFolder.OWNER, "postgres", folder.rememberedPort()), draft);
            return;
        }
        try (var database = EmbeddedDatabase.start(folder, Durability.KEPT)) {
            DatabaseCopy.write(folder, database.owner(), draft);
        }
    }

    /// Puts a backup into a folder that holds no data yet, and lets the server prove that it is whole.
    public void restore(DatabaseFolder folder, Path file) {
        if (!Files.isReadable(file)) {
            throw new StartRefused(
                    "Không đọc được tệp %s.".formatted(file), "The file %s cannot be read.".formatted(file));
        }
        try {
            folder.create();
            try (var _ = FolderLock.take(folder)) {
                unpack(folder, file);
            }
        } catch (IOException failure) {
            throw failed(failure);
        }
        EmbeddedDatabase.start(folder, Durability.KEPT).close();
        say(
                "Đã phục hồi %s vào %s. Hãy đặt khóa mã hóa (thư mục keys) vào chỗ cũ rồi chạy ./truc run."
                        .formatted(file, folder.path()),
                "Restored %s into %s. Put the encryption key (folder keys) in its place, then ./truc run."
                        .formatted(file, folder.path()));
    }

    private static void unpack(DatabaseFolder folder, Path file) throws IOException {
        if (Files.exists(folder.data())) {
            throw new StartRefused(
                    "%s đã có dữ liệu; chỉ phục hồi vào chỗ trống. Hãy đặt TRUC_HOME sang thư mục mới hoặc dời dữ liệu cũ đi."
                            .formatted(folder.data()),
                    "%s holds data; a backup is restored into an empty place only. Set TRUC_HOME to a new folder or move the old data away."
                            .formatted(folder.data()));
        }
        var draft = folder.path().resolve("restoring");
        FileSystemUtils.deleteRecursively(draft);
        DatabaseCopy.unpack(file, draft);
        for (var role : DatabaseCopy.ROLES) {
            var password = folder.passwordFile(role);
            Files.move(draft.resolve(password.getFileName()), password, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(draft.resolve("data"), folder.data(), StandardCopyOption.ATOMIC_MOVE);
        FileSystemUtils.deleteRecursively(draft);
    }

    private void say(String vietnamese, String english) {
        terminal.accept(vietnamese);
        terminal.accept(english);
    }

    private static StartRefused failed(Exception failure) {
        return new StartRefused(
                "Không thành công: " + failure.getMessage(), "It did not work: " + failure.getMessage(), failure);
    }
}
