package vn.truc.attendance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.truc.vault.SealedField;

/// Which fields of attendance are locked.
@Configuration(proxyBeanMethods = false)
class AttendanceFields {
    @Bean
    SealedField whatPeopleSaid() {
        return new SealedField(
                "attendance_word",
                "said_sealed",
                "'attendance_word.said:' || person_id || ':' || to_char(day, 'YYYY-MM-DD')");
    }
}
