package vn.truc.account.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Doors;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.account.Accounts;
import vn.truc.account.LocalPath;
import vn.truc.account.OidcSignIn;
import vn.truc.account.Secret;
import vn.truc.account.Sessions;
import vn.truc.account.WebAddress;
import vn.truc.organisation.Person;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

@Controller
class SignInController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Accounts accounts;
    private final Sessions sessions;
    private final OidcSignIn oidc;
    private final WebAddress address;

    SignInController(Accounts accounts, Sessions sessions, OidcSignIn oidc, WebAddress address) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.oidc = oidc;
        this.address = address;
    }

    @Needs(Right.PUBLIC)
    @GetMapping("/sign-in")
    Answer form(HttpServletRequest request, @RequestParam(defaultValue = "/") String to) {
        if (request.getAttribute(Doors.ACTOR) != null) {
            return Redirect.to(LocalPath.afterSignIn(to).text());
        }
        return page(
                new SignInPage("", false, LocalPath.afterSignIn(to), oidc.name(), Optional.empty(), FormErrors.none()));
    }

    @Needs(Right.PUBLIC)
    @PostMapping("/sign-in")
    Answer signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean remember,
            @RequestParam(defaultValue = "/") String to) {
        return switch (accounts.signIn(login, new Secret(password), request.getRemoteAddr())) {
            case Outcome.Done<Person.Id>(var person) -> {
                sessions.open(request, response, person, remember);
                yield Redirect.to(LocalPath.afterSignIn(to).text());
            }
            case Outcome.Refused<Person.Id>(var why) ->
                page(new SignInPage(login, remember, LocalPath.afterSignIn(to), oidc.name(), Optional.empty(), why))
                        .refusing();
        };
    }

    @Needs(Right.PUBLIC)
    @PostMapping("/sign-out")
    Answer signOut(HttpServletRequest request) {
        var token = sessions.providerToken(request);
        sessions.close(request);
        var elsewhere = token.flatMap(known -> oidc.endSession(known, address.of(request) + "/sign-in"));
        if (elsewhere.isPresent()) {
            return page(new SignInPage("", false, LocalPath.HOME, oidc.name(), elsewhere, FormErrors.none()));
        }
        return Redirect.to("/sign-in").saying("account.signed-out");
    }

    private static Page page(SignInPage page) {
        return Page.of(Message.of("account.sign-in"), TEMPLATES.accountSignIn(page))
                .in(Page.Frame.PUBLIC);
    }
}
