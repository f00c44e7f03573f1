package vn.truc.health;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
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
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// Cases and contacts of a unit: written by the health officer as dated events, from which everybody’s class
/// follows.
@Service
@Transactional
public class ContactBook {
    private static final int DAYS = 60;
    private static final int LONGEST = 200;

    private final ContactEventRepository repository;
    private final IsolationRepository isolations;
    private final People people;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;

    ContactBook(
            ContactEventRepository repository,
            IsolationRepository isolations,
            People people,
            Rights rights,
            Audit audit,
            OfficeClock clock) {
        this.repository = repository;
        this.isolations = isolations;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /// Who stands where today at a unit and below, how it came to be, and who still lacks an order.
    @Transactional(readOnly = true)
    public Chain of(Actor by, Unit.Id unit) {
        rights.demand(by, Right.SEE_HEALTH_ANSWERS, unit);
        var today = clock.today();
        var events = repository.below(unit, today.minusDays(DAYS));
        var names = new HashMap<UUID, String>();
        for (var event : events) {
            Stream.concat(Stream.of(event.who()), event.other().stream())
                    .forEach(node -> names.put(node.who(), node.name()));
        }
        var classes = ContactGraph.at(events, today).classes();
        var ids = classes.keySet().stream().map(Person.Id::new).toList();
        var isolated = isolations.on(ids, today);
        var ordered = isolations.holding(ids, today).stream()
                .collect(Collectors.toMap(
                        Isolation::person, Isolation::standing, BinaryOperator.minBy(Comparator.naturalOrder())));
        var ours = staff(classes.keySet());
        var lines = classes.entrySet().stream()
                .map(each -> new Line(
                        new ContactEvent.Node(each.getKey(), names.getOrDefault(each.getKey(), "")),
                        each.getValue(),
                        ours.contains(each.getKey()),
                        isolated.contains(new Person.Id(each.getKey())),
                        Optional.ofNullable(ordered.get(new Person.Id(each.getKey())))))
                .sorted(Comparator.comparing(Line::standing)
                        .thenComparing(line -> line.node().name()))
                .toList();
        var history = ContactGraph.history(events).reversed().stream()
                .map(change ->
                        new Moved(names.getOrDefault(change.who(), ""), change.day(), change.from(), change.to()))
                .toList();
        return new Chain(today, lines, history, events.reversed());
    }

    /// As what somebody is to be kept apart today, by the events of a unit and below; none without such a class.
    @Transactional(readOnly = true)
    public Optional<Isolation.Standing> standing(Actor by, Unit.Id unit, Person.Id person) {
        rights.demand(by, Right.SEE_HEALTH_ANSWERS, unit);
        var today = clock.today();
        var classes = ContactGraph.at(repository.below(unit, today.minusDays(DAYS)), today)
                .classes();
        return Optional.ofNullable(classes.get(person.value())).flatMap(ContactClass::standing);
    }

    /// Whether this officer may write about somebody: about people from outside always, about one of the office who
    /// works within the officer’s reach.
    @Transactional(readOnly = true)
    public boolean mayWrite(Actor by, ContactEvent.Node node) {
        return people.staff(new Person.Id(node.who()), clock.today())
                .map(staff -> rights.may(by, Right.SEE_HEALTH_ANSWERS, staff.unit()))
                .orElse(true);
    }

    /// Writes that something became known. Somebody from outside has an id of their own and a name. The same again
    /// changes nothing.
    public Outcome<ContactEvent> write(Actor by, Unit.Id unit, Draft draft) {
        rights.demandOnceWithin(by, Right.SEE_HEALTH_ANSWERS, unit);
        Stream.concat(Stream.of(draft.who()), draft.other().stream())
                .forEach(node -> people.staff(new Person.Id(node.who()), clock.today())
                        .ifPresent(staff -> rights.demand(by, Right.SEE_HEALTH_ANSWERS, staff.unit())));
        var wrong = check(draft);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        var event = new ContactEvent(
                draft.id(),
                draft.kind(),
                draft.who(),
                draft.other(),
                draft.day(),
                draft.note().strip(),
                by.person().name());
        if (!repository.add(unit, event, by, clock.now())) {
            return repository
                    .find(event.id())
                    .filter(event::equals)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused("health.error.used"));
        }
        audit.write(new Audit.Line(clock.newId(), by.author(), "health.contact-written", event.id(), Map.of()));
        return Outcome.done(event);
    }

    private FormErrors check(Draft draft) {
        var wrong = FormErrors.none();
        if (!TimeId.acceptable(draft.id(), clock.now())) {
            wrong = wrong.with("", Message.of("health.error.stale"));
        }
        if (draft.who().name().isBlank() || draft.who().name().length() > LONGEST) {
            wrong = wrong.with("who", Message.of("health.error.contact-who"));
        }
        boolean second = draft.other()
                .filter(other -> !other.name().isBlank()
                        && other.name().length() <= LONGEST
                        && !other.who().equals(draft.who().who()))
                .isPresent();
        if (draft.kind().pair() != second) {
            wrong = wrong.with("other", Message.of("health.error.contact-other"));
        }
        if (draft.day().isAfter(clock.today())
                || draft.day().isBefore(clock.today().minusDays(DAYS))) {
            wrong = wrong.with("day", Message.of("health.error.contact-day", DAYS));
        }
        return draft.note().length() > LONGEST
                ? wrong.with("note", Message.of("health.error.look-reason", LONGEST))
                : wrong;
    }

    private Set<UUID> staff(Set<UUID> who) {
        var found = new HashSet<UUID>();
        people.named(who.stream().map(Person.Id::new).toList())
                .forEach(person -> found.add(person.id().value()));
        return found;
    }

    /// What became known, as it was filled in; the id was made with the form.
    public record Draft(
            UUID id,
            ContactEvent.Kind kind,
            ContactEvent.Node who,
            Optional<ContactEvent.Node> other,
            LocalDate day,
            String note) {}

    /// Everybody with a class today, the history of classes and the events behind it, newest first.
    public record Chain(LocalDate day, List<Line> lines, List<Moved> history, List<ContactEvent> events) {}

    /// Somebody with their class; staff: works here; isolated: an order holds today; ordered: as what, of several as
    /// the gravest, where one may read it.
    public record Line(
            ContactEvent.Node node,
            ContactClass standing,
            boolean staff,
            boolean isolated,
            Optional<Isolation.Standing> ordered) {
        /// Whether an order is still to be made: none holds, or only one for less than what the person is by now.
        public boolean open() {
            return staff && standing.compareTo(ContactClass.F1) <= 0 && (!isolated || outgrown());
        }

        /// Whether the class has risen above the order that holds.
        public boolean outgrown() {
            return ordered.filter(order -> standing.standing()
                            .filter(now -> now.compareTo(order) < 0)
                            .isPresent())
                    .isPresent();
        }
    }

    /// Somebody whose class changed on a day.
    public record Moved(String name, LocalDate day, Optional<ContactClass> from, Optional<ContactClass> to) {}
}
