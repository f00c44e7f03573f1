package vn.truc.page;

/// What became of a request, in tests: the value of what was done, the reason of what was refused.
public final class Outcomes {
    private Outcomes() {}

    /// What was done; fails on a refusal.
    public static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError(why.toString());
        };
    }

    /// The first reason of a refusal; fails on what was done.
    public static String why(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var value) -> throw new AssertionError("was not refused: " + value);
            case Outcome.Refused<?>(var why) -> why.first().key();
        };
    }
}
