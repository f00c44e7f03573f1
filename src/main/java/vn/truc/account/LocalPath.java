package vn.truc.account;

/// A path on this site to go back to; anything else becomes the first page.
public record LocalPath(String text) {
    /// The first page.
    public static final LocalPath HOME = new LocalPath("/");

    public LocalPath {
        if (!local(text)) {
            throw new IllegalArgumentException("Not a path on this site");
        }
    }

    /// The path that was asked for, if it stays on this site.
    public static LocalPath of(String asked) {
        return local(asked) ? new LocalPath(asked) : HOME;
    }

    /// The path that was asked for before signing in; never one that leads in or out again.
    public static LocalPath afterSignIn(String asked) {
        return asked.startsWith("/sign-") ? HOME : of(asked);
    }

    /// A browser reads `//` and `/\` as the beginning of another site and leaves out tabs and line ends.
    private static boolean local(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl);
    }
}
