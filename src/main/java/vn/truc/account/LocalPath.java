package vn.truc.account;

/// A path on this site to go to after sign-in; anything else becomes the first page.
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

    /// A browser reads `//` and `/\` as the beginning of another site and leaves out tabs and line ends.
    private static boolean local(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(Character::isISOControl)
                && !path.startsWith("/sign-");
    }
}
