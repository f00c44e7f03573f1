package vn.truc.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.truc.page.Message;
import vn.truc.vault.Vault;

/// The words of announcements as they are kept: locked where they are confidential.
@Component
class KeptWords {
    private static final String NONE = "[]";

    private final Arguments arguments;
    private final LockedWords locked;
    private final Vault vault;

    KeptWords(Arguments arguments, LockedWords locked, Vault vault) {
        this.arguments = arguments;
        this.locked = locked;
        this.vault = vault;
    }

    /// What is written down of an announcement.
    Written of(UUID id, Announcement announcement) {
        return announcement.confidential()
                ? new Written(NONE, Optional.of(vault.seal(locked.open(announcement.announcement()), purpose(id))))
                : new Written(arguments.write(announcement.announcement().arguments()), Optional.empty());
    }

    /// The sentence of an announcement, locked or not.
    Message read(ResultSet row) throws SQLException {
        var sealed = row.getBytes("arguments_sealed");
        var words = sealed == null
                ? row.getString("arguments")
                : vault.openAny(sealed, purpose(row.getObject("announcement_id", UUID.class)));
        return words.equals(Vault.LOST) ? Message.of("message.lost") : arguments.read(row.getString("text_key"), words);
    }

    /// What an e-mail may say of it: of what is confidential, no more than that it waits.
    Message readForEmail(ResultSet row) throws SQLException {
        return row.getBoolean("confidential")
                ? Message.of("message.email.confidential")
                : arguments.read(row.getString("text_key"), row.getString("arguments"));
    }

    private static String purpose(UUID announcement) {
        return "announcement.arguments:" + announcement;
    }

    /// The words in clear, or none and the locked ones.
    record Written(String clear, Optional<byte[]> locked) {}
}
