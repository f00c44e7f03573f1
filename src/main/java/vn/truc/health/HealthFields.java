package vn.truc.health;

import java.util.function.UnaryOperator;
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
    SealedField declaredExposures() {
        return new SealedField(
                "health_exposure", "marks_sealed", "'health_exposure.marks:' || declaration_id || ':' || person_id");
    }

    @Bean
    SealedField isolationOrders() {
        return new SealedField("health_isolation", "order_sealed", "'health_isolation.order:' || id || ':' || version");
    }

    @Bean
    SealedField isolationReasons() {
        return new SealedField(
                "health_isolation", "reason_sealed", "'health_isolation.reason:' || id || ':' || version");
    }

    @Bean
    SealedField whoseContacts() {
        return new SealedField("health_contact_event", "who_sealed", "'health_contact_event.who:' || id")
                .foundBy(new SealedField.Marked("who_mark", ContactEventRepository.WHO, UnaryOperator.identity()));
    }

    @Bean
    SealedField contactsWithWhom() {
        return new SealedField("health_contact_event", "other_sealed", "'health_contact_event.other:' || id")
                .foundBy(new SealedField.Marked("other_mark", ContactEventRepository.OTHER, UnaryOperator.identity()));
    }

    @Bean
    SealedField contactNames() {
        return new SealedField("health_contact_event", "name_sealed", "'health_contact_event.name:' || id");
    }

    @Bean
    SealedField otherContactNames() {
        return new SealedField("health_contact_event", "other_name_sealed", "'health_contact_event.other_name:' || id");
    }

    @Bean
    SealedField contactNotes() {
        return new SealedField("health_contact_event", "note_sealed", "'health_contact_event.note:' || id");
    }

    @Bean
    SealedField reasonsOfLooks() {
        return new SealedField("health_look", "reason_sealed", "'health_look.reason:' || id");
    }

    @Bean
    SealedField followedUpAnswers() {
        return new SealedField(
                "health_followup", "answers_sealed", "'health_followup.answers:' || id || ':' || person_id");
    }

    @Bean
    SealedField visitorsAnswers() {
        return new SealedField(
                "health_visitor_declaration",
                "answers_sealed",
                "'health_visitor_declaration:' || visitor_id || case when id = visitor_id then '' else ':' || id end");
    }
}
