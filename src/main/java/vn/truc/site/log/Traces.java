package vn.truc.site.log;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.logging.StackTracePrinter;

/// Where something failed and why, by the names of types and places only: the message of a failure repeats what people
/// typed, and what they typed does not belong into a log. While Trực starts nobody has typed anything yet: there the
/// message stands, since somebody at a terminal needs it.
public final class Traces implements StackTracePrinter {
    private static final int FRAMES = 60;

    @Override
    public void printStackTrace(Throwable failure, Appendable to) throws IOException {
        print(failure, "", to, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static void print(Throwable failure, String before, Appendable to, Set<Throwable> seen) throws IOException {
        if (!seen.add(failure)) {
            return;
        }
        to.append(before).append(failure.getClass().getName()).append(state(failure));
        if (starting()) {
            to.append(": ").append(String.valueOf(failure.getMessage()));
        }
        to.append('\n');
        var frames = failure.getStackTrace();
        for (int i = 0; i < frames.length && i < FRAMES; i++) {
            to.append("\tat ").append(frames[i].toString()).append('\n');
        }
        for (var suppressed : failure.getSuppressed()) {
            print(suppressed, "Suppressed: ", to, seen);
        }
        @Nullable Throwable cause = failure.getCause();
        if (cause != null) {
            print(cause, "Caused by: ", to, seen);
        }
    }

    private static boolean starting() {
        return Thread.currentThread().getName().equals("main") && MDC.get("request") == null;
    }

    private static String state(Throwable failure) {
        return failure instanceof SQLException database ? " (SQLSTATE " + database.getSQLState() + ")" : "";
    }
}
