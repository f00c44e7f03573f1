package vn.truc.page;

import java.util.function.Function;

/// What became of a request: done, or refused for reasons that a person can read; a refusal has written nothing.
public sealed interface Outcome<T> {
    /// It was done, and this is the result.
    record Done<T>(T value) implements Outcome<T> {}

    /// It was refused, and this is why.
    record Refused<T>(FormErrors why) implements Outcome<T> {}

    /// A result.
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /// A refusal for one reason that concerns the whole request.
    static <T> Outcome<T> refused(String key, Object... arguments) {
        return new Refused<>(FormErrors.of(Message.of(key, arguments)));
    }

    /// A refusal for what stands at the fields.
    static <T> Outcome<T> refused(FormErrors why) {
        return new Refused<>(why);
    }

    /// The result turned into another; a refusal stays as it is.
    default <R> Outcome<R> map(Function<T, R> next) {
        return switch (this) {
            case Done<T>(var value) -> new Done<>(next.apply(value));
            case Refused<T>(var why) -> new Refused<>(why);
        };
    }

    /// The result, for doors of programs, to which a refusal is told as a problem detail.
    default T orProblem() {
        return switch (this) {
            case Done<T>(var value) -> value;
            case Refused<T>(var why) -> throw new Unfulfilled(why);
        };
    }
}
