package vn.truc.account.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.account.FirstRun;
import vn.truc.account.Login;
import vn.truc.account.Sessions;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// Founds an empty installation; afterwards this page is not there.
@Controller
class FirstRunController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final FirstRun firstRun;
    private final Sessions sessions;
    private final OfficeClock clock;

    FirstRunController(FirstRun firstRun, Sessions sessions, OfficeClock clock) {
        this.firstRun = firstRun;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Needs(Right.PUBLIC)
    @GetMapping("/first-run")
    Answer form() {
        if (!firstRun.open()) {
            throw new NotFound("first run");
        }
        return page(FirstRunForm.empty(clock.newId().toString()), FormErrors.none());
    }

    @Needs(Right.PUBLIC)
    @PostMapping("/first-run")
    Answer found(HttpServletRequest request, HttpServletResponse response, @ModelAttribute FirstRunForm form) {
        boolean again = !firstRun.open();
        var founding = form.founding();
        return switch (firstRun.found(founding)) {
            case Outcome.Done<Person.Id>(var person) -> {
                if (again) {
                    yield Redirect.to("/sign-in");
                }
                sessions.open(request, response, person, false);
                yield Redirect.to("/")
                        .saying(
                                "account.first-run.done",
                                Login.of(founding.login()).orElseThrow().text());
            }
            case Outcome.Refused<Person.Id>(var why) -> page(form, why).refusing();
        };
    }

    private static Page page(FirstRunForm form, FormErrors errors) {
        return Page.of(Message.of("account.first-run"), TEMPLATES.accountFirstRun(new FirstRunPage(form, errors)))
                .in(Page.Frame.PUBLIC);
    }
}
