package vn.truc.measure;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.truc.database.Once;
import vn.truc.organisation.Unit;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// The rules in force: put there by clauses of documents, tightened by units, exempted from by their issuers.
@Service
@Transactional
public class Measures {
    private final MeasureRepository repository;
    private final InForceRepository question;
    private final MeasureChecks checks;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Measures(
            MeasureRepository repository,
            InForceRepository question,
            MeasureChecks checks,
            Rights rights,
            Audit audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.question = question;
        this.checks = checks;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// What holds for this unit on this day.
    @Transactional(readOnly = true)
    public InForce inForce(Unit.Id unit, LocalDate day) {
        return inForce(Set.of(unit), day).getFirst();
    }

    /// What holds for each of these units, in their order, on this day; asked in one statement.
    @Transactional(readOnly = true)
    public List<InForce> inForce(Collection<Unit.Id> units, LocalDate day) {
        return Once.ask(
                inForceOf(units, day), () -> question.reaching(units, day).inForce(units, day));
    }

    /// What holds for a unit and for each of those above it whom anything reaches, by the day; asked in one statement.
    @Transactional(readOnly = true)
    public Map<LocalDate, List<InForce>> inForceUpward(Unit.Id unit, Collection<LocalDate> days) {
        var reaching = question.reachingUpward(unit, days);
        var own = List.of(unit);
        // What holds for the unit itself is known from here on, too.
        days.forEach(day -> Once.ask(
                inForceOf(own, day),
                () -> reaching.getOrDefault(day, Reached.nothing()).inForce(own, day)));
        return reaching.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        day -> day.getValue().inForce(day.getValue().units(), day.getKey())));
    }

    private static Once.Question inForceOf(Collection<Unit.Id> units, LocalDate day) {
        return new Once.Question("measures.in-force", List.copyOf(units), day);
    }

    /// The days between two, both included, on which what rules of a kind say may change: the first, and each on which
    /// a clause begins to hold or holds no more. Between them one day says what the others do.
    @Transactional(readOnly = true)
    public List<LocalDate> changing(Class<? extends Rule> kind, LocalDate from, LocalDate to) {
        return repository.changing(Rule.Subject.of(kind), from, to);
    }

    /// What holds for every unit that anything reaches on this day, asked in one statement.
    @Transactional(readOnly = true)
    public List<InForce> inForceAnywhere(LocalDate day) {
        var reached = question.reachingAnybody(day);
        return reached.inForce(reached.units(), day);
    }

    /// What would hold for these units on this day with these clauses added, those of some documents
    /// withdrawn and some single ones ended: what a second person sees before a directive goes out.
    @Transactional(readOnly = true)
    public List<InForce> preview(
            List<MeasureSource> added,
            Set<UUID> withdrawn,
            Set<MeasureSource.Id> ended,
            Collection<Unit.Id> units,
            LocalDate day) {
        return question.reaching(units, day)
                .without(withdrawn, ended)
                .with(question.unitsOf(added, day))
                .inForce(units, day);
    }

    /// The units that a reach has on this day.
    @Transactional(readOnly = true)
    public Set<Unit.Id> unitsIn(Reach reach, LocalDate day) {
        return question.unitsIn(reach, day);
    }

    /// The clauses that order anybody to report to the unit of this code on this day.
    @Transactional(readOnly = true)
    public List<MeasureSource> ordersToReport(String recipient, LocalDate day) {
        return repository.reportingTo(recipient, day);
    }

    /// The units that any of these clauses reaches on this day.
    @Transactional(readOnly = true)
    public Set<Unit.Id> unitsOf(List<MeasureSource> sources, LocalDate day) {
        return sources.isEmpty()
                ? Set.of()
                : question.unitsOf(sources, day).stream()
                        .flatMap(hit -> hit.units().stream())
                        .collect(Collectors.toSet());
    }

    /// The clauses of a document, in the order they were entered, also those that are over.
    @Transactional(readOnly = true)
    public List<MeasureSource> of(UUID document) {
        return repository.ofDocument(document);
    }

    /// These clauses, also those that are over.
    @Transactional(readOnly = true)
    public List<MeasureSource> find(Collection<MeasureSource.Id> ids) {
        return repository.find(ids);
    }

    /// Puts clauses in force in the name of their issuers; refused where one would loosen what comes from above.
    public Outcome<List<MeasureSource>> putInForce(Actor by, List<MeasureSource> sources) {
        issuers(sources).forEach(issuer -> rights.demand(by, Right.ISSUE_DIRECTIVES, issuer));
        return enter(by.author(), sources, false);
    }

    /// Puts clauses in force that somebody approved beforehand, who need not be there any more; whoever calls has asked
    /// for that approval.
    public Outcome<List<MeasureSource>> putInForce(Author by, List<MeasureSource> sources) {
        return enter(by, sources, false);
    }

    /// Gives a unit and everything below it a rule stricter than what comes from above, in the unit's own name.
    public Outcome<MeasureSource> tighten(
            Actor by, MeasureSource.Id id, Unit.Id unit, Rule rule, Origin origin, Period period) {
        rights.demand(by, Right.ANSWER_DIRECTIVES, unit);
        var source = new MeasureSource(id, rule, origin, unit, Reach.line(unit), period);
        return enter(by.author(), List.of(source), true).map(List::getFirst);
    }

    /// Ends every clause of a document from this day on; those that had not begun never hold. Says how many ended.
    public Outcome<Integer> withdraw(Actor by, UUID document, LocalDate from) {
        issuers(repository.ofDocument(document))
                .forEach(issuer -> rights.demandOnceWithin(by, Right.ISSUE_DIRECTIVES, issuer));
        return withdraw(by.author(), document, from);
    }

    /// The same for a document that another one has ended; whoever calls has asked who may.
    public Outcome<Integer> withdraw(Author by, UUID document, LocalDate from) {
        return Outcome.done(end(by, repository.ofDocument(document), from));
    }

    /// Lets these clauses hold on, until a day (exclusive; null: until further notice), that were to end on a day as
    /// another document was to end them; whoever calls has asked who may withdraw that one.
    public void letHold(Author by, Set<MeasureSource.Id> clauses, LocalDate ended, @Nullable LocalDate until) {
        var held = repository.letHold(clauses, ended, until);
        repository
                .find(held)
                .forEach(source -> write(by, "measure.holds-on", source.id().value(), source.origin()));
        if (!held.isEmpty()) {
            events.publishEvent(new MeasuresChanged(List.copyOf(held), ended));
        }
    }

    /// Ends these clauses from this day on, because something supersedes them one by one.
    public Outcome<Integer> end(Actor by, Set<MeasureSource.Id> ids, LocalDate from) {
        var sources = repository.find(ids);
        issuers(sources).forEach(issuer -> rights.demandOnceWithin(by, Right.ISSUE_DIRECTIVES, issuer));
        return Outcome.done(end(by.author(), sources, from));
    }

    /// Gives up a rule that a unit had given itself, from this day on.
    public Outcome<Integer> relax(Actor by, MeasureSource.Id id, LocalDate from) {
        var sources = repository.find(Set.of(id));
        if (sources.isEmpty() || !repository.own(id)) {
            throw new NotFound("measure " + id);
        }
        rights.demand(by, Right.ANSWER_DIRECTIVES, sources.getFirst().issuer());
        return Outcome.done(end(by.author(), sources, from));
    }

    /// Exempts from clauses, in writing and in the name of their issuer or of a unit above it.
    public Outcome<Exemption> exempt(Actor by, Exemption exemption) {
        rights.demandOnceWithin(by, Right.ISSUE_DIRECTIVES, exemption.issuer());
        var why = checks.exemption(exemption);
        if (why.isPresent()) {
            return Outcome.refused(why.get());
        }
        if (repository.exempt(exemption)) {
            write(by.author(), "measure.exempted", exemption.id().value(), exemption.origin());
            events.publishEvent(new MeasuresChanged(
                    List.copyOf(exemption.sources()), exemption.period().from()));
        }
        return Outcome.done(exemption);
    }

    /// The same for units each with everything below it: an exemption like this one for each, all of them or none.
    public Outcome<Exemption> exemptBelow(Actor by, Exemption like, Set<Unit.Id> roots) {
        for (var root : roots) {
            var id = roots.size() == 1
                    ? like.id()
                    : new Exemption.Id(
                            UUID.nameUUIDFromBytes((like.id() + "/" + root).getBytes(StandardCharsets.US_ASCII)));
            var one = new Exemption(
                    id, like.sources(), Reach.line(root), like.whom(), like.origin(), like.issuer(), like.period());
            if (exempt(by, one) instanceof Outcome.Refused<Exemption> refused) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return refused;
            }
        }
        return Outcome.done(like);
    }

    /// Who is or was exempted from these clauses, the latest first.
    @Transactional(readOnly = true)
    public List<Exemption> exemptionsFrom(Collection<MeasureSource.Id> clauses) {
        return repository.exemptionsFrom(clauses);
    }

    /// Ends an exemption from this day on, in the name of whoever gave it or of a unit above.
    public Outcome<Exemption> endExemption(Actor by, Exemption.Id id, LocalDate from) {
        var exemption = repository.findExemptions(Set.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("exemption " + id));
        rights.demandOnceWithin(by, Right.ISSUE_DIRECTIVES, exemption.issuer());
        if (repository.endExemption(id, from)) {
            write(by.author(), "measure.exemption-ended", id.value(), exemption.origin());
            events.publishEvent(new MeasuresChanged(List.copyOf(exemption.sources()), from));
        }
        return Outcome.done(repository.findExemptions(Set.of(id)).getFirst());
    }

    private Outcome<List<MeasureSource>> enter(Author by, List<MeasureSource> sources, boolean own) {
        var why = checks.sources(sources);
        if (why.isPresent()) {
            return Outcome.refused(why.get());
        }
        var entered = repository.enter(sources, own);
        if (!entered.isEmpty()) {
            var first = sources.stream().map(source -> source.period().from()).min(LocalDate::compareTo);
            sources.stream()
                    .filter(source -> entered.contains(source.id()))
                    .forEach(source -> write(
                            by,
                            own ? "measure.tightened" : "measure.put-in-force",
                            source.id().value(),
                            source.origin()));
            events.publishEvent(new MeasuresChanged(List.copyOf(entered), first.orElseThrow()));
        }
        return Outcome.done(List.copyOf(sources));
    }

    private int end(Author by, List<MeasureSource> sources, LocalDate from) {
        var ended = repository.end(sources.stream().map(MeasureSource::id).collect(Collectors.toSet()), from);
        sources.stream()
                .filter(source -> ended.contains(source.id()))
                .forEach(source -> write(by, "measure.ended", source.id().value(), source.origin()));
        if (!ended.isEmpty()) {
            events.publishEvent(new MeasuresChanged(List.copyOf(ended), from));
        }
        return ended.size();
    }

    private void write(Author by, String act, UUID subject, Origin origin) {
        var details = new HashMap<String, String>();
        details.put("document", origin.document().toString());
        details.put("number", origin.number());
        details.put("clause", origin.clause());
        audit.write(new Audit.Line(clock.newId(), by, act, subject, Map.copyOf(details)));
    }

    private static Set<Unit.Id> issuers(List<MeasureSource> sources) {
        return sources.stream().map(MeasureSource::issuer).collect(Collectors.toSet());
    }
}
