package vn.truc.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Asks a question once in one reading: a page has many parts, and several of them want to know the same. An
/// answer lives as long as the read-only transaction in which it was given. In a transaction that writes
/// everybody asks anew each time, except for the length of a reading within it.
public final class Once {
    private Once() {}

    /// The answer to a question, which is told from others by its name and what it is about.
    public static <T> T ask(Question question, Supplier<T> answer) {
        if (!TransactionSynchronizationManager.isSynchronizationActive() || !reading()) {
            return answer.get();
        }
        var given = given();
        var known = given.get(question);
        if (known == null) {
            known = answer.get();
            given.put(question, known);
        }
        @SuppressWarnings("unchecked")
        var same = (T) known;
        return same;
    }

    /// Work of a transaction that writes, in which nothing is written: what it asks, it asks once.
    public static <T> T reading(Supplier<T> work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive() || reading()) {
            return work.get();
        }
        given();
        try {
            return work.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(Once.class);
        }
    }

    private static boolean reading() {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                || TransactionSynchronizationManager.hasResource(Once.class);
    }

    private static Map<Question, Object> given() {
        if (TransactionSynchronizationManager.getResource(Once.class) instanceof Answers answers) {
            return answers.given;
        }
        var answers = new Answers();
        TransactionSynchronizationManager.bindResource(Once.class, answers);
        TransactionSynchronizationManager.registerSynchronization(answers);
        return answers.given;
    }

    /// A question, such as `new Question("places.gates", body)`.
    public record Question(String name, Object about, Object day) {
        /// One that is not about a day.
        public Question(String name, Object about) {
            this(name, about, "");
        }
    }

    /// A transaction within, which may work for somebody else, has answers of its own.
    private static final class Answers implements TransactionSynchronization {
        private final Map<Question, Object> given = new HashMap<>();
        private boolean suspended;

        @Override
        public void suspend() {
            suspended = TransactionSynchronizationManager.getResource(Once.class) == this;
            if (suspended) {
                TransactionSynchronizationManager.unbindResource(Once.class);
            }
        }

        @Override
        public void resume() {
            if (suspended) {
                TransactionSynchronizationManager.bindResource(Once.class, this);
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Once.class);
        }
    }
}
