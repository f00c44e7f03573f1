package vn.truc;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.truc.access.Acting;

/// What is said to the database: each statement, and for each transaction the one that says on whose behalf it is.
public final class Statements extends AppenderBase<ILoggingEvent> {
    private static final List<Logger> TALKING = Stream.of(
                    JdbcTemplate.class.getName(), "vn.truc.access.ActingTransactions")
            .map(name -> (Logger) LoggerFactory.getLogger(name))
            .toList();

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Predicate<ILoggingEvent> counts;

    private Statements(Predicate<ILoggingEvent> counts) {
        this.counts = counts;
    }

    /// What this thread says while it does something.
    public static List<String> here(Runnable work) {
        var thread = Thread.currentThread().getName();
        return listen(new Statements(event -> event.getThreadName().equals(thread)), work);
    }

    /// What all threads say while something is done.
    public static List<String> everywhere(Runnable work) {
        return listen(new Statements(event -> true), work);
    }

    private static List<String> listen(Statements statements, Runnable work) {
        var before = TALKING.stream().map(Logger::getLevel).toList();
        statements.start();
        TALKING.forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(statements);
        });
        try {
            work.run();
        } finally {
            for (int logger = 0; logger < TALKING.size(); logger++) {
                TALKING.get(logger).setLevel(before.get(logger));
                TALKING.get(logger).detachAppender(statements);
                TALKING.get(logger).setAdditive(true);
            }
        }
        return List.copyOf(statements.said);
    }

    @Override
    protected void append(ILoggingEvent event) {
        var text = event.getFormattedMessage();
        if (counts.test(event)
                && (text.startsWith("Executing prepared SQL statement [")
                        || text.startsWith("Executing SQL ")
                        || (text.startsWith("Creating new transaction")
                                && Acting.actor().isPresent()))) {
            said.add(text.replaceAll("\\s+", " "));
        }
    }
}
