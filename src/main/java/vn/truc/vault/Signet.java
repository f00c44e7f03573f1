package vn.truc.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.signature.EcdsaPublicKey;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;

/// Signs what others must be able to check without asking us, such as a pass at a gate whose network is down: ECDSA on
/// P-256, which every browser can check (`docs/decisions/0032`).
@Component
public class Signet {
    /// How long a signature is.
    public static final int BYTES = 64;

    private final PublicKeySign signer;
    private final PublicKeyVerify verifier;
    private final List<Key> keys;

    Signet(VaultKeys keys) throws GeneralSecurityException {
        signer = keys.signing().getPrimitive(RegistryConfiguration.get(), PublicKeySign.class);
        var open = keys.signing().getPublicKeysetHandle();
        verifier = open.getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class);
        this.keys = openKeys(open);
    }

    /// The signature of a text.
    public byte[] sign(String text) {
        try {
            return signer.sign(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A text could not be signed", impossible);
        }
    }

    /// Whether this installation signed the text.
    public boolean genuine(String text, byte[] signature) {
        try {
            verifier.verify(signature, text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    /// The keys by which anybody can check; each signature fits one of them.
    public List<Key> keys() {
        return keys;
    }

    @AccessesPartialKey
    private static List<Key> openKeys(KeysetHandle open) {
        var found = new ArrayList<Key>();
        for (int at = 0; at < open.size(); at++) {
            if (open.getAt(at).getKey() instanceof EcdsaPublicKey key) {
                var point = key.getPublicPoint();
                found.add(new Key(coordinate(point.getAffineX()), coordinate(point.getAffineY())));
            }
        }
        return List.copyOf(found);
    }

    private static String coordinate(BigInteger number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Coordinate.of(number));
    }

    /// A public key: the coordinates of its point as a JSON Web Key writes them.
    public record Key(String x, String y) {}
}
