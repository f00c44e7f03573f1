package vn.truc.health.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Pressing;
import vn.truc.access.TodayPart;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.Declarations;
import vn.truc.measure.DeclareBeforeEntry;
import vn.truc.measure.Exempted;
import vn.truc.measure.Measures;

/// The card of the day's declaration: not made, with one tap to make it; or made, with its result.
@Component
class HealthToday implements TodayPart {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Declarations declarations;
    private final Measures measures;
    private final Exempted exempted;
    private final OfficeClock clock;

    HealthToday(Declarations declarations, Measures measures, Exempted exempted, OfficeClock clock) {
        this.declarations = declarations;
        this.measures = measures;
        this.exempted = exempted;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<JteModel> show(Actor actor) {
        var today = clock.today();
        var rule = exempted.forPerson(
                        measures.inForce(actor.unit(), today), actor.person().id())
                .find(DeclareBeforeEntry.class);
        var done = declarations
                .clearance(actor)
                .filter(clearance -> clearance.day().equals(today)
                        || rule.filter(asked -> asked.stillValid(clearance.declaredAt(), clock.now()))
                                .isPresent());
        var repeat = done.isPresent()
                ? Optional.<DeclarePage.Repeat>empty()
                : DeclarePage.Repeat.of(declarations.asked(actor), today);
        var card = TEMPLATES.healthToday(new TodayCard(done, repeat, rule.isPresent(), clock.newId()));
        return Optional.of(rule.isPresent() && done.isEmpty() ? Pressing.today(card) : card);
    }
}
