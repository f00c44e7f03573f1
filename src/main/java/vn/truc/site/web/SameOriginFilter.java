package vn.truc.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what another site sends in the name of whoever is signed in here: browsers tell where a request comes from.
/// A request that tells nothing was not made by a browser's page (`docs/decisions/0003`); one that comes with a token
/// carries nothing that a browser adds by itself.
class SameOriginFilter extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod())
                || BearerFilter.came(request)
                || own(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"))) {
            chain.doFilter(request, response);
            return;
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /// Whether a request that changes something comes from a page of this site, or from no page at all.
    static boolean own(@Nullable String fetchSite, @Nullable String origin, @Nullable String host) {
        if (fetchSite != null) {
            return fetchSite.equals("same-origin") || fetchSite.equals("none");
        }
        return origin == null || authority(origin).equals(host == null ? "" : host.toLowerCase(Locale.ROOT));
    }

    private static String authority(String origin) {
        try {
            var authority = URI.create(origin).getAuthority();
            return authority == null ? "\u0000" : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAnOrigin) {
            return "\u0000";
        }
    }
}
