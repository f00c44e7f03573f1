package vn.truc.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.Exemption;
import vn.truc.measure.Measures;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;
import vn.truc.task.Tasks;

/// The documents that direct: entered, looked over by a second person, put in force, withdrawn.
@Service
@Transactional
public class Directives {
    private final DirectiveRepository repository;
    private final ReceiptRepository receipts;
    private final DirectiveWork work;
    private final CarryingOut carrying;
    private final Recipients recipients;
    private final Holders holders;
    private final Replaced replaced;
    private final EndedClauses ended;
    private final Measures measures;
    private final Tasks tasks;
    private final Units units;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Directives(
            DirectiveRepository repository,
            ReceiptRepository receipts,
            DirectiveWork work,
            CarryingOut carrying,
            Recipients recipients,
            Holders holders,
            Replaced replaced,
            EndedClauses ended,
            Measures measures,
            Tasks tasks,
            Units units,
            Rights rights,
            Audit audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.receipts = receipts;
        this.work = work;
        this.carrying = carrying;
        this.recipients = recipients;
        this.holders = holders;
        this.replaced = replaced;
        this.ended = ended;
        this.measures = measures;
        this.tasks = tasks;
        this.units = units;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// The directive with its clauses.
    @Transactional(readOnly = true)
    public Optional<Directive> find(Directive.Id id) {
        return repository.find(id);
    }

    /// Those that concern somebody's reach and hold these words, the newest first, without their clauses.
    @Transactional(readOnly = true)
    public List<Directive> search(Actor by, String words, Directive.@Nullable Status status) {
        var today = clock.today();
        return repository.search(
                words.strip(),
                status,
                by.roots(Right.READ_UNIT),
                by.person().id(),
                by.seat().posts(),
                today);
    }

    /// Writes a draft as far as it is entered. Whoever worked from an older state is told that it has changed.
    public Outcome<Directive> draft(Actor by, Directive sent) {
        var directive = sent.writtenBy(by.person().id());
        rights.demand(by, Right.DRAFT_DIRECTIVES, directive.issuer());
        var before = repository.lock(directive.id());
        if (before.isPresent()) {
            rights.demand(by, Right.DRAFT_DIRECTIVES, before.get().issuer());
            if (!before.get().draft()) {
                return Outcome.refused("directive.not-draft");
            }
            if (before.get().edit() == directive.edit() + 1
                    && before.get().edit(0).equals(directive.edit(0))) {
                return Outcome.done(before.get());
            }
            if (before.get().edit() != directive.edit()) {
                return Outcome.refused("directive.changed");
            }
        }
        var wrong = holders.check(directive).and(ended.check(directive));
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        repository.save(directive.edit(directive.edit() + 1), units.bodyOf(directive.issuer(), clock.today()));
        note(by.author(), "directive.drafted", directive.id());
        return Outcome.done(get(directive.id()));
    }

    /// Exempts units, or those who do one kind of work there, from a clause in force, in writing.
    public Outcome<Exemption> exempt(Actor by, Directive.Id id, Exemption exemption) {
        inForce(id);
        return measures.exempt(by, exemption);
    }

    /// What a second person sees before it goes live: whom it reaches, and what changes for them.
    @Transactional(readOnly = true)
    public Review review(Directive.Id id) {
        return work.review(get(id));
    }

    /// Puts it in force: measures and tasks come to life at once and those reached are told. Never by the drafter
    /// alone.
    public Outcome<Directive> issue(Actor by, Directive.Id id) {
        var directive = repository.lock(id).orElseThrow(() -> new NotFound("directive"));
        rights.demand(by, Right.ISSUE_DIRECTIVES, directive.issuer());
        if (!directive.draft()) {
            return directive.status() == Directive.Status.IN_FORCE
                    ? Outcome.done(directive)
                    : Outcome.refused("directive.not-draft");
        }
        if (by.is(directive.drafter())) {
            return Outcome.refused("directive.second-person");
        }
        if (directive.clauses().isEmpty()) {
            return Outcome.refused("directive.no-clauses");
        }
        if (repository.numberTaken(directive)) {
            return Outcome.refused("directive.number-taken", directive.number().toString());
        }
        if (!work.withinIssuer(directive)) {
            return Outcome.refused("directive.beyond-issuer");
        }
        if (!work.withinTerritory(directive)) {
            return Outcome.refused("directive.beyond-territory");
        }
        var gone = ended.check(directive);
        if (!gone.isEmpty()) {
            return Outcome.refused(gone);
        }
        ended.end(by, directive);
        var superseded = work.superseded(directive);
        superseded.forEach(other -> {
            rights.demandOnceWithin(by, Right.ISSUE_DIRECTIVES, other.issuer());
            repository.replaced(other, directive.id());
            end(by.author(), other, directive.period().from(), directive.id());
        });
        return switch (measures.putInForce(by, work.sources(directive))) {
            case Outcome.Refused(var why) -> undo(why);
            case Outcome.Done<?> _ -> goLive(by.author(), by.person().id(), directive);
        };
    }

    /// Puts in force what was approved beforehand, by a decision of its own: the clauses of these drafts in the
    /// name of their issuer. Two people have seen them, the writer and the approver, who might issue them then
    /// and has perhaps gone since. A refusal has written nothing.
    public Outcome<Directive> carryOut(Person.Id approver, List<Directive.Id> prepared, CarriedOut order) {
        if (repository.lock(order.id()).isPresent()) {
            return Outcome.refused("directive.not-draft");
        }
        var directive = carrying.directive(prepared.stream().map(this::get).toList(), order);
        var issuer = units.find(directive.issuer(), order.from());
        if (issuer.isEmpty()) {
            return Outcome.refused("directive.issuer-closed");
        }
        var by = truc(issuer.get().body());
        return switch (measures.putInForce(by, work.sources(directive))) {
            case Outcome.Refused(var why) -> Outcome.refused(why);
            case Outcome.Done<?> _ -> {
                repository.save(directive, issuer.get().body());
                repository.carriedOut(directive.id());
                yield goLive(by, approver, directive);
            }
        };
    }

    /// Ends from a day on what was carried out, by the decision that takes the place of the one before; whoever calls
    /// has asked who may decide.
    public void runOut(Directive.Id id, LocalDate from) {
        var directive = repository.lock(id).orElseThrow(() -> new NotFound("directive"));
        if (directive.status() == Directive.Status.IN_FORCE) {
            end(truc(units.bodyOf(directive.issuer(), from)), directive, from, id);
        }
    }

    /// Takes it back in one step from a day on: its measures end, its open tasks are gone, and those reached are told.
    public Outcome<Directive> withdraw(Actor by, Directive.Id id, LocalDate from) {
        var directive = repository.lock(id).orElseThrow(() -> new NotFound("directive"));
        rights.demandOnceWithin(by, Right.ISSUE_DIRECTIVES, directive.issuer());
        if (directive.status() == Directive.Status.ENDED) {
            return withdrawEarlier(by, directive, from);
        }
        if (directive.draft()) {
            return Outcome.refused("directive.not-in-force");
        }
        end(by.author(), directive, from, id);
        replaced.letHold(directive, from);
        return Outcome.done(get(id));
    }

    /// A document that has a last day may get an earlier one; the same day again changes nothing, and a later one is
    /// refused: what is over does not come back.
    private Outcome<Directive> withdrawEarlier(Actor by, Directive directive, LocalDate from) {
        var first = directive.period().from();
        var held = Optional.ofNullable(directive.period().until()).orElse(first);
        var wanted = from.isBefore(first) ? first : from;
        if (wanted.isAfter(held)) {
            return Outcome.refused("directive.ended-before", Words.day(held));
        }
        if (wanted.isBefore(held)) {
            end(by.author(), directive, wanted, directive.id());
            replaced.letHold(directive, wanted);
        }
        return Outcome.done(get(directive.id()));
    }

    /// What it replaces was ended in this transaction already, so the refusal takes that back.
    private static Outcome<Directive> undo(FormErrors why) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return Outcome.refused(why);
    }

