package vn.truc.roster;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.truc.access.Acting;

/// When plans that waited too long go on to stand-ins.
@Configuration(proxyBeanMethods = false)
class RosterTasks {
    private static final Duration EVERY = Duration.ofMinutes(5);

    @Bean
    RecurringTask<Void> rostersPassedOn(StandIns standIns, Acting acting) {
        return Tasks.recurring("rosters-passed-on", Schedules.fixedDelay(EVERY))
                .execute((_, _) -> acting.as("roster.stand-ins", () -> {
                    standIns.passOn();
                    return true;
                }));
    }
}
