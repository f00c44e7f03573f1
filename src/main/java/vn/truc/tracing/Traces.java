package vn.truc.tracing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.database.KeptPlans;
import vn.truc.gate.Visit;
import vn.truc.gate.VisitorsByPhone;
import vn.truc.health.ContactBook;
import vn.truc.health.ContactEvent;
import vn.truc.health.ContactRules;
import vn.truc.health.Isolations;
import vn.truc.organisation.Contacts;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// Who was with somebody: asked by a health officer of the unit, for a reason that is written down before
/// anything is shown.
@Service
@Transactional
public class Traces {
    /// As many rings as may be asked for.
    public static final int MOST_RINGS = 3;

    private static final Duration LONGEST = Duration.ofDays(92);
    private static final int LONGEST_REASON = 200;
    private static final int DAYS_BACK = 31;

    private final EncounterRepository encounters;
    private final QueryRepository queries;
    private final SearchRepository searches;
    private final ShownRepository shown;
    private final Warnings warnings;
    private final Isolations isolations;
    private final ContactBook book;
    private final TraceFinder finder;
    private final VisitorsByPhone visitors;
    private final Contacts contacts;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;

    Traces(
            EncounterRepository encounters,
            QueryRepository queries,
            SearchRepository searches,
            ShownRepository shown,
            Warnings warnings,
            Isolations isolations,
            ContactBook book,
            TraceFinder finder,
            VisitorsByPhone visitors,
            Contacts contacts,
            Rights rights,
            Audit audit,
            OfficeClock clock) {
        this.encounters = encounters;
        this.queries = queries;
        this.searches = searches;
        this.shown = shown;
        this.warnings = warnings;
        this.isolations = isolations;
        this.book = book;
        this.finder = finder;
        this.visitors = visitors;
        this.contacts = contacts;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /// Who came to the officer's units lately and bears these words in the name, or is reached, or left word, under
    /// this telephone number. Each search is written down with its reason, without the number, before anything is
    /// shown.
    public Outcome<List<TraceQuery.Subject>> find(Actor by, Lookup lookup) {
        var wrong = lookup.check();
        return wrong.isEmpty() ? came(by, lookup).map(found -> written(by, lookup, found)) : Outcome.refused(wrong);
    }

    /// Somebody who came several times is one line.
    private Outcome<List<TraceQuery.Subject>> came(Actor by, Lookup lookup) {
        return visits(by, lookup).map(found -> visitorsOf(by).onceEach(found));
    }

    private Outcome<List<TraceQuery.Subject>> visits(Actor by, Lookup lookup) {
        var roots = by.roots(Right.SEE_HEALTH_ANSWERS);
        var since = clock.today().minusDays(DAYS_BACK);
        if (lookup.phone().isBlank()) {
            return Outcome.done(encounters.named(lookup.words(), since, roots));
        }
        return visitors.find(by, lookup.phone()).map(found -> {
            var who = Stream.concat(
                            found.stream().map(visitor -> visitor.id().value()),
                            contacts.byPhone(lookup.phone()).stream().map(Person.Id::value))
                    .collect(Collectors.toSet());
            return encounters.of(who, since, roots);
        });
    }

    private List<TraceQuery.Subject> written(Actor by, Lookup lookup, List<TraceQuery.Subject> found) {
        var search = new TraceSearch(
                clock.newId(),
                by.roots(Right.SEE_HEALTH_ANSWERS).iterator().next(),
                lookup.phone().isBlank() ? lookup.words().strip() : "",
                lookup.reason().strip(),
                found.size(),
                by.person().id(),
                by.person().name(),
                clock.now());
        searches.add(by.person().body(), search);
        shown.add(search.id(), found.stream().map(TraceQuery.Subject::who).toList(), search.asker(), search.at());
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                "tracing.searched",
                search.id(),
                Map.of("found", Integer.toString(found.size()))));
        return found;
    }

    /// What was looked for by health officers of a unit and below, the newest first.
    @Transactional(readOnly = true)
    public List<TraceSearch> searched(Actor by, Unit.Id unit) {
        rights.demandOnceWithin(by, Right.SEE_HEALTH_ANSWERS, unit);
        return searches.below(unit);
    }

    /// The questions asked about people of a unit and below, the newest first.
    @Transactional(readOnly = true)
    public List<TraceQuery> asked(Actor by, Unit.Id unit) {
        rights.demandOnceWithin(by, Right.SEE_HEALTH_ANSWERS, unit);
        return queries.below(unit);
    }

    /// The questions that were asked about oneself.
    @Transactional(readOnly = true)
    public List<TraceQuery> aboutMe(Actor by) {
        return queries.about(by.person().id().value());
    }

    /// To whom one was shown who asked about somebody else, or looked for somebody.
    @Transactional(readOnly = true)
    List<ShownRepository.Shown> shownTo(Actor by) {
        return shown.of(by.person().id().value());
    }

    /// Somebody as they last came to a gate; refused to whoever is no health officer for them.
    @Transactional(readOnly = true)
    public TraceQuery.Subject subject(Actor by, UUID who) {
        var subject = encounters.last(who).orElseThrow(() -> new NotFound("visit"));
        rights.demandOnceWithin(by, Right.SEE_HEALTH_ANSWERS, subject.unit());
        return subject;
    }

    /// What counts as close contact today.
    @Transactional(readOnly = true)
    public ContactRules rules() {
        return isolations.contact(clock.today());
    }

    /// Asks; the question is written down before it is answered. The same again changes nothing.
    public Outcome<TraceQuery> ask(Actor by, Draft draft) {
        var subject = subject(by, draft.who());
        var wrong = draft.check(clock.now());
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        var query = draft.query(by, subject, clock.now());
        if (!queries.add(query)) {
            return queries.find(query.id())
                    .filter(query::sameAs)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused("tracing.error.used"));
        }
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                "tracing.asked",
                query.id().value(),
                Map.of("who", query.subject().who().toString(), "rings", Integer.toString(query.rings()))));
        return Outcome.done(query);
    }

    /// What a question finds now; shown to whoever asked it, which everybody found reads. Anybody else asks for a
    /// reason of their own.
    @Transactional(label = KeptPlans.LABEL)
    public Trace answer(Actor by, TraceQuery.Id id) {
        var query = queries.find(id).orElseThrow(() -> new NotFound("tracing"));
        if (!by.is(query.by())) {
            throw new NotAllowed("the answer to a question of somebody else");
        }
        rights.demandOnceWithin(by, Right.SEE_HEALTH_ANSWERS, query.subject().unit());
        var trace = finder.trace(
                query, isolations.contact(clock.today()), by.roots(Right.SEE_HEALTH_ANSWERS), visitorsOf(by));
        shown.add(id.value(), trace.named(), query.asker(), clock.now());
        return trace;
    }

    private SameVisitor visitorsOf(Actor by) {
        return new SameVisitor(numbers -> numbers.isEmpty() ? Map.of() : visitors.alike(by, numbers));
    }

    /// Writes down that the answer was opened again, or taken along as a file.
    public void opened(Actor by, TraceQuery.Id id, boolean taken) {
        audit.write(new Audit.Line(
                clock.newId(), by.author(), taken ? "tracing.taken" : "tracing.opened", id.value(), Map.of()));
    }

    /// The telephone numbers of the visitors whom an answer names, of those whom the officer may see.
    @Transactional(readOnly = true)
    public Map<UUID, String> visitorsNumbers(Actor by, Trace trace) {
        return visitors.numbers(
                by,
                trace.lines().stream()
                        .map(line -> line.encounter().subject())
                        .filter(subject -> subject.kind() == Visit.Kind.VISITOR)
                        .map(TraceQuery.Subject::who)
                        .toList());
    }

    /// Tells everybody whose risk is not small what to do, and the health officers of other bodies how many of
    /// their people were there; once.
    public Outcome<Integer> warn(Actor by, TraceQuery.Id id) {
        var trace = answer(by, id);
        var people =
                trace.toWarn().stream().map(line -> line.encounter().subject()).toList();
        if (people.isEmpty() && trace.elsewhere().isEmpty()) {
            return Outcome.refused("tracing.error.nobody");
        }
        if (!queries.warn(id, clock.now(), people.size())) {
            return Outcome.done(
                    trace.query().warned().map(TraceQuery.Warned::people).orElse(0));
        }
        var key = "tracing.warned:" + id;
        var from = Words.day(day(trace.query().from()));
        var until = Words.day(day(trace.query().until()));
        warnings.tell(key, people, Message.of("tracing.warning.text", from, until), "/health/mine");
        trace.elsewhere()
                .forEach(other -> warnings.tellBody(
                        key, other.body(), Message.of("tracing.warning.body", other.people(), from, until)));
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                "tracing.warned",
                id.value(),
                Map.of("people", Integer.toString(people.size()))));
        return Outcome.done(people.size());
    }

    /// Writes everybody at high risk down as close contact of the person asked about; the classes follow. Says how
    /// many, and who could not be written and why; nobody is left out for another’s sake.
    public Outcome<Written> contacts(Actor by, TraceQuery.Id id) {
        var trace = answer(by, id);
        int written = 0;
        var left = new ArrayList<LeftOut>();
        for (var line : trace.lines()) {
            if (line.risk() == Risk.HIGH) {
                switch (write(by, trace.query(), line.encounter())) {
                    case Outcome.Done<ContactEvent> _ -> written++;
                    case Outcome.Refused<ContactEvent>(var why) ->
                        left.add(new LeftOut(line.encounter().subject().name(), why.first()));
                }
            }
        }
        return written == 0 && left.isEmpty()
                ? Outcome.refused("tracing.error.nobody")
                : Outcome.done(new Written(written, left));
    }

    private Outcome<ContactEvent> write(Actor by, TraceQuery query, Encounter met) {
        var subject = node(query.subject());
        var other = node(met.subject());
        for (var node : List.of(subject, other)) {
            if (!book.mayWrite(by, node)) {
                return Outcome.refused(FormErrors.of(Message.of("tracing.contacts.elsewhere", node.name())));
            }
        }
        var draft = new ContactBook.Draft(
                contact(query, met.subject()),
                ContactEvent.Kind.CONTACT,
                subject,
                Optional.of(other),
                day(met.last()),
                query.reason());
        return book.write(by, query.subject().unit(), draft);
    }

    /// The same contact of the same question has the same id, so that writing it twice changes nothing.
    private static UUID contact(TraceQuery query, TraceQuery.Subject other) {
        var name = UUID.nameUUIDFromBytes((query.id() + ":" + other.who()).getBytes(StandardCharsets.UTF_8));
        return new UUID(
                (query.id().value().getMostSignificantBits() & ~0xFFFL) | (name.getMostSignificantBits() & 0xFFFL),
                name.getLeastSignificantBits());
    }

    private static ContactEvent.Node node(TraceQuery.Subject subject) {
        return new ContactEvent.Node(subject.who(), subject.name());
    }

    static LocalDate day(Instant at) {
        return at.atZone(Words.OFFICE_ZONE).toLocalDate();
    }

    /// Whom somebody looks for, by words in the name or by a telephone number, and why.
    public record Lookup(String words, String phone, String reason) {
        private FormErrors check() {
            var wrong = FormErrors.none();
            if (words.isBlank() && phone.isBlank()) {
                wrong = wrong.with("q", Message.of("tracing.error.whom"));
            }
            if (words.length() > LONGEST_REASON) {
                wrong = wrong.with("q", Message.of("tracing.error.whom-long", LONGEST_REASON));
            }
            return reason.isBlank() || reason.length() > LONGEST_REASON
                    ? wrong.with("reason", Message.of("tracing.error.reason", LONGEST_REASON))
                    : wrong;
        }
    }

    /// How many contacts were written down, and who could not be.
    public record Written(int people, List<LeftOut> left) {
        public Written {
            left = List.copyOf(left);
        }
    }

    /// Somebody who could not be written down as a contact, and why.
    public record LeftOut(String name, Message why) {}

    /// A question as it was filled in; the id was made with the form.
    public record Draft(TraceQuery.Id id, UUID who, Instant from, Instant until, int rings, String reason) {
        private FormErrors check(Instant now) {
            var wrong = FormErrors.none();
            if (!TimeId.acceptable(id.value(), now)) {
                wrong = wrong.with("", Message.of("tracing.error.stale"));
            }
            if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
                wrong = wrong.with("until", Message.of("tracing.error.window", LONGEST.toDays()));
            }
            if (rings < 1 || rings > MOST_RINGS) {
                wrong = wrong.with("rings", Message.of("tracing.error.rings", MOST_RINGS));
            }
            if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                wrong = wrong.with("reason", Message.of("tracing.error.reason", LONGEST_REASON));
            }
            return wrong;
        }

        private TraceQuery query(Actor by, TraceQuery.Subject subject, Instant now) {
            return new TraceQuery(
                    id,
                    subject,
                    from,
                    until,
                    rings,
                    reason.strip(),
                    by.person().id(),
                    by.person().name(),
                    now,
                    Optional.empty());
        }
    }
}