    private Outcome<Directive> goLive(Author by, Person.Id approver, Directive directive) {
        tasks.assign(by, work.tasks(directive));
        var reached = work.told(directive, directive.period().from());
        repository.putInForce(directive.id(), approver, clock.now());
        receipts.expect(directive.id(), reached);
        note(by, "directive.issued", directive.id());
        events.publishEvent(new DirectiveIssued(
                directive.id(),
                directive.number().toString(),
                directive.subject(),
                recipients.of(directive, reached, directive.everybodyReads())));
        return Outcome.done(get(directive.id()));
    }

    private void end(Author by, Directive directive, LocalDate from, Directive.Id cause) {
        measures.withdraw(by, directive.id().value(), from);
        tasks.withdraw(by, directive.id().value(), from);
        repository.end(directive.id(), from);
        note(by, "directive.ended", directive.id());
        var reached = work.told(directive, clock.today());
        events.publishEvent(new DirectiveEnded(
                directive.id(),
                directive.number().toString(),
                directive.subject(),
                from,
                cause,
                recipients.of(directive, reached, false)));
    }

    private Directive inForce(Directive.Id id) {
        var directive = get(id);
        if (directive.draft()) {
            throw new NotFound("directive");
        }
        return directive;
    }

    private Directive get(Directive.Id id) {
        return repository.find(id).orElseThrow(() -> new NotFound("directive"));
    }

    private void note(Author by, String act, Directive.Id id) {
        audit.write(new Audit.Line(clock.newId(), by, act, id.value(), Map.of()));
    }

    /// What a decision about a level does to the documents of other bodies, Trực does there.
    private static Author truc(Unit.Id body) {
        return new Author(body.value(), null, "Trực");
    }
}
