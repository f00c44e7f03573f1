package vn.truc.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import vn.truc.page.Words;

/// Requests of programs: those to the interface under `/api`.
final class Programs {
    private Programs() {}

    /// Whether this asks the interface for programs.
    static boolean ask(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    /// The language of whoever has chosen none: Vietnamese; a program chooses by `Accept-Language`.
    static Locale language(HttpServletRequest request) {
        return ask(request)
                        && request.getHeader("Accept-Language") != null
                        && request.getLocale().getLanguage().equals(Words.ENGLISH.getLanguage())
                ? Words.ENGLISH
                : Words.VIETNAMESE;
    }
}
