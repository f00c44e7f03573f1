package vn.truc.account.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.account.LocalPath;
import vn.truc.account.OidcSignIn;
import vn.truc.account.Sessions;
import vn.truc.account.WebAddress;
import vn.truc.page.Answer;
import vn.truc.page.Departure;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// The way to the provider of sign-in and back.
@Controller
class OidcController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final String CALLBACK = "/sign-in/oidc/callback";
    private static final String COOKIE = "oidc";

    private final OidcSignIn oidc;
    private final Sessions sessions;
    private final WebAddress address;

    OidcController(OidcSignIn oidc, Sessions sessions, WebAddress address) {
        this.oidc = oidc;
        this.sessions = sessions;
        this.address = address;
    }

    @Needs(Right.PUBLIC)
    @GetMapping("/sign-in/oidc")
    Answer begin(
            HttpServletRequest request, HttpServletResponse response, @RequestParam(defaultValue = "/") String to) {
        var back = address.of(request) + CALLBACK;
        return switch (oidc.begin(LocalPath.afterSignIn(to), back)) {
            case Outcome.Done<OidcSignIn.Begun>(var begun) -> {
                keep(request, response, begun.cookie(), Duration.ofMinutes(10));
                yield new Departure(begun.address());
            }
            case Outcome.Refused<OidcSignIn.Begun>(var why) -> refused(why);
        };
    }

    @Needs(Right.PUBLIC)
    @GetMapping(CALLBACK)
    Answer end(
            HttpServletRequest request,
            HttpServletResponse response,
            @CookieValue(name = COOKIE, defaultValue = "") String cookie,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code) {
        keep(request, response, "", Duration.ZERO);
        return switch (oidc.end(cookie, state, code, address.of(request) + CALLBACK)) {
            case Outcome.Done<OidcSignIn.Arrived>(var arrived) -> {
                sessions.openByProvider(request, response, arrived.person(), arrived.token());
                yield Redirect.to(arrived.to().text());
            }
            case Outcome.Refused<OidcSignIn.Arrived>(var why) -> refused(why);
        };
    }

    private Page refused(FormErrors why) {
        return Page.of(
                        Message.of("account.sign-in"),
                        TEMPLATES.accountSignIn(
                                new SignInPage("", false, LocalPath.HOME, oidc.name(), Optional.empty(), why)))
                .in(Page.Frame.PUBLIC)
                .refusing();
    }

    /// The provider leads back from another site, so the cookie is Lax; it goes nowhere but here.
    private static void keep(HttpServletRequest request, HttpServletResponse response, String value, Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/sign-in/oidc")
                        .maxAge(life)
                        .build()
                        .toString());
    }
}
