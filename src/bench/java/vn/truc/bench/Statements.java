package vn.truc.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.truc.access.Acting;

/// Counts what is said to the database: each statement, and for each transaction the one that says on whose behalf it
/// is.
final class Statements extends AppenderBase<ILoggingEvent> {
    private static final List<Logger> TALKING = Stream.of(
                    JdbcTemplate.class.getName(), "vn.truc.access.ActingTransactions")
            .map(name -> (Logger) LoggerFactory.getLogger(name))
            .toList();

    private final AtomicInteger count = new AtomicInteger();

    /// How many statements something needs.
    static int of(Runnable work) {
        var statements = new Statements();
        statements.start();
        TALKING.forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(statements);
        });
        try {
            work.run();
        } finally {
            TALKING.forEach(logger -> {
                logger.setLevel(Level.WARN);
                logger.detachAppender(statements);
                logger.setAdditive(true);
            });
        }
        return statements.count.get();
    }

    @Override
    protected void append(ILoggingEvent event) {
        var said = event.getFormattedMessage();
        if (said.startsWith("Executing prepared SQL statement [")
                || said.startsWith("Executing SQL ")
                || (said.startsWith("Creating new transaction")
                        && Acting.actor().isPresent())) {
            count.incrementAndGet();
            if (Boolean.getBoolean("bench.statements")) {
                System.err.println(said.replaceAll("\\s+", " "));
            }
        }
    }
}
