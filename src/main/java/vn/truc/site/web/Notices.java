package vn.truc.site.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// The sentence that a redirect takes along, shown once on the next page. It travels in a cookie, so that it needs
/// neither a session nor the database.
final class Notices {
    private static final String COOKIE = "notice";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int LONGEST = 600;

    private Notices() {}

    /// Keeps the sentence for the next page, said in the language of whoever acted.
    static void keep(@Nullable Message notice, HttpServletRequest request, HttpServletResponse response) {
        if (notice == null) {
            return;
        }
        var said = Words.t(notice);
        var text = said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        set(value, PATIENCE, request, response);
    }

    /// The sentence that the page before left; it is gone afterwards.
    static Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return Optional.empty();
        }
        set("", Duration.ZERO, request, response);
        return said(cookie);
    }

    private static Optional<String> said(Cookie cookie) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8))
                    .filter(text -> !text.isBlank());
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static void set(String value, Duration patience, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, value)
                .path("/")
                .maxAge(patience)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
