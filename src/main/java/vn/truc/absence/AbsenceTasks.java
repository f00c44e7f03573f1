package vn.truc.absence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.truc.access.Acting;

/// When whoever came back from a trip is asked to declare, and when requests for leave are taken from the mailbox.
@Configuration(proxyBeanMethods = false)
class AbsenceTasks {
    private static final Duration CHASE_EVERY = Duration.ofMinutes(15);
    private static final Duration READ_EVERY = Duration.ofMinutes(2);

    @Bean
    RecurringTask<Void> returnsChased(ReturnChase chase, Acting acting) {
        return Tasks.recurring("returns-chased", Schedules.fixedDelay(CHASE_EVERY))
                .execute((_, _) -> acting.as("absence.returns", () -> {
                    chase.chase();
                    return true;
                }));
    }

    @Bean
    RecurringTask<Void> leaveMailRead(LeaveMailbox mailbox) {
        return Tasks.recurring("leave-mail-read", Schedules.fixedDelay(READ_EVERY))
                .execute((_, _) -> mailbox.read());
    }
}
