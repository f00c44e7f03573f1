package vn.truc.gate;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/// What became of one crossing: the verdict, or what must be asked; `differs` where we would have said something
/// else than the kiosk showed.
public record CrossingResult(
        long seq,
        Step step,
        @Nullable UUID visit,
        @Nullable UUID body,
        @Nullable String name,
        @Nullable UUID unit,
        Verdict.@Nullable Word word,
        @Nullable Why why,
        List<String> said,
        @Nullable String meant,
        @Nullable Why differs,
        @Nullable String error) {
    static CrossingResult of(long seq, Crossing.Passed passed) {
        return switch (passed) {
            case Crossing.Passed.Done(var visit) ->
                new CrossingResult(
                        seq,
                        Step.DONE,
                        visit.id().value(),
                        visit.body().value(),
                        visit.name(),
                        visit.unit().value(),
                        visit.verdict().word(),
                        visit.verdict().why(),
                        visit.verdict().said(),
                        null,
                        visit.noted().flatMap(Visit.Noted::would).orElse(null),
                        null);
            case Crossing.Passed.AskTemperature(var meant) -> bare(seq, Step.TEMPERATURE, meant.orElse(null), null);
            case Crossing.Passed.OnDuty _ -> bare(seq, Step.DONE, null, null);
            case Crossing.Passed.Waits _ -> bare(seq, Step.KEPT, null, GateBook.EXIT_WAITS);
            case Crossing.Passed.Refused(var key) -> bare(seq, Step.REFUSED, null, key);
        };
    }

    static CrossingResult later(long seq) {
        return bare(seq, Step.LATER, null, null);
    }

    /// What could not be written: while the database is away it comes again, anything else would fail again.
    static CrossingResult failed(long seq, @Nullable Throwable cause) {
        return passes(cause) ? later(seq) : bare(seq, Step.REFUSED, null, "gate.error.unwritten");
    }

    private static boolean passes(@Nullable Throwable cause) {
        return cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof NonTransientDataAccessResourceException
                || cause instanceof TransactionException;
    }

    private static CrossingResult bare(long seq, Step step, @Nullable String meant, @Nullable String error) {
        return new CrossingResult(seq, step, null, null, null, null, null, null, List.of(), meant, null, error);
    }

    /// What comes next for a crossing.
    public enum Step {
        /// It is written.
        DONE,
        /// The temperature is needed.
        TEMPERATURE,
        /// An exit whose entry has not come is kept until it comes; sending it again changes nothing.
        KEPT,
        /// It cannot be written; sending it again changes nothing.
        REFUSED,
        /// There was no room: send it again.
        LATER
    }
}
