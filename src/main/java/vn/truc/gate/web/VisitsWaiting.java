package vn.truc.gate.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Waiting;
import vn.truc.gate.ExpectedVisitors;

/// How many visitors stand at a gate and wait for an opinion.
@Component
class VisitsWaiting implements Waiting {
    private final ExpectedVisitors visitors;

    VisitsWaiting(ExpectedVisitors visitors) {
        this.visitors = visitors;
    }

    @Override
    public String path() {
        return "/visits/approve";
    }

    @Override
    public Optional<Count> waiting(Actor actor) {
        return visitors.waitingCount(actor);
    }
}
