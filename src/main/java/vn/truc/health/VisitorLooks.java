package vn.truc.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// How health officers see what visitors declared: like answers of staff, each look with its reason, which the visitor
/// reads on the own page.
@Service
@Transactional
public class VisitorLooks {
    private final VisitorDeclarationRepository repository;
    private final VisitorConsentRepository consents;
    private final LookRepository looks;
    private final LookBook book;
    private final Rights rights;
    private final OfficeClock clock;

    VisitorLooks(
            VisitorDeclarationRepository repository,
            VisitorConsentRepository consents,
            LookRepository looks,
            LookBook book,
            Rights rights,
            OfficeClock clock) {
        this.repository = repository;
        this.consents = consents;
        this.looks = looks;
        this.book = book;
        this.rights = rights;
        this.clock = clock;
    }

    /// What visitors of the last days declared that a health officer should look at, what nobody looked at first.
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor by, Unit.Id unit) {
        rights.demand(by, Right.OPEN_ANSWERS, unit);
        var today = clock.today();
        return repository.waiting(unit, today.minusDays(Looks.DAYS), today);
    }

    /// The declaration, to give the reason for opening its answers.
    @Transactional(readOnly = true)
    public VisitorDeclaration locked(Actor by, UUID declaration) {
        var found = repository.find(declaration).orElseThrow(() -> new NotFound("declaration"));
        rights.demandOnceWithin(by, Right.OPEN_ANSWERS, found.unit());
        return found;
    }

    /// Opens the answers for a reason: no look, no answers. Refused where the visitor withdrew consent.
    public Outcome<VisitorDeclaration> open(Actor by, UUID declaration, UUID look, String reason) {
        var found = locked(by, declaration);
        if (!consents.withdrawn(Set.of(found.visitor())).isEmpty()) {
            return Outcome.refused("health.error.consent-withdrawn");
        }
        return book.write(by, LookBook.About.of(found, by), look, reason).map(written -> found);
    }

    /// Who looked at what a visitor declared, when and why; for the visitor’s own page.
    @Transactional(readOnly = true)
    public List<Look> at(UUID visitor) {
        return looks.at(new Person.Id(visitor));
    }

    /// A visitor’s declaration that a health officer should look at, and whether somebody did.
    public record Waiting(
            UUID declaration,
            UUID visitor,
            Unit.Id unit,
            Status status,
            Instant declaredAt,
            boolean looked,
            Optional<Looks.Eased> eased) {}
}
