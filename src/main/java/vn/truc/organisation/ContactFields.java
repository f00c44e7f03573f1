package vn.truc.organisation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.truc.vault.SealedField;

/// Which fields of contacts, and of lists of people, are locked.
@Configuration(proxyBeanMethods = false)
class ContactFields {
    @Bean
    SealedField lockedTelephones() {
        return new SealedField("person_contact", "phone_sealed", "'person.phone:' || person_id")
                .foundBy(Telephone.in("phone_mark"));
    }

    @Bean
    SealedField lockedLists() {
        return new SealedField("import_draft", "content_sealed", "'import.draft:' || id");
    }

    @Bean
    SealedField lockedAddresses() {
        return new SealedField("person_contact", "email_sealed", "'person.email:' || person_id");
    }
}
