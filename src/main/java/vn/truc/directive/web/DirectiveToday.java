package vn.truc.directive.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Pressing;
import vn.truc.access.TodayPart;
import vn.truc.access.Waiting;
import vn.truc.directive.Directives;

/// What somebody still has to read and confirm.
@Component
class DirectiveToday implements TodayPart, Waiting {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Directives directives;

    DirectiveToday(Directives directives) {
        this.directives = directives;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<JteModel> show(Actor actor) {
        var unread = directives.unread(actor);
        return unread.isEmpty() ? Optional.empty() : Optional.of(Pressing.today(TEMPLATES.directiveToday(unread)));
    }

    @Override
    public String path() {
        return "/directives";
    }

    @Override
    public Optional<Count> waiting(Actor actor) {
        return Optional.of(directives.unreadCount(actor));
    }
}
