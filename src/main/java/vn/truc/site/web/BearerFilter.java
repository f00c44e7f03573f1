package vn.truc.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.truc.account.AccessTokens;
import vn.truc.account.Bearer;

/// Lets in programs that come with a token, at the doors made for them. A request with an `Authorization` header is
/// judged by it alone: a cookie beside it counts for nothing, and no session is begun.
class BearerFilter extends OncePerRequestFilter {
    private static final String CAME = BearerFilter.class.getName();
    private static final int TOO_MANY = 429;

    private final AccessTokens tokens;
    private final Refusals refusals;

    BearerFilter(AccessTokens tokens, Refusals refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    /// Whether this request came with a header of its own instead of a cookie.
    static boolean came(HttpServletRequest request) {
        return request.getAttribute(CAME) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Programs.ask(request) || request.getHeader("Authorization") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(CAME, true);
        var bearer = Bearer.of(
                Optional.ofNullable(request.getHeader("Authorization")).orElse(""));
        switch (open(bearer, request)) {
            case AccessTokens.Entry.TooMany(var pause) -> {
                response.setHeader("Retry-After", String.valueOf(Math.max(1, pause.toSeconds())));
                refusals.answer(TOO_MANY, request, response);
            }
            case AccessTokens.Entry.Unknown _ -> refusals.answer(401, request, response);
            case AccessTokens.Entry.Known(var program) -> {
                SecurityContextHolder.setContext(
                        new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                                program, null, AuthorityUtils.NO_AUTHORITIES)));
                chain.doFilter(request, response);
            }
        }
    }

    /// Before the doors are reached nobody has set the language of the answer.
    private AccessTokens.Entry open(Optional<Bearer> bearer, HttpServletRequest request) {
        LocaleContextHolder.setLocale(Programs.language(request));
        return tokens.open(bearer, request.getRemoteAddr());
    }
}
