package vn.truc.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// How a snapshot names somebody: a piece of a salted hash, so that whoever finds a tablet learns no id and no staff
/// number from it; a kiosk that is shown either finds the line.
final class SnapshotMark {
    private static final int BYTES = 12;

    private SnapshotMark() {}

    static String of(String salt, String word) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest((salt + ":" + word).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
