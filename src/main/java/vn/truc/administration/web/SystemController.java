package vn.truc.administration.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.access.TodayPart;
import vn.truc.administration.SystemDesk;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.Message;
import vn.truc.page.Page;

/// Jobs, database, mail: how the installation stands, and on “today” what cannot wait.
@Controller
class SystemController implements TodayPart {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int ORDER = 16;

    private final SystemDesk desk;

    SystemController(SystemDesk desk) {
        this.desk = desk;
    }

    @Needs(Right.ADMINISTER)
    @GetMapping("/administration/system")
    Answer look() {
        return Page.of(
                Message.of("administration.system"), TEMPLATES.administrationSystem(new SystemPage(desk.standing())));
    }

    @Needs(Right.ADMINISTER)
    @GetMapping("/administration/system.{ending:csv|xlsx}")
    Answer take(@PathVariable String ending) {
        return new SystemPage(desk.standing()).jobs().as(Download.Format.ending(ending));
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<JteModel> show(Actor actor) {
        if (!actor.holds(Right.ADMINISTER)) {
            return Optional.empty();
        }
        var urgent = desk.urgent();
        return urgent.isEmpty() ? Optional.empty() : Optional.of(TEMPLATES.administrationSystemToday(urgent));
    }
}
