package vn.truc.health;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.audit.Audit;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// Consent of visitors that health officers read their answers, and its withdrawal. The result at the gate rests on the
/// measure in force and goes on.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class VisitorConsents {
    private final VisitorConsentRepository repository;
    private final VisitorDeclarationRepository declarations;
    private final Rulebooks rulebooks;
    private final Audit audit;
    private final OfficeClock clock;

    VisitorConsents(
            VisitorConsentRepository repository,
            VisitorDeclarationRepository declarations,
            Rulebooks rulebooks,
            Audit audit,
            OfficeClock clock) {
        this.repository = repository;
        this.declarations = declarations;
        this.rulebooks = rulebooks;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whether a visitor withdrew and has not agreed again since.
    public boolean withdrawn(UUID visitor) {
        return !repository.withdrawn(Set.of(visitor)).isEmpty();
    }

    /// Withdraws consent: from now on nobody opens the answers of this visit. The same again changes nothing.
    public Outcome<Boolean> withdraw(UUID visitor, UUID id, Author by) {
        var last = declarations.of(visitor).stream().findFirst().orElseThrow(() -> new NotFound("declaration"));
        if (!TimeId.acceptable(id, clock.now())) {
            return Outcome.refused("health.error.stale");
        }
        if (!withdrawn(visitor)) {
            write(last, id, false, by);
        }
        return Outcome.done(true);
    }

    /// Agreed again, with a correction.
    void agreed(VisitorDeclaration declaration, Author by) {
        if (withdrawn(declaration.visitor())) {
            write(declaration, clock.newId(), true, by);
        }
    }

    private void write(VisitorDeclaration about, UUID id, boolean agreed, Author by) {
        var consent = rulebooks.consent(clock.today()).name();
        if (repository.add(id, about, agreed, consent, clock.now())) {
            audit.write(new Audit.Line(
                    clock.newId(),
                    by,
                    agreed ? "health.consent-given" : "health.consent-withdrawn",
                    about.visitor(),
                    Map.of("consent", consent)));
        }
    }
}
