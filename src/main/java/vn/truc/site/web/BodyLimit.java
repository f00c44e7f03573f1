package vn.truc.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Nobody sends more than two megabytes but in a form with a file, which has a limit of its own and is read only after
/// the door has let its sender in.
class BodyLimit extends OncePerRequestFilter {
    static final long LARGEST = 2L * 1024 * 1024;
    private static final int TOO_LARGE = 413;

    private final Refusals refusals;

    BodyLimit(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST) {
            LocaleContextHolder.setLocale(Programs.language(request));
            refusals.answer(TOO_LARGE, request, response);
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
