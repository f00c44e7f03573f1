package vn.truc.gate.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Pressing;
import vn.truc.access.Right;
import vn.truc.access.TodayPart;

/// A guard's way to the gate.
@Component
class GateToday implements TodayPart {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int BEFORE_ALL = 5;

    @Override
    public int order() {
        return BEFORE_ALL;
    }

    @Override
    public Optional<JteModel> show(Actor actor) {
        return actor.holds(Right.WORK_GATE) ? Optional.of(Pressing.today(TEMPLATES.gateToday())) : Optional.empty();
    }
}
