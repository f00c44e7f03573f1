package vn.truc.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.session.Session;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/// Gives requests their sessions, and says when a request begins and ends.
final class SparingSessionFilter<S extends Session> extends SessionRepositoryFilter<SparingSessions.Held<S>> {
    private final SparingSessions<S> sessions;

    SparingSessionFilter(SparingSessions<S> sessions, CookieSerializer cookies) {
        super(sessions);
        this.sessions = sessions;
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookies);
        setHttpSessionIdResolver(ids);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean begun = sessions.begin();
        try {
            super.doFilterInternal(request, response, chain);
        } finally {
            if (begun) {
                sessions.end();
            }
        }
    }
}
