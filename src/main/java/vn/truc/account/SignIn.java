package vn.truc.account;

import java.time.Instant;

/// When somebody last came in, and how.
public record SignIn(Instant at, Way way) {
    /// The ways in.
    public enum Way {
        PASSWORD,
        LINK,
        PROVIDER
    }
}
