package vn.truc.site.housekeeping;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import vn.truc.access.Acting;
import vn.truc.page.Words;
import vn.truc.vault.Resealing;

/// When the chores are done, by one node for all of them; and by how many hands events are carried.
@Configuration(proxyBeanMethods = false)
class HousekeepingTasks {

    /// Fewer than the pool has connections, with room to wait: a commit never waits for a listener that waits for a
    /// connection.
    private static final int CARRIERS = 6;

    /// So many fields of each column are locked anew at a time when the key has changed.
    private static final int FIELDS = 1000;

    @Bean
    RecurringTask<Void> partitionsAhead(Housekeeping housekeeping) {
        return Tasks.recurring("partitions-ahead", Schedules.daily(Words.OFFICE_ZONE, LocalTime.of(1, 30)))
                .execute((_, _) -> housekeeping.makePartitions());
    }

    @Bean
    RecurringTask<Void> forgottenByPolicy(Housekeeping housekeeping) {
        return Tasks.recurring("forgotten-by-policy", Schedules.daily(Words.OFFICE_ZONE, LocalTime.of(3, 10)))
                .execute((_, _) -> housekeeping.forget());
    }

    @Bean
    RecurringTask<Void> lockedAnew(Resealing resealing, Acting acting) {
        return Tasks.recurring("fields-locked-anew", Schedules.fixedDelay(Duration.ofMinutes(2)))
                .execute((_, _) -> acting.as(Resealing.PART, () -> resealing.some(FIELDS)));
    }

    @Bean
    RecurringTask<Void> eventsAgain(Housekeeping housekeeping) {
        return Tasks.recurring("events-again", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((_, _) -> housekeeping.resubmitEvents(Housekeeping.PATIENCE));
    }

    /// A replay and a demonstration have one of their own.
    @Bean({"applicationTaskExecutor", "taskExecutor"})
    @Profile("!replay & !demo")
    ThreadPoolTaskExecutor applicationTaskExecutor() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("event-");
        executor.setCorePoolSize(CARRIERS);
        executor.setMaxPoolSize(CARRIERS);
        executor.setAllowCoreThreadTimeOut(true);
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(20);
        return executor;
    }
}
