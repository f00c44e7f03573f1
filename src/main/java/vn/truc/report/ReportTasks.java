package vn.truc.report;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.truc.access.Acting;

/// When leaders are sent the link to the figures.
@Configuration(proxyBeanMethods = false)
class ReportTasks {
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> briefsSent(BriefRounds rounds, Acting acting) {
        return Tasks.recurring("briefs-sent", Schedules.fixedDelay(EVERY))
                .execute((_, _) -> acting.as("report.brief-round", rounds::send));
    }
}
