package vn.truc.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.truc.access.Acting;

/// When those who answer requests are reminded of the clocks of the law.
@Configuration(proxyBeanMethods = false)
class PrivacyTasks {
    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> privacyClocks(PrivacyReminders reminders, Acting acting) {
        return Tasks.recurring("privacy-clocks", Schedules.fixedDelay(EVERY))
                .execute((_, _) -> acting.as("privacy.clocks", () -> {
                    reminders.remind();
                    return true;
                }));
    }
}
