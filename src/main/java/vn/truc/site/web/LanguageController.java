package vn.truc.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.account.LocalPath;
import vn.truc.page.Answer;
import vn.truc.page.Redirect;
import vn.truc.page.Words;

/// Switches the language and leads back to the same page.
@Controller
class LanguageController {
    private final LocaleResolver locales;

    LanguageController(LocaleResolver locales) {
        this.locales = locales;
    }

    @Needs(Right.PUBLIC)
    @GetMapping("/language/{language}")
    Answer choose(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String language,
            @RequestParam(defaultValue = "/") String to) {
        locales.setLocale(request, response, language.equals("en") ? Words.ENGLISH : Words.VIETNAMESE);
        return Redirect.to(LocalPath.of(to).text());
    }
}
