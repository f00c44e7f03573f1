package vn.truc.site.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/// The log for reading: moment, level, number of the request, who speaks, what; then where it failed.
public final class Lines implements StructuredLogFormatter<ILoggingEvent> {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.systemDefault());

    private final Traces traces = new Traces();

    @Override
    public String format(ILoggingEvent event) {
        var request = event.getMDCPropertyMap().getOrDefault("request", "-");
        var line = "%s %-5s [%s] %s : %s%n"
                .formatted(
                        MOMENT.format(event.getInstant()),
                        event.getLevel(),
                        request,
                        event.getLoggerName(),
                        event.getFormattedMessage());
        return event.getThrowableProxy() instanceof ThrowableProxy failure
                ? line + traces.printStackTraceToString(failure.getThrowable())
                : line;
    }
}
