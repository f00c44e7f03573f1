package vn.truc.directive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.access.Waiting;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// Who is to confirm and to read a directive, and who did: a unit by whoever answers for it, persons in their
/// posts, and everybody where a clause is for everybody.
@Service
@Transactional
public class Receipts {
    private final ReceiptRepository repository;
    private final DirectiveRepository directives;
    private final Holders holders;
    private final AddresseeRepository addressees;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;

    Receipts(
            ReceiptRepository repository,
            DirectiveRepository directives,
            Holders holders,
            AddresseeRepository addressees,
            Rights rights,
            Audit audit,
            OfficeClock clock) {
        this.repository = repository;
        this.directives = directives;
        this.holders = holders;
        this.addressees = addressees;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /// Confirms for a unit, and for those that went into it, that the directive was received and read; again, nothing
    /// changes.
    public Outcome<Directive> acknowledge(Actor by, Directive.Id id, Unit.Id unit) {
        rights.demand(by, Right.ANSWER_DIRECTIVES, unit);
        var directive = inForce(id);
        var today = clock.today();
        if (!repository.concerns(id, unit, today)) {
            throw new NotFound("directive");
        }
        if (repository.acknowledge(id, unit, today, by.person().id(), clock.now())) {
            audit.write(new Audit.Line(
                    clock.newId(), by.author(), "directive.acknowledged", id.value(), Map.of("unit", unit.toString())));
        }
        noteRead(by, id);
        return Outcome.done(directive);
    }

    /// Notes that somebody has read what everybody is to read; again, nothing changes.
    public Outcome<Directive> read(Actor by, Directive.Id id) {
        var directive = inForce(id);
        noteRead(by, id);
        return Outcome.done(directive);
    }

    private void noteRead(Actor by, Directive.Id id) {
        if (repository.read(id, by.person().id(), clock.now())) {
            audit.write(new Audit.Line(clock.newId(), by.author(), "directive.read", id.value(), Map.of()));
        }
    }

    /// Which units are to confirm, and which did: what a unit left unconfirmed when it was merged, the one that it went
    /// into confirms; one that was closed confirms no more.
    @Transactional(readOnly = true)
    public List<Receipt> of(Directive.Id id) {
        return repository.receipts(id, clock.today());
    }

    /// The persons in their posts to whom it is addressed today, with those who have read it; by its last day when it
    /// is over.
    @Transactional(readOnly = true)
    public List<PersonReceipt> addressed(Directive directive) {
        var last = directive.period().lastDay().filter(day -> day.isBefore(clock.today()));
        return holders.of(directive, last.orElseGet(clock::today), repository.readings(directive.id()));
    }

    /// Whether it is addressed to somebody in a post that they hold today.
    @Transactional(readOnly = true)
    public boolean addressedTo(Actor by, Directive directive) {
        var today = clock.today();
        var person = by.person().id();
        return addressees.addressed(directive.id(), person, by.seat().posts(), today);
    }

    /// What somebody still has to confirm for the unit they answer for, or to read.
    @Transactional(readOnly = true)
    public List<Directive> unread(Actor by) {
        return directives.unread(reader(by));
    }

    /// What counts that.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Waiting.Count unreadCount(Actor by) {
        return DirectiveRepository.unreadCount(reader(by));
    }

    private DirectiveRepository.Reader reader(Actor by) {
        var answering = by.holds(Right.ANSWER_DIRECTIVES) ? by.roots(Right.ANSWER_DIRECTIVES) : Set.<Unit.Id>of();
        return new DirectiveRepository.Reader(
                by.person().id(), answering, by.unit(), by.seat().posts(), clock.today());
    }

    /// How many units have not confirmed each of these.
    @Transactional(readOnly = true)
    public Map<Directive.Id, Long> unconfirmed(Collection<Directive.Id> ids) {
        return repository.unconfirmed(ids, clock.today());
    }

    private Directive inForce(Directive.Id id) {
        return directives.find(id).filter(directive -> !directive.draft()).orElseThrow(() -> new NotFound("directive"));
    }
}
