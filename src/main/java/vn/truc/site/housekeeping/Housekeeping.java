package vn.truc.site.housekeeping;

import java.time.Duration;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.database.Partitions;
import vn.truc.database.Retention;

/// The chores themselves, each of which may be done twice.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Housekeeping implements ApplicationRunner {

    static final int MONTHS_AHEAD = 3;
    static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int LAST_ATTEMPT = 50;

    private final Partitions partitions;
    private final Retention retention;
    private final Acting acting;
    private final IncompleteEventPublications events;
    private final OfficeClock clock;

    Housekeeping(
            Partitions partitions,
            Retention retention,
            Acting acting,
            IncompleteEventPublications events,
            OfficeClock clock) {
        this.partitions = partitions;
        this.retention = retention;
        this.acting = acting;
        this.events = events;
        this.clock = clock;
    }

    /// At the start, so that the first row already lies in its month.
    @Override
    public void run(ApplicationArguments arguments) {
        makePartitions();
    }

    void makePartitions() {
        partitions.makeAhead(clock.today(), MONTHS_AHEAD);
    }

    /// Forgets what was kept long enough by the office's policy, and leaves the proof in the ledger.
    void forget() {
        acting.as("site.retention", () -> retention.forget(clock.today(), clock.now()));
    }

    /// Hands events whose listener failed, or whose node died, to their listeners again.
    void resubmitEvents(Duration olderThan) {
        events.resubmitIncompletePublications(ResubmissionOptions.defaults()
                .withMinAge(olderThan)
                .withBatchSize(1000)
                .withMaxInFlight(1000)
                .withFilter(Housekeeping::worthTrying));
    }

    private static boolean worthTrying(EventPublication publication) {
        return publication.getCompletionAttempts() < LAST_ATTEMPT;
    }
}
