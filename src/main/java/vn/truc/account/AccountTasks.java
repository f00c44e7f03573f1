package vn.truc.account;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.truc.page.Words;

/// When old failures to sign in are forgotten, and sessions of those whose last day has passed end.
@Configuration(proxyBeanMethods = false)
class AccountTasks {
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 10);
    private static final Duration EVERY = Duration.ofMinutes(5);

    @Bean
    RecurringTask<Void> signInFailuresForgotten(Accounts accounts, Clock wall) {
        return Tasks.recurring("sign-in-failures-forgotten", Schedules.daily(Words.OFFICE_ZONE, AT_NIGHT))
                .execute((_, _) -> accounts.tidy(wall.instant()));
    }

    @Bean
    RecurringTask<Void> leaversShownOut(Leavers leavers) {
        return Tasks.recurring("leavers-shown-out", Schedules.fixedDelay(EVERY))
                .execute((_, _) -> leavers.showOutAll());
    }
}
