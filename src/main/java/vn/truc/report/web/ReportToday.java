package vn.truc.report.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Pressing;
import vn.truc.access.Right;
import vn.truc.access.TodayPart;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Units;
import vn.truc.report.Forms;
import vn.truc.report.Line;
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
                            TEMPLATES.reportToday(List.of(), List.of(), clock.now(), owed.missing(), owed.all()),
                            owed.missing() > 0));
        }
        if (!actor.roots(Right.DRAFT_REPORT).contains(actor.unit())) {
            return Optional.empty();
        }
        var owed = owed(
                rolls
                        .owedBy(
                                actor.unit(),
                                today,
                                waiting.getOrDefault(Rolls.MISSED, 0L) > 0,
                                waiting.getOrDefault(Rolls.ASKED, 0L) > 0)
                        .stream()
                        .filter(line -> !line.due().day().isAfter(today)
                                || line.duty().request().isPresent()),
                today);
        var missed = owed(rolls.missedBy(actor.unit(), today).stream(), today);
        return owed.isEmpty() && missed.isEmpty()
                ? Optional.empty()
                : Optional.of(shown(
                        TEMPLATES.reportToday(owed, missed, clock.now(), 0, 0),
                        owed.stream().anyMatch(one -> !one.line().submitted())));
    }

    /// Each with its form and its office.
    private List<UnitPage.Owed> owed(Stream<Line> lines, LocalDate today) {
        return lines.flatMap(line -> forms.find(line.duty().rule().form(), today).stream()
                        .flatMap(form -> units.find(line.duty().recipient(), today).stream()
                                .map(office -> new UnitPage.Owed(line, form, office))))
                .toList();
    }

    private static JteModel shown(JteModel part, boolean open) {
        return open ? Pressing.beforeAnHour(part) : part;
    }
}
