package vn.truc.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.audit.Audit;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.organisation.Places;
import vn.truc.organisation.Unit;

/// Closes visits that nobody closed: after the hours that the office sets, never at midnight, so that a night
/// shift stays inside; where a visitor has come in again since; and where no body is housed at the site any more. Each
/// is marked as closed by rule.
@Component
class ForgottenExits {
    private static final String PART = "gate.forgotten";

    private final ForgottenExitRepository repository;
    private final Places places;
    private final Audit audit;
    private final Compliance compliance;
    private final Acting acting;
    private final OfficeClock clock;

    ForgottenExits(
            ForgottenExitRepository repository,
            Places places,
            Audit audit,
            Compliance compliance,
            Acting acting,
            OfficeClock clock) {
        this.repository = repository;
        this.places = places;
        this.audit = audit;
        this.compliance = compliance;
        this.acting = acting;
        this.clock = clock;
    }

    /// Says how many were closed.
    int close() {
        return acting.as(PART, () -> {
            var now = clock.now();
            var forgotten = repository.forgotten(now);
            note(forgotten, "gate.forgotten");
            var again = repository.cameAgain();
            note(again, "gate.came-again");
            var abandoned = new ArrayList<ForgottenExitRepository.Closed>();
            repository.sitesWithPeople().stream()
                    .filter(site -> places.occupants(site).isEmpty())
                    .forEach(site -> abandoned.addAll(repository.abandoned(site, now)));
            note(abandoned, "gate.place-closed");
            return forgotten.size() + again.size() + abandoned.size();
        });
    }

    private void note(List<ForgottenExitRepository.Closed> closed, String act) {
        audit.write(closed.stream()
                .map(visit -> new Audit.Line(
                        clock.newId(),
                        new Author(visit.body().value(), null, PART),
                        act,
                        visit.visit().value(),
                        Map.of()))
                .toList());
        var units = new HashMap<LocalDate, Set<Unit.Id>>();
        closed.forEach(visit ->
                units.computeIfAbsent(visit.day(), day -> new HashSet<>()).add(visit.unit()));
        units.forEach((day, concerned) -> compliance.noted(concerned, day));
    }
}
