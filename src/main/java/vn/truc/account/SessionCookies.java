package vn.truc.account;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/// The cookie of a remembered device outlives the browser; that of a desk does not. No script reads either. Behind the
/// cookie stand `SparingSessions`.
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

    @Bean
    static BeanPostProcessor sparingSessions(
            ObjectProvider<SessionRepository<? extends Session>> sessions,
            ObjectProvider<CookieSerializer> cookies,
            ObjectProvider<Clock> wall) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof SessionRepositoryFilter<?>
                        ? filter(sessions.getObject(), cookies.getObject(), wall.getObject())
                        : bean;
            }
        };
    }

    /// Reading a session is planned once a connection.
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsPlannedOnce() {
        return sessions -> sessions.setGetSessionQuery("select * from session_of(?)");
    }

    private static <S extends Session> SparingSessionFilter<S> filter(
            SessionRepository<S> sessions, CookieSerializer cookies, Clock wall) {
        return new SparingSessionFilter<>(new SparingSessions<>(sessions, wall), cookies);
    }
}
