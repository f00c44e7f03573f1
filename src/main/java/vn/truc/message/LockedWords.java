package vn.truc.message;

import java.util.Base64;
import org.springframework.stereotype.Component;
import vn.truc.page.Message;
import vn.truc.vault.Vault;

/// The words of confidential announcements on their way. Events stand in the database as they were published until they
/// are delivered: whatever they say about somebody's health or whereabouts they carry locked.
@Component
public class LockedWords {
    private static final String LOCKED = "locked:";

    private final Arguments arguments;
    private final Vault vault;

    LockedWords(Arguments arguments, Vault vault) {
        this.arguments = arguments;
        this.vault = vault;
    }

    /// The same sentence, whose arguments only Trực reads.
    public Message lock(Message words) {
        var sealed = vault.seal(arguments.write(words.arguments()), purpose(words));
        return Message.of(words.key(), LOCKED + Base64.getEncoder().encodeToString(sealed));
    }

    /// The arguments as they were, written as they are kept; those that nobody locked as they are. A dash where the
    /// office has given the keys up for lost meanwhile: who is told and where to read on is delivered all the same.
    String open(Message words) {
        return words.arguments().size() == 1
                        && words.arguments().getFirst() instanceof String text
                        && text.startsWith(LOCKED)
                ? vault.openAny(Base64.getDecoder().decode(text.substring(LOCKED.length())), purpose(words))
                : arguments.write(words.arguments());
    }

    private static String purpose(Message words) {
        return "announcement.on-its-way:" + words.key();
    }
}
