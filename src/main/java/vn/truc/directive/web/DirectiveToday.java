package vn.truc.directive.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Pressing;
import vn.truc.access.TodayPart;
import vn.truc.access.Waiting;
import vn.truc.directive.Receipts;

/// What somebody still has to read and confirm.
@Component
class DirectiveToday implements TodayPart, Waiting {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Receipts receipts;

    DirectiveToday(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Set<String> counted() {
        return Set.of(path());
    }

    @Override
    public Optional<JteModel> show(Actor actor) {
        var unread = receipts.unread(actor);
        return unread.isEmpty() ? Optional.empty() : Optional.of(Pressing.today(TEMPLATES.directiveToday(unread)));
    }

    @Override
    public String path() {
        return "/directives";
    }

    @Override
    public Optional<Count> waiting(Actor actor) {
        return Optional.of(receipts.unreadCount(actor));
    }
}
