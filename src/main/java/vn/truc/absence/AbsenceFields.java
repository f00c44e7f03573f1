package vn.truc.absence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.truc.vault.SealedField;

/// Which fields of leave are locked.
@Configuration(proxyBeanMethods = false)
class AbsenceFields {
    @Bean
    SealedField lockedCertificates() {
        return new SealedField("absence_certificate", "content_sealed", "'absence.certificate:' || absence_id");
    }

    @Bean
    SealedField kindsOfLeave() {
        return new SealedField("absence_health", "kind_sealed", "'absence_health.kind:' || absence_id");
    }

    @Bean
    SealedField purposesOfAbsences() {
        return new SealedField("absence", "purpose_sealed", "'absence.purpose:' || id");
    }

    @Bean
    SealedField reasonsOfAbsenceDecisions() {
        return new SealedField("absence", "reason_sealed", "'absence.reason:' || id");
    }

    @Bean
    SealedField lockedSubjects() {
        return new SealedField("absence_draft", "subject_sealed", "'absence.draft:' || id");
    }
}
