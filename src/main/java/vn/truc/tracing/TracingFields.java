package vn.truc.tracing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.truc.vault.SealedField;

/// Which fields of questions about who was with whom are locked.
@Configuration(proxyBeanMethods = false)
class TracingFields {
    @Bean
    SealedField namesAskedAbout() {
        return new SealedField("tracing_query", "name_sealed", "'tracing_query.name:' || id");
    }

    @Bean
    SealedField wordsLookedFor() {
        return new SealedField("tracing_search", "words_sealed", "'tracing_search.words:' || id");
    }

    @Bean
    SealedField reasonsOfSearches() {
        return new SealedField("tracing_search", "reason_sealed", "'tracing_search.reason:' || id");
    }

    @Bean
    SealedField reasonsOfQuestions() {
        return new SealedField("tracing_query", "reason_sealed", "'tracing_query.reason:' || id");
    }
}
