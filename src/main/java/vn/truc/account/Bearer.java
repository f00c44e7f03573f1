package vn.truc.account;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.truc.vault.Sha256;

/// What a program sends to come in: 256 bits that nobody can guess, with a beginning by which leaked ones are found.
public record Bearer(String text) {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("truc_[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public Bearer {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a token");
        }
    }

    /// The token in an `Authorization` header; empty when there is none of ours in it.
    public static Optional<Bearer> of(String header) {
        var parts = header.strip().split("\\s+", 2);
        return parts.length == 2
                        && parts[0].equalsIgnoreCase("Bearer")
                        && FORM.matcher(parts[1]).matches()
                ? Optional.of(new Bearer(parts[1]))
                : Optional.empty();
    }

    /// A token that nobody has had before.
    static Bearer fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Bearer("truc_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
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
