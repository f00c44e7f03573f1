package vn.truc.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class OnceTest {
    private static final Once.Question QUESTION = new Once.Question("how many", "units");

    private final AtomicInteger asked = new AtomicInteger();
    private final Transactions transactions = new Transactions();

    @Test
    void oneReadingAsksOnce() {
        reading(true, () -> {
            assertThat(ask()).isEqualTo(1);
            assertThat(ask()).isEqualTo(1);
        });
        reading(true, () -> assertThat(ask()).isEqualTo(2));
    }

    @Test
    void anotherQuestionHasAnotherAnswer() {
        reading(true, () -> {
            assertThat(ask()).isEqualTo(1);
            assertThat(Once.ask(new Once.Question("how many", "people"), asked::incrementAndGet))
                    .isEqualTo(2);
        });
    }

    @Test
    void whoeverWritesOrHasNoTransactionAsksAnew() {
        reading(false, () -> {
            assertThat(ask()).isEqualTo(1);
            assertThat(ask()).isEqualTo(2);
        });
        assertThat(ask()).isEqualTo(3);
        assertThat(ask()).isEqualTo(4);
    }

    @Test
    void aTransactionWithinHasAnswersOfItsOwn() {
        reading(true, () -> {
            assertThat(ask()).isEqualTo(1);
            reading(true, () -> assertThat(ask()).isEqualTo(2));
            assertThat(ask()).isEqualTo(1);
        });
    }

    @Test
    void aReadingWithinATransactionThatWritesAsksOnce() {
        reading(false, () -> {
            Once.reading(() -> {
                assertThat(ask()).isEqualTo(1);
                assertThat(ask()).isEqualTo(1);
                reading(false, () -> assertThat(ask()).isEqualTo(2));
                return assertThat(ask()).isEqualTo(1);
            });
            assertThat(ask()).isEqualTo(3);
            reading(false, () -> assertThat(ask()).isEqualTo(4));
            assertThat(ask()).isEqualTo(5);
            Once.reading(() -> assertThat(ask()).isEqualTo(6));
        });
    }

    private int ask() {
        return Once.ask(QUESTION, asked::incrementAndGet);
    }

    private void reading(boolean readOnly, Runnable work) {
        var template = new TransactionTemplate(transactions);
        template.setReadOnly(readOnly);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        template.executeWithoutResult(status -> work.run());
    }

    /// Transactions of nothing.
    private static final class Transactions extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1;
        private int open;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return open > 0;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            open++;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            return transaction;
        }

        @Override
        protected void doResume(@org.jspecify.annotations.Nullable Object transaction, Object suspended) {
            // Nothing was put away.
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            open--;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            open--;
        }
    }
}
