package vn.truc.health;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.truc.vault.SealedField;

/// Which fields of health are locked.
@Configuration(proxyBeanMethods = false)
class HealthFields {
    @Bean
    SealedField declaredAnswers() {
        return new SealedField(
                "health_declaration", "answers_sealed", "'health_declaration.answers:' || id || ':' || person_id");
    }

    @Bean
    SealedField followedUpAnswers() {
        return new SealedField(
                "health_followup", "answers_sealed", "'health_followup.answers:' || id || ':' || person_id");
    }

    @Bean
    SealedField visitorsAnswers() {
        return new SealedField(
                "health_visitor_declaration", "answers_sealed", "'health_visitor_declaration:' || visitor_id");
    }
}
