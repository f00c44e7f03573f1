package vn.truc.absence.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.absence.Absence;
import vn.truc.absence.Absences;
import vn.truc.absence.Aways;
import vn.truc.access.Actor;
import vn.truc.access.TodayPart;
import vn.truc.access.Waiting;
import vn.truc.calendar.OfficeClock;

/// On somebody’s day: the declaration owed after a trip, the trip one is on, and one’s requests with their
/// state; beside the name of the page, how many wait for a decision.
@Component
class AbsenceToday implements TodayPart, Waiting {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Absences absences;
    private final Aways aways;
    private final AbsenceLines lines;
    private final OfficeClock clock;

    AbsenceToday(Absences absences, Aways aways, AbsenceLines lines, OfficeClock clock) {
        this.absences = absences;
        this.aways = aways;
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<JteModel> show(Actor actor) {
        var today = clock.today();
        var owed = aways.owedBy(actor).stream().filter(Aways.Owed::open).findFirst();
        var own = absences.own(actor).stream()
                .filter(absence -> !absence.span().to().isBefore(today))
                .filter(absence -> absence.state() != Absence.State.CANCELLED)
                .toList();
        var travelling = own.stream()
                .filter(absence ->
                        absence.trip() && absence.standing() && absence.span().covers(today))
                .filter(absence -> absence.people().stream()
                        .anyMatch(goer ->
                                actor.is(goer.person()) && goer.returned().isEmpty()))
                .findFirst();
        if (owed.isEmpty() && own.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(TEMPLATES.absenceToday(new AwayCard(
                owed,
                travelling.map(trip -> lines.of(actor, List.of(trip)).getFirst()),
                lines.of(actor, own),
                actor.person().id().toString(),
                clock.newId())));
    }

    @Override
    public String path() {
        return "/absences";
    }

    @Override
    public Optional<Count> waiting(Actor actor) {
        return absences.waitingCount(actor);
    }
}
