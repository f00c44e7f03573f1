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
    SealedField lockedSubjects() {
        return new SealedField("absence_draft", "subject_sealed", "'absence.draft:' || id");
    }
}
