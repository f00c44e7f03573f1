package vn.truc.account;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Turns passwords into Argon2id hashes and compares them, a few at a time: each takes 19 MB for a moment.
@Component
class Passwords {
    /// Compared with when there is no account, so that the answer takes as long.
    private static final String NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$" + "A".repeat(22) + "$" + "A".repeat(43);

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /// Takes one of the few places; false when the queue is too long.
    boolean enter() {
        try {
            return places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave() {
        places.release();
    }

    String hash(Secret password) {
        return encoder.encode(password.text());
    }

    /// Whether the password fits; does the same work when there is no hash.
    boolean fits(Secret password, Optional<String> hash) {
        var text = password.tooLong() ? password.text().substring(0, Secret.LONGEST) : password.text();
        return encoder.matches(text, hash.orElse(NOBODY)) && hash.isPresent() && !password.tooLong();
    }
}
