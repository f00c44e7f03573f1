package vn.truc.health;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.organisation.Person;
import vn.truc.page.Outcome;

/// Consent that health officers read one’s answers, and its withdrawal. The result at the gate rests on the
/// measure in force and goes on.
@Service
@Transactional
public class Consents {
    private final ConsentRepository repository;
    private final Rulebooks rulebooks;
    private final Audit audit;
    private final OfficeClock clock;

    Consents(ConsentRepository repository, Rulebooks rulebooks, Audit audit, OfficeClock clock) {
        this.repository = repository;
        this.rulebooks = rulebooks;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether a person withdrew and has not agreed again since.
    @Transactional(readOnly = true)
    public boolean withdrawn(Person.Id person) {
        return repository.last(person).filter(line -> !line.agreed()).isPresent();
    }

    /// Withdraws one’s consent: from now on nobody opens one’s answers, earlier ones neither. The same again
    /// changes nothing.
    public Outcome<Boolean> withdraw(Actor by, UUID id) {
        if (!TimeId.acceptable(id, clock.now())) {
            return Outcome.refused("health.error.stale");
        }
        if (!withdrawn(by.person().id())) {
            write(by, id, false);
        }
        return Outcome.done(true);
    }

    /// Agreed again, with a declaration.
    void agreed(Actor by) {
        if (withdrawn(by.person().id())) {
            write(by, clock.newId(), true);
        }
    }

    private void write(Actor by, UUID id, boolean agreed) {
        var consent = rulebooks.consent(clock.today()).name();
        if (repository.add(id, by.person(), new ConsentRepository.Line(agreed, consent, clock.now()))) {
            audit.write(new Audit.Line(
                    clock.newId(),
                    by.author(),
                    agreed ? "health.consent-given" : "health.consent-withdrawn",
                    by.person().id().value(),
                    Map.of("consent", consent)));
        }
    }
}
