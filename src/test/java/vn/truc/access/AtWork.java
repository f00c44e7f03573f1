package vn.truc.access;

import java.util.function.Function;

/// Somebody at work, in tests: bound as a request binds them.
public final class AtWork {
    private AtWork() {}

    /// Does something as this person.
    public static <T> T as(Actor actor, Function<Actor, T> work) {
        Acting.bind(actor);
        try {
            return work.apply(actor);
        } finally {
            Acting.release();
        }
    }
}
