package vn.truc.account;

import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The cookie of a remembered device outlives the browser; that of a desk does not.
@Configuration(proxyBeanMethods = false)
class SessionCookies {
    @Bean
    DefaultCookieSerializerCustomizer rememberedDevices() {
        return cookies -> cookies.setRememberMeRequestAttribute(Sessions.REMEMBERED);
    }
}
