package vn.truc.health;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.truc.access.Acting;
import vn.truc.page.Words;

/// When the end of isolations is said: early in the morning after the last day; and which fields are locked.
@Configuration(proxyBeanMethods = false)
class HealthTasks {
    private static final LocalTime EARLY = LocalTime.of(5, 30);

    @Bean
    RecurringTask<Void> isolationsEnded(IsolationEnds ends, Acting acting) {
        return Tasks.recurring("isolations-ended", Schedules.daily(Words.OFFICE_ZONE, EARLY))
                .execute((_, _) -> acting.as("health.isolations-ended", ends::announce));
    }
}
