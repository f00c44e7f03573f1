package vn.truc.administration.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.administration.AccountDesk;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.Message;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// The accounts of the reach: who can sign in, ended sessions, opened locks.
@Controller
@Needs(Right.ADMINISTER)
class AccountController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final String HERE = "/administration/accounts";

    private final AccountDesk desk;
    private final OfficeClock clock;

    AccountController(AccountDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping(HERE)
    Answer look(Actor by, @RequestParam Optional<Unit.Id> unit, @RequestParam(defaultValue = "") String which) {
        return Page.of(Message.of("administration.accounts"), TEMPLATES.administrationAccounts(page(by, unit, which)));
    }

    @GetMapping(HERE + ".{ending:csv|xlsx}")
    Answer take(
            Actor by,
            @RequestParam Optional<Unit.Id> unit,
            @RequestParam(defaultValue = "") String which,
            @PathVariable String ending) {
        return page(by, unit, which).table(clock.today()).as(Download.Format.ending(ending));
    }

    @PostMapping(HERE + "/{person}/sign-out")
    Answer signOut(Actor by, @PathVariable Person.Id person, @RequestParam Unit.Id unit) {
        int devices = desk.signOut(by, person);
        return Redirect.to(HERE + "?unit=" + unit).saying("administration.accounts.signed-out", devices);
    }

    @PostMapping(HERE + "/{person}/unlock")
    Answer unlock(Actor by, @PathVariable Person.Id person, @RequestParam Unit.Id unit) {
        boolean unlocked = desk.unlock(by, person);
        return Redirect.to(HERE + "?unit=" + unit)
                .saying(unlocked ? "administration.accounts.unlocked" : "administration.accounts.not-locked");
    }

    private AccountsPage page(Actor by, Optional<Unit.Id> unit, String which) {
        var root = unit.orElseGet(() -> first(by));
        return new AccountsPage(desk.sheet(by, root), AccountsPage.Which.of(which));
    }

    private static Unit.Id first(Actor by) {
        var roots = by.roots(Right.ADMINISTER);
        return roots.contains(by.unit()) ? by.unit() : roots.iterator().next();
    }
}
