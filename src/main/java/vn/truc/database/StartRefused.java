package vn.truc.database;

/// Trực does not start, and says why and what to do, in Vietnamese and English.
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String vietnamese, String english) {
        super(vietnamese + System.lineSeparator() + english);
    }

    StartRefused(String vietnamese, String english, Throwable cause) {
        super(vietnamese + System.lineSeparator() + english, cause);
    }
}
