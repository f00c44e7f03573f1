package vn.truc.directive;

import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.administration.FirstStep;
import vn.truc.page.Message;

/// The first document: from then on everybody sees what it asks of them.
@Component
class DirectiveFirstStep implements FirstStep {
    private final Directives directives;

    DirectiveFirstStep(Directives directives) {
        this.directives = directives;
    }

    @Override
    public Standing standing(Actor by) {
        int inForce = directives.search(by, "", Directive.Status.IN_FORCE).size();
        return new Standing(
                60,
                Message.of("directive.first-step", inForce),
                Message.of("directive.first-step.how"),
                "/directives",
                inForce > 0,
                false);
    }
}
