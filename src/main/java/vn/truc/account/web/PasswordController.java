package vn.truc.account.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.account.Accounts;
import vn.truc.account.Login;
import vn.truc.account.Secret;
import vn.truc.account.Sessions;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// One's own password.
@Controller
class PasswordController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Accounts accounts;
    private final Sessions sessions;

    PasswordController(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Needs(Right.OWN)
    @GetMapping("/password")
    Answer form(HttpServletRequest request, Actor by) {
        return page(request, by, accounts.proposedLogin(by), FormErrors.none());
    }

    @Needs(Right.OWN)
    @PostMapping("/password")
    Answer change(
            HttpServletRequest request,
            Actor by,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again) {
        var change = new Accounts.PasswordChange(
                login,
                new Secret(old),
                new Secret(fresh),
                new Secret(again),
                sessions.freshByLink(request),
                request.getRemoteAddr());
        return switch (accounts.changePassword(by, change)) {
            case Outcome.Done<Login>(var name) -> {
                sessions.endOthers(request, by.person().id());
                yield Redirect.to("/").saying("account.password.changed", name.text());
            }
            case Outcome.Refused<Login>(var why) ->
                page(request, by, login, why).refusing();
        };
    }

    private Page page(HttpServletRequest request, Actor by, String login, FormErrors errors) {
        var known = accounts.loginOf(by.person().id()).map(Login::text);
        boolean askOld = known.isPresent() && !sessions.freshByLink(request);
        var page = new PasswordPage(known, login, askOld, errors);
        return Page.of(Message.of("account.password.own"), TEMPLATES.accountPassword(page));
    }
}
