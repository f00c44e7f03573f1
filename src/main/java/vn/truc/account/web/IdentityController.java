package vn.truc.account.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.account.ExternalIdentity;
import vn.truc.account.Identities;
import vn.truc.account.OidcSignIn;
import vn.truc.organisation.Person;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// The administrator links people with their accounts at the provider of sign-in.
@Controller
class IdentityController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Identities identities;
    private final OidcSignIn oidc;

    IdentityController(Identities identities, OidcSignIn oidc) {
        this.identities = identities;
        this.oidc = oidc;
    }

    @Needs(Right.ADMINISTER)
    @GetMapping("/administration/people/{person}/identity")
    Answer show(Actor by, @PathVariable Person.Id person) {
        return page(by, person, "", FormErrors.none());
    }

    @Needs(Right.ADMINISTER)
    @PostMapping("/administration/people/{person}/identity")
    Answer link(Actor by, @PathVariable Person.Id person, @RequestParam(defaultValue = "") String subject) {
        return switch (identities.link(by, person, subject)) {
            case Outcome.Done<ExternalIdentity> _ ->
                Redirect.to(path(person))
                        .saying(
                                "account.oidc.linked",
                                identities.sheet(by, person).person().name());
            case Outcome.Refused<ExternalIdentity>(var why) ->
                page(by, person, subject, why).refusing();
        };
    }

    @Needs(Right.ADMINISTER)
    @PostMapping("/administration/people/{person}/identity/remove")
    Answer unlink(Actor by, @PathVariable Person.Id person) {
        return Redirect.to(path(person)).saying("account.oidc.unlinked", identities.unlink(by, person));
    }

    private Page page(Actor by, Person.Id person, String typed, FormErrors errors) {
        return Page.of(
                Message.of("account.oidc.identity"),
                TEMPLATES.accountIdentity(new IdentityPage(identities.sheet(by, person), oidc.name(), typed, errors)));
    }

    private static String path(Person.Id person) {
        return "/administration/people/" + person + "/identity";
    }
}
