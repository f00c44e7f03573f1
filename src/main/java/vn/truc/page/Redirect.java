package vn.truc.page;

import org.jspecify.annotations.Nullable;

/// The way to another page, after something was done, with a sentence that says what.
public record Redirect(String path, @Nullable Message notice) implements Answer {
    public Redirect {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("A redirect stays on this site");
        }
    }

    /// The way to this path on this site.
    public static Redirect to(String path) {
        return new Redirect(path, null);
    }

    /// The same, with a sentence shown there once.
    public Redirect saying(String key, Object... arguments) {
        return new Redirect(path, Message.of(key, arguments));
    }
}
