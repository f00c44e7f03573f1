package vn.truc.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/// Requests go in by turns, in the order in which they came, so that nobody inside waits halfway for a
/// connection to the database. Whoever would wait too long is sent away before anything was done, and told when
/// to come again. What needs no database or has a queue of its own goes by, and so does a body that is no form:
/// forms are read before their turn, as a slow phone may send for seconds (`docs/decisions/0048`).
class Turns extends OncePerRequestFilter {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_WAITING = 2000;
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final List<String> PAST =
            List.of("/actuator/", "/metrics", "/kiosk/lane", "/fonts/", "/webjars/", "/guide/images/");
    private static final List<String> FILES =
            List.of(".css", ".js", ".svg", "/seal-192.png", "/seal-512.png", ".webmanifest");

    private final Semaphore turns;
    private final Duration patience;
    private final Farewell farewell;
    private final AtomicInteger waiting = new AtomicInteger();

    Turns(int atOnce, Duration patience, Farewell farewell) {
        turns = new Semaphore(atOnce, true);
        this.patience = patience;
        this.farewell = farewell;
    }

    /// Three of four connections are for requests; kiosks and jobs need some, too.
    static Turns of(int connections, Refusals refusals) {
        return new Turns(Math.max(1, connections * 3 / 4), PATIENCE, inWords(refusals));
    }

    static Farewell inWords(Refusals refusals) {
        return (request, response) -> {
            LocaleContextHolder.setLocale(Programs.language(request));
            refusals.answer(HttpServletResponse.SC_SERVICE_UNAVAILABLE, request, response);
        };
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (PAST.stream().anyMatch(path::startsWith)) {
            return true;
        }
        return READING.contains(request.getMethod()) ? FILES.stream().anyMatch(path::endsWith) : !form(request);
    }

    private static boolean form(HttpServletRequest request) {
        var type = request.getContentType();
        long length = request.getContentLengthLong();
        return type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && length >= 0
                && length <= BodyLimit.LARGEST;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!READING.contains(request.getMethod())) {
            request.getParameterMap();
        }
        if (!await()) {
            farewell.say(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            turns.release();
        }
    }

    private boolean await() {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    /// How many wait for their turn.
    int waiting() {
        return turns.getQueueLength();
    }

    /// What is said to whoever is sent away.
    interface Farewell {
        void say(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }
}
