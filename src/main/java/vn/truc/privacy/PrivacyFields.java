package vn.truc.privacy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.truc.vault.SealedField;

/// Which fields of requests about one’s own data are locked.
@Configuration(proxyBeanMethods = false)
class PrivacyFields {
    @Bean
    SealedField wishesOfRequests() {
        return locked("wish");
    }

    @Bean
    SealedField reasonsOfExtensions() {
        return locked("extended_why");
    }

    @Bean
    SealedField answersToRequests() {
        return locked("answer");
    }

    private static SealedField locked(String column) {
        return new SealedField("privacy_request", column + "_sealed", "'privacy_request." + column + ":' || id");
    }
}
