package vn.truc.health;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.access.Waiting.Count;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// How health officers, and whoever was named for a small unit, see answers: each look names its reason, is
/// written down with the answers' opening, and is shown to the person.
@Service
@Transactional
public class Looks {
    static final int DAYS = 3;

    private final LookRepository repository;
    private final DeclarationRepository declarations;
    private final Consents consents;
    private final People people;
    private final Rights rights;
    private final LookBook book;
    private final OfficeClock clock;

    Looks(
            LookRepository repository,
            DeclarationRepository declarations,
            Consents consents,
            People people,
            Rights rights,
            LookBook book,
            OfficeClock clock) {
        this.repository = repository;
        this.declarations = declarations;
        this.consents = consents;
        this.people = people;
        this.rights = rights;
        this.book = book;
        this.clock = clock;
    }

    /// The declarations of the last days that a health officer should look at, those nobody looked at first.
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor by, Unit.Id unit) {
        rights.demand(by, Right.OPEN_ANSWERS, unit);
        var today = clock.today();
        return repository.waiting(unit, today.minusDays(DAYS), today);
    }

    /// What counts those that nobody has looked at, wherever somebody may open answers; empty where they may nowhere.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Count> waitingCount(Actor by) {
        var today = clock.today();
        var roots = by.roots(Right.OPEN_ANSWERS);
        return roots.isEmpty()
                ? Optional.empty()
                : Optional.of(LookRepository.waitingCount(by.person().id(), roots, today.minusDays(DAYS), today));
    }

    /// The declaration without its answers, to give the reason for opening it.
    @Transactional(readOnly = true)
    public Declaration locked(Actor by, Person.Id person, Declaration.Id id) {
        return find(by, person, id);
    }

    /// Opens the answers for a reason. The look is written in the same transaction: no look, no answers. The same look
    /// again is not a second one.
    public Outcome<Declaration> open(Actor by, Person.Id person, Declaration.Id id, UUID look, String reason) {
        var declaration = find(by, person, id);
        if (consents.withdrawn(person)) {
            return Outcome.refused("health.error.consent-withdrawn");
        }
        var body = people.find(person).orElseThrow().body();
        return book.write(by, LookBook.About.of(declaration, body), look, reason)
                .map(written -> declaration);
    }

    /// Who may see the person’s own answers today: health officers, and whom the body named for a small unit, each with
    /// the title that the body gave them.
    @Transactional(readOnly = true)
    public List<Seer> seers(Actor by) {
        var today = clock.today();
        var unit = people.staff(by.person().id(), today).map(Staff::unit).orElse(by.unit());
        return people.counted(rights.holders(Right.OPEN_ANSWERS, unit), today).values().stream()
                .map(staff -> new Seer(staff.name(), staff.title()))
                .sorted(Comparator.comparing(Seer::name))
                .toList();
    }

    /// Who looked at the person's own answers, when and why.
    @Transactional(readOnly = true)
    public List<Look> atMine(Actor by) {
        return repository.at(by.person().id());
    }

    private Declaration find(Actor by, Person.Id person, Declaration.Id id) {
        var declaration = people.find(person)
                .flatMap(found -> declarations.find(found.body(), id))
                .filter(found -> found.person().equals(person))
                .orElseThrow(() -> new NotFound("declaration"));
        rights.demandOnceWithin(by, Right.OPEN_ANSWERS, declaration.unit());
        return declaration;
    }

    /// Somebody who may see answers, by what title.
    public record Seer(String name, String title) {}

    /// A declaration that a health officer should look at, and whether somebody did.
    public record Waiting(Clearance clearance, Unit.Id unit, boolean looked, Optional<Eased> eased) {}

    /// What was declared more strictly before on the same day.
    public record Eased(Status status, Declaration.Id declaration) {}
}
