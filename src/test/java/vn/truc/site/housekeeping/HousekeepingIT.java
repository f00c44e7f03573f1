package vn.truc.site.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.support.TransactionOperations;
import vn.truc.OfficeTest;
import vn.truc.page.Words;

@OfficeTest(properties = {"test.jobs=on", "spring.modulith.events.staleness.check-interval=100ms"})
@Import(HousekeepingIT.Listeners.class)
record HousekeepingIT(
        Housekeeping housekeeping,
        Scheduler scheduler,
        JdbcClient jdbc,
        ApplicationEventPublisher events,
        TransactionOperations transaction,
        Ear ear,
        List<RecurringTask<?>> chores) {

    record SomethingHappened(UUID id) {}

    static class Ear {
        private final AtomicBoolean deaf = new AtomicBoolean();
        private final BlockingQueue<UUID> attempts = new LinkedBlockingQueue<>();
        private final BlockingQueue<UUID> heard = new LinkedBlockingQueue<>();

        void forget() {
            attempts.clear();
            heard.clear();
        }

        void deafen(boolean yes) {
            deaf.set(yes);
        }

        @Nullable
        UUID attempted() throws InterruptedException {
            return attempts.poll(10, TimeUnit.SECONDS);
        }

        @Nullable
        UUID heard(long milliseconds) throws InterruptedException {
            return heard.poll(milliseconds, TimeUnit.MILLISECONDS);
        }

        @ApplicationModuleListener
        void on(SomethingHappened event) {
            attempts.add(event.id());
            if (deaf.get()) {
                throw new IllegalStateException("Not now");
            }
            heard.add(event.id());
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Listeners {
        @Bean
        Ear ear() {
            return new Ear();
        }
    }

    @BeforeEach
    void anEarThatRemembersNothing() {
        ear.forget();
    }

    @Test
    void whatIsDoneOnceADayIsDoneInTheNightOfTheOfficeWhereverTheServerStands() {
        var noon = Instant.parse("2020-03-20T05:00:00Z");
        var daily = chores.stream()
                .map(chore -> chore.schedulableInstance("once").getNextExecutionTime(noon))
                .filter(next -> next.isAfter(noon.plus(Duration.ofHours(2))))
                .map(next -> next.atZone(Words.OFFICE_ZONE).getHour());
        assertThat(daily).isNotEmpty().allMatch(hour -> hour < 6);
    }

    @Test
    void anEventWhoseListenerFailedComesAgain() throws InterruptedException {
        var id = UUID.randomUUID();
        ear.deafen(true);
        publish(id);
        assertThat(ear.attempted()).isEqualTo(id);
        ear.deafen(false);
        assertThat(heardAgain()).isEqualTo(id);
        awaitNone();
    }

    @Test
    void anEventOfANodeThatDiedComesAgain() throws InterruptedException {
        var id = UUID.randomUUID();
        ear.deafen(true);
        publish(id);
        assertThat(ear.attempted()).isEqualTo(id);
        ear.deafen(false);
        jdbc.sql(
                        "update event_publication set status = 'PUBLISHED', publication_date = publication_date - interval '1 day'")
                .update();
        assertThat(heardAgain()).isEqualTo(id);
        awaitNone();
    }

    @Test
    void theChoresArePlanned() {
        assertThat(scheduler.getScheduledExecution(TaskInstanceId.of("partitions-ahead", "recurring")))
                .isPresent();
        assertThat(scheduler.getScheduledExecution(TaskInstanceId.of("events-again", "recurring")))
                .isPresent();
    }

    private void publish(UUID id) {
        transaction.executeWithoutResult(_ -> events.publishEvent(new SomethingHappened(id)));
    }

    private UUID heardAgain() throws InterruptedException {
        for (int attempt = 0; attempt < 100; attempt++) {
            housekeeping.resubmitEvents(Duration.ZERO);
            var id = ear.heard(100);
            if (id != null) {
                return id;
            }
        }
        throw new AssertionError("The event did not come again");
    }

    private void awaitNone() throws InterruptedException {
        for (int attempt = 0; attempt < 100; attempt++) {
            if (jdbc.sql("select count(*) from event_publication")
                            .query(Integer.class)
                            .single()
                    == 0) {
                return;
            }
            ear.heard(50);
        }
        throw new AssertionError("A publication stays");
    }
}
