package vn.truc.roster;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.NotFound;

/// Finds plans, and writes down what was done with them.
@Component
class RosterBook {
    private final RosterRepository repository;
    private final Audit audit;
    private final OfficeClock clock;

    RosterBook(RosterRepository repository, Audit audit, OfficeClock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    Roster find(Roster.Id id) {
        return repository.find(id).orElseThrow(() -> new NotFound("roster"));
    }

    void note(Actor by, String act, Roster roster) {
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                act,
                roster.id().value(),
                Map.of("monday", roster.monday().toString(), "version", "" + roster.version())));
    }
}
