package vn.truc.message;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When e-mails go out.
@Configuration(proxyBeanMethods = false)
class EmailTasks {
    private static final Duration EVERY = Duration.ofSeconds(15);

    @Bean
    RecurringTask<Void> emailsDue(Emails emails, Clock wall) {
        return Tasks.recurring("emails-due", Schedules.fixedDelay(EVERY)).execute((_, _) -> {
            int sent;
            do {
                sent = emails.sendDue(wall.instant());
            } while (sent > 0);
        });
    }
}
