package vn.truc.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.EciesPublicKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.spec.ECPoint;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Takes letters that anybody can close and only this installation opens: a kiosk without network keeps in them what
/// whoever finds it must not read. ECIES on P-256, which every browser can do (`docs/decisions/0043`).
@Component
public class Letterbox {
    private static final int UNCOMPRESSED = 4;

    private final HybridDecrypt opener;
    private final String key;

    Letterbox(VaultKeys keys) throws GeneralSecurityException {
        opener = keys.letters().getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
        key = openKey(keys.letters().getPublicKeysetHandle());
    }

    /// The key that closes a letter: an uncompressed point.
    public String key() {
        return key;
    }

    /// What a letter says; empty where it was closed for another purpose or another installation, or is none.
    public Optional<String> open(String letter, String purpose) {
        try {
            var closed = Base64.getUrlDecoder().decode(letter);
            return Optional.of(new String(
                    opener.decrypt(closed, purpose.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    @AccessesPartialKey
    private static String openKey(KeysetHandle open) throws GeneralSecurityException {
        if (open.getPrimary().getKey() instanceof EciesPublicKey known) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(point(known));
        }
        throw new GeneralSecurityException("The key of letters is of another kind");
    }

    @AccessesPartialKey
    private static byte[] point(EciesPublicKey known) throws GeneralSecurityException {
        ECPoint point = Optional.ofNullable(known.getNistCurvePoint())
                .orElseThrow(() -> new GeneralSecurityException("The key of letters has no point"));
        var bytes = new byte[1 + 2 * Coordinate.BYTES];
        bytes[0] = UNCOMPRESSED;
        System.arraycopy(Coordinate.of(point.getAffineX()), 0, bytes, 1, Coordinate.BYTES);
        System.arraycopy(Coordinate.of(point.getAffineY()), 0, bytes, 1 + Coordinate.BYTES, Coordinate.BYTES);
        return bytes;
    }
}
