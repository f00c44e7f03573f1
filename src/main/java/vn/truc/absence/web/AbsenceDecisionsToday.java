package vn.truc.absence.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.absence.Absences;
import vn.truc.access.Actor;
import vn.truc.access.Pressing;
import vn.truc.access.TodayPart;

/// On the day of whoever decides: the first requests that wait for them.
@Component
class AbsenceDecisionsToday implements TodayPart {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int SHOWN = 3;

    private final Absences absences;
    private final AbsenceLines lines;

    AbsenceDecisionsToday(Absences absences, AbsenceLines lines) {
        this.absences = absences;
        this.lines = lines;
    }

    /// Before every part that asks for one’s own requests, which come with these in one question.
    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<JteModel> show(Actor actor) {
        var waiting = absences.waiting(actor);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var first = lines.of(actor, waiting.stream().limit(SHOWN).toList());
        return Optional.of(Pressing.today(TEMPLATES.absenceDecisions(first, waiting.size())));
    }
}
