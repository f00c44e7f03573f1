package vn.truc.gate;

import java.util.Arrays;
import java.util.Base64;
import vn.truc.vault.Sha256;

/// How a snapshot names somebody: a piece of a salted hash, so that whoever finds a tablet learns no id and no staff
/// number from it; a kiosk that is shown either finds the line.
final class SnapshotMark {
    private static final int BYTES = 12;

    private SnapshotMark() {}

    static String of(String salt, String word) {
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(Sha256.of(salt + ":" + word), BYTES));
    }
}
