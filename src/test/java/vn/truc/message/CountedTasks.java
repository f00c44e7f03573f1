package vn.truc.message;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Jobs that write down by which node they were done.
@Configuration(proxyBeanMethods = false)
@Profile("two-nodes")
class CountedTasks {
    static final String NAME = "counted";

    @Bean
    OneTimeTask<Void> counted(JdbcClient jdbc) {
        return Tasks.oneTime(NAME)
                .execute((instance, context) -> jdbc.sql(
                                "insert into counted (instance, node, moment) values (:instance, :node, pg_sleep(0.02)::text)")
                        .param("instance", instance.getId())
                        .param("node", ProcessHandle.current().pid())
                        .update());
    }
}
