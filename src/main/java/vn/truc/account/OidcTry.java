package vn.truc.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import vn.truc.vault.Sha256;
import vn.truc.vault.Vault;
import vn.truc.vault.VaultClosed;

/// One try to sign in at the provider, locked into a cookie of the browser that began it: the state that must
/// come back, the nonce that must stand in the token, the verifier of the code (PKCE), and where to go
/// afterwards.
record OidcTry(String state, String nonce, String verifier, LocalPath to, Instant begun) {
    static final Duration LIFE = Duration.ofMinutes(10);
    private static final String PURPOSE = "account.oidc-try";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static OidcTry begin(LocalPath to, Instant now) {
        return new OidcTry(random(), random(), random(), to, now);
    }

    /// What the provider is shown of the verifier.
    String challenge() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier));
    }

    /// As it lies in the cookie, where nobody can read or change it.
    String sealed(Vault vault) {
        var text = String.join("\n", state, nonce, verifier, begun.toString(), to.text());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.seal(text, PURPOSE));
    }

    /// The try in a cookie; empty when it is not ours, or too long ago.
    static Optional<OidcTry> open(Vault vault, String cookie, Instant now) {
        try {
            var parts =
                    vault.open(Base64.getUrlDecoder().decode(cookie), PURPOSE).split("\n", 5);
            var begun = Instant.parse(parts[3]);
            return now.isBefore(begun.plus(LIFE))
                    ? Optional.of(new OidcTry(parts[0], parts[1], parts[2], LocalPath.of(parts[4]), begun))
                    : Optional.empty();
        } catch (IllegalArgumentException | VaultClosed notOurs) {
            return Optional.empty();
        }
    }

    /// Whether this is the answer to it; compared in the same time however much fits.
    boolean answeredBy(String sent) {
        return MessageDigest.isEqual(state.getBytes(StandardCharsets.US_ASCII), sent.getBytes(StandardCharsets.UTF_8));
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "…";
    }
}
