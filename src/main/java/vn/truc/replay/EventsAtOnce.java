package vn.truc.replay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;

/// In a replay and a demonstration whoever listens to an event hears it before the next thing happens.
@Configuration(proxyBeanMethods = false)
@Profile("replay | demo")
class EventsAtOnce {
    @Bean({"applicationTaskExecutor", "taskExecutor"})
    TaskExecutor applicationTaskExecutor() {
        return new SyncTaskExecutor();
    }
}
