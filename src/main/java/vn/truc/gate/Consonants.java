package vn.truc.gate;

import java.util.Optional;

/// Spells bytes with sixteen consonants: a scanner types like a keyboard, and a Vietnamese keyboard turns vowels, W, D
/// and digits behind vowels into other letters.
final class Consonants {
    static final String LETTERS = "BCGHKLMNPQRSTVXZ";

    private Consonants() {}

    static String spell(byte[] bytes) {
        var text = new StringBuilder(bytes.length * 2);
        for (byte each : bytes) {
            text.append(LETTERS.charAt((each >> 4) & 15)).append(LETTERS.charAt(each & 15));
        }
        return text.toString();
    }

    static Optional<byte[]> unspell(String text, int length) {
        if (text.length() != length * 2) {
            return Optional.empty();
        }
        var bytes = new byte[length];
        for (int at = 0; at < length; at++) {
            int high = LETTERS.indexOf(text.charAt(2 * at));
            int low = LETTERS.indexOf(text.charAt(2 * at + 1));
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes[at] = (byte) (high << 4 | low);
        }
        return Optional.of(bytes);
    }
}
