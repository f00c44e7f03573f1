package vn.truc.gate;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When forgotten exits are closed.
@Configuration(proxyBeanMethods = false)
class GateTasks {
    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration OFTEN = Duration.ofMinutes(3);

    @Bean
    RecurringTask<Void> waitingVisitorsAskedFor(Opinions opinions) {
        return Tasks.recurring("waiting-visitors-asked-for", Schedules.fixedDelay(OFTEN))
                .execute((_, _) -> opinions.askFurther());
    }

    @Bean
    RecurringTask<Void> forgottenExitsClosed(ForgottenExits exits) {
        return Tasks.recurring("forgotten-exits-closed", Schedules.fixedDelay(EVERY))
                .execute((_, _) -> exits.close());
    }
}
