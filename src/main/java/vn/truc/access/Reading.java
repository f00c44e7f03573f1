package vn.truc.access;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets everything that a page reads be read in one transaction, so that the database is told once on whose
/// behalf it is; whoever writes meanwhile is refused.
@Component
public class Reading {
    private final TransactionTemplate reading;

    Reading(PlatformTransactionManager transactions) {
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /// What the work reads.
    public <T> T together(Supplier<T> work) {
        return reading.execute(status -> work.get());
    }
}
