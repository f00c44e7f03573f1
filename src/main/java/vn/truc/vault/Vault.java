package vn.truc.vault;

import com.google.crypto.tink.Mac;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Locks single fields: telephone numbers, addresses, health answers. What is locked opens only with the key of this
/// installation and only for the purpose that it was locked for.
@Component
public class Vault {
    /// Tink makes a source of chance for each thread and searches the class path for another provider each time; the
    /// thread of a request ends with it.
    private static final ExecutorService HANDS = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("vault-", 1).factory());

    /// What stands in place of a text where the office has given its keys up for lost.
    public static final String LOST = "—";

    /// Each text that is locked evenly is a multiple of this long.
    private static final int EVEN = 256;

    private final VaultKeys keys;
    private final Mac blind;

    Vault(VaultKeys keys) throws GeneralSecurityException {
        this.keys = keys;
        this.blind = keys.blind();
    }

    /// Locks a text; the purpose, such as `person.phone:<id>`, binds it to its place, so that a copy elsewhere
    /// does not open.
    public byte[] seal(String text, String purpose) {
        var plain = text.getBytes(StandardCharsets.UTF_8);
        var bound = purpose.getBytes(StandardCharsets.UTF_8);
        try {
            return Thread.currentThread().isVirtual()
                    ? HANDS.submit(() -> keys.lock().encrypt(plain, bound)).get()
                    : keys.lock().encrypt(plain, bound);
        } catch (GeneralSecurityException | ExecutionException impossible) {
            throw new IllegalStateException("A field could not be locked", impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("A field could not be locked", stopped);
        }
    }

    /// Locks a text where there is one.
    public byte @Nullable [] sealAny(String text, String purpose) {
        return text.isEmpty() ? null : seal(text, purpose);
    }

    /// Locks a text so that how long it is does not tell what it says: filled up with blanks, which whoever opens it
    /// passes over.
    public byte[] sealEvenly(String text, String purpose) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        return seal(text + " ".repeat(EVEN - length % EVEN), purpose);
    }

    /// Opens a text to be read: empty where nothing was locked, a dash where the office has given its keys up for
    /// lost, so that what stands around it can still be used.
    public String openAny(byte @Nullable [] sealed, String purpose) {
        if (sealed == null) {
            return "";
        }
        try {
            return open(sealed, purpose);
        } catch (VaultClosed closed) {
            if (keys.lost()) {
                return LOST;
            }
            throw closed;
        }
    }

    /// Opens what was locked for this purpose, also with an earlier key; another node may have changed the key
    /// meanwhile.
    public String open(byte[] sealed, String purpose) {
        var bound = purpose.getBytes(StandardCharsets.UTF_8);
        try {
            return new String(keys.lock().decrypt(sealed, bound), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException unknownKey) {
            try {
                return new String(keys.reread().decrypt(sealed, bound), StandardCharsets.UTF_8);
            } catch (GeneralSecurityException wrongKey) {
                throw new VaultClosed(wrongKey);
            }
        }
    }

    /// The key that locks now, by its number.
    public int key() {
        return keys.primary();
    }

    /// How many keys open: the one that locks and the earlier ones.
    public int keys() {
        return keys.count();
    }

    /// Locks with a new key from now on, unless another took the place of this one already; earlier ones go on
    /// opening.
    public boolean rotate(int from) {
        return keys.rotate(from);
    }

    /// With what a field begins that the present key locked.
    byte[] prefix() {
        return ByteBuffer.allocate(5).put((byte) 1).putInt(keys.primary()).array();
    }

    /// A fingerprint by which equal texts are found without opening them.
    public byte[] fingerprint(String text, String purpose) {
        try {
            return blind.computeMac((purpose + '\u0000' + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A fingerprint could not be made", impossible);
        }
    }
}
