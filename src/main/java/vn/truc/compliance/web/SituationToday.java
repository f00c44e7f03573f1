package vn.truc.compliance.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.TodayPart;

/// The way to the situation for those who answer for units and do not collect their reports. It counts nothing: the
/// first page stays quick for somebody with eleven thousand units.
@Component
class SituationToday implements TodayPart {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int FIRST = 5;

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public Optional<JteModel> show(Actor actor) {
        return actor.holds(Right.SEE_SITUATION) && !actor.holds(Right.CONSOLIDATE)
                ? Optional.of(TEMPLATES.complianceToday())
                : Optional.empty();
    }
}
