package vn.truc.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// The cookie of a remembered device outlives the browser; that of a desk does not. No script reads either.
@Configuration(proxyBeanMethods = false)
class SessionCookies {
    @Bean
    CookieSerializer cookieSerializer(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        var cookies = new DefaultCookieSerializer();
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite("Lax");
        cookies.setRememberMeRequestAttribute(Sessions.REMEMBERED);
        if (secure) {
            cookies.setUseSecureCookie(true);
        }
        return cookies;
    }
}
