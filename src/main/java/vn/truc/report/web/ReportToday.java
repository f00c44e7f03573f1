package vn.truc.report.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Pressing;
import vn.truc.access.Right;
import vn.truc.access.TodayPart;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Units;
import vn.truc.report.Forms;
import vn.truc.report.Rolls;

/// What is to be reported or collected today.
@Component
class ReportToday implements TodayPart {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int TO_DO = 30;

    private final Rolls rolls;
    private final Forms forms;
    private final Units units;
    private final OfficeClock clock;

    ReportToday(Rolls rolls, Forms forms, Units units, OfficeClock clock) {
        this.rolls = rolls;
        this.forms = forms;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public int order() {
        return TO_DO;
    }

    /// Before all others: what holds for the unit is asked with what holds above it.
    @Override
    public int asked() {
        return 0;
    }

    @Override
    public Set<String> counted() {
        return Set.of(Rolls.MISSED, Rolls.ASKED);
    }

    @Override
    public Optional<JteModel> show(Actor actor) {
        return show(actor, Map.of(Rolls.MISSED, 1L, Rolls.ASKED, 1L));
    }

    @Override
    public Optional<JteModel> show(Actor actor, Map<String, Long> waiting) {
        var today = clock.today();
        if (actor.holds(Right.CONSOLIDATE)) {
            var owed = rolls.today(actor);
            return owed.all() == 0
                    ? Optional.empty()
                    : Optional.of(shown(
                            TEMPLATES.reportToday(List.of(), 0, clock.now(), owed.missing(), owed.all()),
                            owed.missing() > 0));
        }
        if (!actor.roots(Right.DRAFT_REPORT).contains(actor.unit())) {
            return Optional.empty();
        }
        var owed = rolls
                .owedBy(
                        actor.unit(),
                        today,
                        waiting.getOrDefault(Rolls.MISSED, 0L) > 0,
                        waiting.getOrDefault(Rolls.ASKED, 0L) > 0)
                .stream()
                .filter(line -> !line.due().day().isAfter(today)
                        || line.duty().request().isPresent())
                .flatMap(line -> forms.find(line.duty().rule().form(), today).stream()
                        .flatMap(form -> units.find(line.duty().recipient(), today).stream()
                                .map(office -> new UnitPage.Owed(line, form, office))))
                .toList();
        var missed = rolls.missedBy(actor.unit(), today).size();
        return owed.isEmpty() && missed == 0
                ? Optional.empty()
                : Optional.of(shown(
                        TEMPLATES.reportToday(owed, missed, clock.now(), 0, 0),
                        owed.stream().anyMatch(one -> !one.line().submitted())));
    }

    private static JteModel shown(JteModel part, boolean open) {
        return open ? Pressing.beforeAnHour(part) : part;
    }
}
