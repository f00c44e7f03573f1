package vn.truc.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;
import vn.truc.page.Message;

/// Nobody sends more than two megabytes but in a form with a file, which has a limit of its own; more than 64 kB is
/// read
/// only after the door has let its sender in (`Turns`). Doors that let anybody in take no more than that, and no file:
/// what is sent there is read before anybody knows who sends it (`docs/decisions/0048`).
class BodyLimit extends OncePerRequestFilter {
    static final long LARGEST = 2L * 1024 * 1024;
    /// A visitor’s form with every field filled to its limit is less than a third of it.
    static final long PUBLIC = 64L * 1024;
    /// What kiosks kept while they were alone comes in batches; their door has a limit of its own.
    private static final String LANE = "/kiosk/lane";

    private static final Set<String> PUBLIC_DOORS = Set.of("/sign-in", "/sign-out", "/first-run", "/q");
    private static final List<String> PUBLIC_WAYS = List.of("/v/", "/p/", "/kiosk/", "/demo/");
    private static final int TOO_LARGE = 413;

    private final Refusals refusals;

    BodyLimit(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return !toAnybody(request)
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /// By the address as the doors read it, so that nobody goes around by spelling it otherwise.
    private static boolean toAnybody(HttpServletRequest request) {
        var path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        return !path.equals(LANE)
                && (PUBLIC_DOORS.contains(path) || PUBLIC_WAYS.stream().anyMatch(path::startsWith));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST) {
            LocaleContextHolder.setLocale(Programs.language(request));
            refusals.answer(TOO_LARGE, request, response);
            return;
        }
        if (toAnybody(request)
                && (request.getContentLengthLong() > PUBLIC || request.getHeader("Transfer-Encoding") != null)) {
            LocaleContextHolder.setLocale(Programs.language(request));
            refusals.answerUnheard(TOO_LARGE, Message.of("site.error.413.public"), request, response);
            return;
        }
        chain.doFilter(request.getContentLengthLong() < 0 ? new Counted(request) : request, response);
    }

    /// More came than may.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }

    /// A request that did not say how much it would send.
    private static final class Counted extends HttpServletRequestWrapper {
        private @Nullable ServletInputStream counted;

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (counted == null) {
                counted = new CountedStream(super.getInputStream());
            }
            return counted;
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream from;
        private long read;

        CountedStream(ServletInputStream from) {
            this.from = from;
        }

        @Override
        public int read() throws IOException {
            return (int) count(from.read(), 1);
        }

        @Override
        public int read(byte[] into, int at, int most) throws IOException {
            int got = from.read(into, at, most);
            count(got, got);
            return got;
        }

        private long count(int result, int bytes) throws IOException {
            read += result < 0 ? 0 : bytes;
            if (read > LARGEST) {
                throw new TooLarge();
            }
            return result;
        }

        @Override
        public boolean isFinished() {
            return from.isFinished();
        }

        @Override
        public boolean isReady() {
            return from.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            from.setReadListener(listener);
        }
    }
}
