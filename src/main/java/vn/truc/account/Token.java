package vn.truc.account;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.truc.vault.Sha256;

/// What a personal link carries: 128 bits that nobody can guess, written so that they can be read out and typed.
public record Token(String text) {
    private static final int BYTES = 16;
    private static final int LENGTH = 26;
    private static final int BITS = 5;
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    /// The token as typed or scanned; capitals, hyphens and look-alike letters make no difference.
    public static Optional<Token> of(String typed) {
        var folded = typed.toLowerCase(Locale.ROOT)
                .replaceAll("[-\\s]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        return folded.length() == LENGTH && folded.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)
                ? Optional.of(new Token(folded))
                : Optional.empty();
    }

    /// The token made of the first 128 bits of these random bytes.
    static Token ofRandom(byte[] random) {
        var number = new BigInteger(1, Arrays.copyOf(random, BYTES));
        var text = new StringBuilder();
        for (int i = LENGTH - 1; i >= 0; i--) {
            text.append(LETTERS.charAt(number.shiftRight(i * BITS).intValue() & (LETTERS.length() - 1)));
        }
        return new Token(text.toString());
    }

    /// In groups, as it is printed: `2xk9c-7m1qd-…`.
    public String grouped() {
        return text.replaceAll("(.{5})(?=.)", "$1-");
    }

    /// All that the database knows of it.
    byte[] hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "…";
    }
}
