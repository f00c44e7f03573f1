package vn.truc.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives each request a number that stands in its log lines, in the answer and on the error page, so that
/// whoever reports a fault and whoever looks for it speak of the same thing.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestNumber extends OncePerRequestFilter {
    private static final String NAME = "request";
    private static final SecureRandom RANDOM = new SecureRandom();

    /// The number of this request.
    static String of(HttpServletRequest request) {
        return request.getAttribute(RequestNumber.class.getName()) instanceof String number ? number : "–";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bytes = new byte[5];
        RANDOM.nextBytes(bytes);
        var number = HexFormat.of().formatHex(bytes);
        request.setAttribute(RequestNumber.class.getName(), number);
        response.setHeader("X-Request-Id", number);
        MDC.put(NAME, number);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(NAME);
        }
    }
}
