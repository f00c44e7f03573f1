package vn.truc.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// When the embedded database was last backed up, and how much room its disk has. A server of one's own is backed up by
/// whoever runs it: of that Trực knows nothing.
@Component
public class Backups {
    private final Path home;
    private final boolean external;

    Backups(@Value("${truc.home}") Path home, @Value("${truc.database.external:false}") boolean external) {
        this.home = home;
        this.external = external;
    }

    /// Whether somebody else runs the server.
    public boolean external() {
        return external;
    }

    /// When the last backup was complete; empty when there is none, or the server is another's.
    public Optional<Instant> last() {
        return external ? Optional.empty() : DatabaseFolder.under(home).backedUp();
    }

    /// How many bytes are free on the disk of the home.
    public long room() {
        try {
            return Files.getFileStore(Files.exists(home) ? home : home.getRoot())
                    .getUsableSpace();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
