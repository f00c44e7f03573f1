package vn.truc.vault;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.springframework.stereotype.Component;

/// Closes letters as a kiosk does.
@Component
public class Letters {
    private final VaultKeys keys;

    Letters(VaultKeys keys) {
        this.keys = keys;
    }

    /// A letter for one purpose.
    public String closed(String purpose, String text) {
        try {
            var closed = keys.letters()
                    .getPublicKeysetHandle()
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(text.getBytes(StandardCharsets.UTF_8), purpose.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(closed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
