package vn.truc.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When old failures to sign in are forgotten, and when the sessions of those who have left end.
@Configuration(proxyBeanMethods = false)
class AccountTasks {
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 10);
    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> signInFailuresForgotten(Accounts accounts, Clock wall) {
        return Tasks.recurring("sign-in-failures-forgotten", Schedules.daily(AT_NIGHT))
                .execute((_, _) -> accounts.tidy(wall.instant()));
    }

    @Bean
    RecurringTask<Void> leaversSessionsEnded(Sessions sessions) {
        return Tasks.recurring("leavers-sessions-ended", Schedules.fixedDelay(EVERY))
                .execute((_, _) -> sessions.endOfLeavers());
    }
}
