package vn.truc.message;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.truc.vault.SealedField;

/// Which fields of messages are locked.
@Configuration(proxyBeanMethods = false)
class MessageFields {
    @Bean
    SealedField confidentialWords() {
        return new SealedField("announcement", "arguments_sealed", "'announcement.arguments:' || id");
    }
}
