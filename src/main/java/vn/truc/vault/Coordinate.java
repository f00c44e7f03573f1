package vn.truc.vault;

import java.math.BigInteger;

/// A coordinate of a point on P-256 as browsers write it: 32 bytes, without a sign.
final class Coordinate {
    static final int BYTES = 32;

    private Coordinate() {}

    static byte[] of(BigInteger number) {
        var bytes = number.toByteArray();
        var exact = new byte[BYTES];
        int length = Math.min(bytes.length, BYTES);
        System.arraycopy(bytes, bytes.length - length, exact, BYTES - length, length);
        return exact;
    }
}
