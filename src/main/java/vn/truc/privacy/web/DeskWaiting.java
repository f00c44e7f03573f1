package vn.truc.privacy.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Waiting;
import vn.truc.privacy.PrivacyDesk;

/// How many requests about personal data the desk has not answered.
@Component
class DeskWaiting implements Waiting {
    private final PrivacyDesk desk;

    DeskWaiting(PrivacyDesk desk) {
        this.desk = desk;
    }

    @Override
    public String path() {
        return "/privacy/desk";
    }

    @Override
    public Optional<Count> waiting(Actor actor) {
        return actor.holds(Right.ADMINISTER) ? Optional.of(desk.openCount(actor)) : Optional.empty();
    }
}
