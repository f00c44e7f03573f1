package vn.truc.administration.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.access.TodayPart;
import vn.truc.administration.StartDesk;
import vn.truc.page.Answer;
import vn.truc.page.Message;
import vn.truc.page.Page;

/// The administrator's first day: the steps on a page, and the next one on “today” until the body works.
@Controller
class StartController implements TodayPart {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int ORDER = 15;

    private final StartDesk desk;

    StartController(StartDesk desk) {
        this.desk = desk;
    }

    @Needs(Right.ADMINISTER)
    @GetMapping("/administration/start")
    Answer start(Actor by) {
        return Page.of(
                Message.of("administration.start"), TEMPLATES.administrationStart(new StartPage(desk.steps(by))));
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<JteModel> show(Actor actor) {
        if (!actor.holds(Right.ADMINISTER) || desk.works(actor)) {
            return Optional.empty();
        }
        var page = new StartPage(desk.steps(actor));
        return page.next().isEmpty() ? Optional.empty() : Optional.of(TEMPLATES.administrationStartToday(page));
    }
}
