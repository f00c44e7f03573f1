package vn.truc.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.truc.page.Words;

/// The clock of the office: facts and deadlines are dated by it. A demonstration or a replay sets it to the past, from
/// where it runs on; sessions and leases keep to the clock of the machine.
@Component
public class OfficeClock {
    private final Clock wall;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<@Nullable Instant> held = new AtomicReference<>();

    public OfficeClock(Clock wall) {
        this.wall = wall;
    }

    /// This moment, in microseconds as the database keeps it.
    public Instant now() {
        var stopped = held.get();
        var at = stopped != null ? stopped : wall.instant().plus(offset.get());
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    /// Today at the office.
    public LocalDate today() {
        return now().atZone(Words.OFFICE_ZONE).toLocalDate();
    }

    /// A new identifier that carries this moment.
    public UUID newId() {
        return TimeId.at(now());
    }

    /// Sets the clock to a moment, from which it runs on.
    public void set(Instant moment) {
        held.set(null);
        offset.set(Duration.between(wall.instant(), moment));
    }

    /// Sets the clock to a moment and holds it there, as a replay and a test need it.
    public void hold(Instant moment) {
        held.set(moment);
    }

    /// Back to the time of the machine.
    public void release() {
        held.set(null);
        offset.set(Duration.ZERO);
    }
}
