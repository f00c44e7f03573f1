package vn.truc.calendar;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The clock of the machine, which sessions and leases keep to.
@Configuration(proxyBeanMethods = false)
class WallClock {
    @Bean
    Clock wall() {
        return Clock.systemUTC();
    }
}
