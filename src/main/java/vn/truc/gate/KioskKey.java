package vn.truc.gate;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.truc.vault.Sha256;

/// The key of a kiosk: typed or scanned once when it is set up, spelt in consonants; the database knows its hash only.
public record KioskKey(String text) {
    private static final int BYTES = 20;
    private static final String SCHEME = "Kiosk ";
    private static final Pattern FORM = Pattern.compile("[" + Consonants.LETTERS + "]{" + 2 * BYTES + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /// The key in an `Authorization` header, or as it was typed.
    public static Optional<KioskKey> of(String header) {
        var typed =
                header.startsWith(SCHEME) ? header.substring(SCHEME.length()).strip() : "";
        return FORM.matcher(typed).matches() ? Optional.of(new KioskKey(typed)) : Optional.empty();
    }

    static KioskKey fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new KioskKey(Consonants.spell(bytes));
    }

    byte[] hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "…";
    }
}
