package vn.truc.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/// Requests go in by turns, in the order in which they came, so that nobody inside waits halfway for a
/// connection to the database. Whoever would wait too long is sent away before anything was done, and told when
/// to come again. What needs no database or has a queue of its own goes by. Bodies are read before their turn, as a
/// slow phone may send for seconds; what is too large to be read beforehand goes by, too (`docs/decisions/0048`).
class Turns extends OncePerRequestFilter {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_WAITING = 2000;
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final List<String> PAST =
            List.of("/actuator/", "/metrics", "/kiosk/lane", "/fonts/", "/webjars/", "/guide/images/");
    private static final List<String> FILES =
            List.of(".css", ".js", ".svg", "/seal-192.png", "/seal-512.png", ".webmanifest");

    /// A form, or what a program sends about one thing; more of it is read only after the door has let its sender in.
    private static final int SMALL = Math.toIntExact(BodyLimit.PUBLIC);

    private static final String KIOSKS = "/kiosk/";

    private final Semaphore turns;
    private final Semaphore kiosks;
    private final Duration patience;
    private final Farewell farewell;
    private final AtomicInteger waiting = new AtomicInteger();

    Turns(int atOnce, int kiosksAtOnce, Duration patience, Farewell farewell) {
        turns = new Semaphore(atOnce, true);
        kiosks = new Semaphore(kiosksAtOnce, true);
        this.patience = patience;
        this.farewell = farewell;
    }

    /// Three of four connections are for requests; one of eight for kiosks, before which people stand; jobs need some,
    /// too.
    static Turns of(int connections, Refusals refusals) {
        return new Turns(Math.max(1, connections * 3 / 4), Math.max(1, connections / 8), PATIENCE, inWords(refusals));
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
        return READING.contains(request.getMethod())
                ? FILES.stream().anyMatch(path::endsWith)
                : !form(request) && !small(request);
    }

    /// A form that may be read before anybody knows who sends it.
    private static boolean form(HttpServletRequest request) {
        var type = request.getContentType();
        long length = request.getContentLengthLong();
        return type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && length >= 0
                && length <= SMALL;
    }

    /// Nothing, or as much as can be kept while it waits.
    private static boolean small(HttpServletRequest request) {
        var type = request.getContentType();
        long length = request.getContentLengthLong();
        return type == null
                ? length == 0 || (length < 0 && request.getHeader("Transfer-Encoding") == null)
                : !type.toLowerCase(Locale.ROOT).startsWith("multipart/") && length >= 0 && length <= SMALL;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var read = read(request);
        var places = request.getRequestURI().startsWith(KIOSKS) ? kiosks : turns;
        if (!await(places)) {
            farewell.say(request, response);
            return;
        }
        try {
            chain.doFilter(read, response);
        } finally {
            places.release();
        }
    }

    private static HttpServletRequest read(HttpServletRequest request) throws IOException {
        if (READING.contains(request.getMethod()) || request.getContentLengthLong() <= 0) {
            return request;
        }
        if (form(request)) {
            request.getParameterMap();
            return request;
        }
        return new Arrived(request, request.getInputStream().readNBytes(SMALL));
    }

    private boolean await(Semaphore places) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
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

    /// A request whose body has arrived as a whole.
    private static final class Arrived extends HttpServletRequestWrapper {
        private final byte[] body;

        Arrived(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Kept(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Kept extends ServletInputStream {
        private final ByteArrayInputStream body;

        Kept(ByteArrayInputStream body) {
            this.body = body;
        }

        @Override
        public int read() {
            return body.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return body.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return body.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Nobody waits for what is here already");
        }
    }

    /// What is said to whoever is sent away.
    interface Farewell {
        void say(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }
}
