package vn.truc.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// The sentence that a redirect takes along, shown once on the next page.
final class Notices {
    private static final String NOTICE = "notice";
    private static final SessionFlashMapManager FLASHES = new SessionFlashMapManager();

    private Notices() {}

    /// Keeps the sentence for the next page, said in the language of whoever acted.
    static void keep(@Nullable Message notice, HttpServletRequest request, HttpServletResponse response) {
        if (notice == null) {
            return;
        }
        var flash = new FlashMap();
        flash.put(NOTICE, Words.t(notice));
        FLASHES.saveOutputFlashMap(flash, request, response);
    }

    /// The sentence that the page before left.
    static Optional<String> taken(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(NOTICE) instanceof String said ? Optional.of(said) : Optional.empty();
    }
}
