package vn.truc.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often a token may be used: so many requests a minute, so many of them at once.
@ConfigurationProperties("truc.api")
record ApiSettings(
        @DefaultValue("600") int perMinute,
        @DefaultValue("120") int atOnce) {
    ApiSettings {
        if (perMinute < 1 || atOnce < 1) {
            throw new IllegalArgumentException("truc.api: one request a minute at least");
        }
    }
}
