package vn.truc.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/// Locks single fields: telephone numbers, addresses, health answers. What is locked opens only with the key of this
/// installation and only for the purpose that it was locked for.
@Component
public class Vault {
    private final Aead lock;
    private final Mac blind;

    Vault(VaultKeys keys) throws GeneralSecurityException {
        this.lock = keys.lock();
        this.blind = keys.blind();
    }

    /// Locks a text; the purpose, such as `person.phone:<id>`, binds it to its place, so that a copy elsewhere does not
    /// open.
    public byte[] seal(String text, String purpose) {
        try {
            return lock.encrypt(text.getBytes(StandardCharsets.UTF_8), purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A field could not be locked", impossible);
        }
    }

    /// Opens what was locked for this purpose.
    public String open(byte[] sealed, String purpose) {
        try {
            return new String(lock.decrypt(sealed, purpose.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException wrongKey) {
            throw new VaultClosed(wrongKey);
        }
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
