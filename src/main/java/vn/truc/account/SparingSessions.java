package vn.truc.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Speaks sparingly with the database about sessions: each is read once a request, which is when it may have ended
/// elsewhere, and that it is used is written once a minute at most. Otherwise each page would cost four statements for
/// its session, one of them a write that has to reach the disk. A session that is over, however much it is used, is
/// gone.
final class SparingSessions<S extends Session> implements SessionRepository<SparingSessions.Held<S>> {
    /// How exactly it is known when a session was last used; it lives for twelve hours or more after that.
    static final Duration PRECISION = Duration.ofMinutes(1);

    private final SessionRepository<S> sessions;
    private final Clock wall;
    /// One of each running Trực, like the repository behind it.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Request<S>> current = new ThreadLocal<>();

    SparingSessions(SessionRepository<S> sessions, Clock wall) {
        this.sessions = sessions;
        this.wall = wall;
    }

    /// Begins a request on this thread; false when one goes on already.
    boolean begin() {
        if (current.get() != null) {
            return false;
        }
        current.set(new Request<>());
        return true;
    }

    /// Ends the request of this thread: nothing of it is known to the next one.
    void end() {
        current.remove();
    }

    @Override
    public Held<S> createSession() {
        return new Held<>(sessions.createSession(), true);
    }

    @Override
    public void save(Held<S> held) {
        if (held.changed) {
            sessions.save(held.session);
            held.changed = false;
        }
        know(held);
    }

    @Override
    public @Nullable Held<S> findById(String id) {
        var request = current.get();
        if (request != null && request.known != null && request.known.getId().equals(id)) {
            return request.known;
        }
        var found = sessions.findById(id);
        if (found == null) {
            return null;
        }
        if (Sessions.over(found, wall.instant())) {
            deleteById(id);
            return null;
        }
        var held = new Held<>(found, false);
        know(held);
        return held;
    }

    @Override
    public void deleteById(String id) {
        know(null);
        sessions.deleteById(id);
    }

    private void know(@Nullable Held<S> held) {
        var request = current.get();
        if (request != null) {
            request.known = held;
        }
    }

    private static final class Request<S extends Session> {
        private @Nullable Held<S> known;
    }

    /// A session with what is still to be written of it.
    static final class Held<S extends Session> implements Session {
        private final S session;
        private boolean changed;

        private Held(S session, boolean changed) {
            this.session = session;
            this.changed = changed;
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return session.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals")
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            changed = true;
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (!now.isBefore(session.getLastAccessedTime().plus(PRECISION))) {
                changed = true;
                session.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
