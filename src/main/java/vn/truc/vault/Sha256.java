package vn.truc.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The fingerprint of a text: short, always the same, and nothing can be read back from it. Only for what is long or
/// random by itself; a number that somebody could guess needs a key.
public final class Sha256 {
    private Sha256() {}

    /// The 32 bytes of a text's fingerprint, of its letters as UTF-8.
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The 32 bytes of a content's fingerprint.
    public static byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
