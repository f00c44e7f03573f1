package vn.truc.health;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.compliance.Compliance;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// Isolation: recorded by the health officer, its end computed by the rule in force when it was ordered,
/// changed with a reason. Others learn who is in isolation and until when, nothing more.
@Service
@Transactional
public class Isolations {
    /// No rule isolates for half a year: what lies farther back or ahead is a slip of the year.
    private static final int LONGEST = 180;

    /// An order is made shortly before it begins.
    private static final int AHEAD = 30;

    private final IsolationRepository repository;
    private final Rulebooks rulebooks;
    private final People people;
    private final Rights rights;
    private final Compliance compliance;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Isolations(
            IsolationRepository repository,
            Rulebooks rulebooks,
            People people,
            Rights rights,
            Compliance compliance,
            Audit audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.rulebooks = rulebooks;
        this.people = people;
        this.rights = rights;
        this.compliance = compliance;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// Which of these people are in isolation on a day.
    @Transactional(readOnly = true)
    public Set<Person.Id> on(Collection<Person.Id> people, LocalDate day) {
        return repository.on(people, day);
    }

    /// Everybody who is in isolation on a day.
    @Transactional(readOnly = true)
    public Set<Person.Id> on(LocalDate day) {
        return repository.on(day);
    }

    /// On which days, from one to another (exclusive), which of these people are in isolation.
    @Transactional(readOnly = true)
    public Map<Person.Id, Set<LocalDate>> days(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        return repository.days(people, from, until);
    }

    /// The rule by which an order of this day isolates.
    @Transactional(readOnly = true)
    public Optional<IsolationRules.Rule> rule(LocalDate ordered, Isolation.Standing standing) {
        return rulebooks.isolation(ordered).on(ordered, standing);
    }

    /// From which day on a negative test may end an isolation, by the rule of the day it began; empty where no test
    /// does.
    @Transactional(readOnly = true)
    public Optional<LocalDate> withNegativeTest(Isolation isolation) {
        return rulebooks
                .isolation(isolation.from())
                .on(isolation.from(), isolation.standing(), isolation.kind())
                .flatMap(rule -> rule.withNegativeTest(isolation.lastExposure()));
    }

    /// What counts as close contact on this day.
    @Transactional(readOnly = true)
    public ContactRules contact(LocalDate day) {
        return rulebooks.contact(day);
    }

    /// The isolations at a unit and below, running ones first.
    @Transactional(readOnly = true)
    public List<Isolation> at(Actor by, Unit.Id unit) {
        rights.demand(by, Right.SEE_HEALTH_ANSWERS, unit);
        return repository.below(unit, clock.today());
    }

    /// The person's own.
    @Transactional(readOnly = true)
    public List<Isolation> own(Actor by) {
        return repository.of(by.person().id());
    }

    /// One isolation, to change it.
    @Transactional(readOnly = true)
    public Isolation find(Actor by, Isolation.Id id) {
        var found = repository.find(id).orElseThrow(() -> new NotFound("isolation"));
        rights.demandOnceWithin(by, Right.SEE_HEALTH_ANSWERS, found.unit());
        return found;
    }

    /// Refuses whoever is no health officer for this person; says where the person works.
    @Transactional(readOnly = true)
    public Unit.Id demand(Actor by, Person.Id person) {
        var unit = people.staff(person, clock.today())
                .orElseThrow(() -> new NotFound("person"))
                .unit();
        rights.demand(by, Right.SEE_HEALTH_ANSWERS, unit);
        return unit;
    }

    /// Records an isolation from today's rules. The same again changes nothing.
    public Outcome<Isolation> record(Actor by, Order order) {
        var unit = demand(by, order.person());
        if (!TimeId.acceptable(order.id().value(), clock.now())) {
            return Outcome.refused("health.error.stale");
        }
        var beyond = order.beyondSense(clock.today());
        if (!beyond.isEmpty()) {
            return Outcome.refused(beyond);
        }
        var rule = rulebooks.isolation(clock.today()).on(clock.today(), order.standing(), order.kind());
        var lastDay = rule.flatMap(known -> known.lastDay(order.lastExposure(), order.vaccinated()));
        if (lastDay.filter(end -> end.isBefore(order.from())).isPresent()) {
            return Outcome.refused(FormErrors.at("lastExposure", Message.of("health.error.isolation-over")));
        }
        var isolation = order.isolation(
                unit,
                lastDay,
                rule.map(IsolationRules.Rule::basis).orElse(""),
                rule.map(known -> known.watch(order.vaccinated())).orElse(0));
        return write(by, isolation, "health.isolated");
    }

    /// Changes the last day, with the reason. Refused when somebody else changed it meanwhile.
    public Outcome<Isolation> change(Actor by, Change change) {
        var found = find(by, change.id());
        if (change.reason().isBlank()) {
            return Outcome.refused(FormErrors.at("reason", Message.of("health.error.isolation-reason")));
        }
        if (change.lastDay().isPresent() && change.lastDay().get().isBefore(found.from())) {
            return Outcome.refused(FormErrors.at("lastDay", Message.of("health.error.isolation-end")));
        }
        if (change.lastDay()
                .filter(end -> end.isAfter(clock.today().plusDays(LONGEST)))
                .isPresent()) {
            return Outcome.refused(FormErrors.at("lastDay", Message.of("health.error.isolation-far", LONGEST)));
        }
        if (change.applied(found)) {
            return Outcome.done(found);
        }
        if (found.version() != change.version()) {
            return Outcome.refused("health.error.isolation-changed");
        }
        return write(by, change.to(found), "health.isolation-changed");
    }

    private Outcome<Isolation> write(Actor by, Isolation isolation, String act) {
        var body = people.find(isolation.person()).orElseThrow().body();
        if (!repository.add(body, isolation, by.person().id(), clock.now())) {
            return repository
                    .find(isolation.id())
                    .filter(isolation::equals)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused("health.error.isolation-changed"));
        }
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                act,
                isolation.id().value(),
                Map.of(
                        "person", isolation.person().toString(),
                        "version", Integer.toString(isolation.version()))));
        compliance.changed(Set.of(isolation.unit()), clock.today());
        events.publishEvent(new HealthChanged(isolation.person(), isolation.unit(), clock.today()));
        events.publishEvent(
                new IsolationSet(isolation.id(), isolation.person(), isolation.from(), isolation.version()));
        return Outcome.done(isolation);
    }

    /// A new isolation; the id was made with the form.
    public record Order(
            Isolation.Id id,
            Person.Id person,
            Isolation.Standing standing,
            Isolation.Kind kind,
            boolean compulsory,
            boolean vaccinated,
            LocalDate lastExposure,
            LocalDate from) {
        private FormErrors beyondSense(LocalDate today) {
            var wrong = FormErrors.none();
            if (lastExposure.isAfter(today)) {
                wrong = wrong.with("lastExposure", Message.of("health.error.isolation-exposure-ahead"));
            }
            if (lastExposure.isBefore(today.minusDays(LONGEST))) {
                wrong = wrong.with("lastExposure", Message.of("health.error.isolation-long-ago", LONGEST));
            }
            if (from.isBefore(lastExposure)) {
                wrong = wrong.with("from", Message.of("health.error.isolation-from"));
            }
            return from.isAfter(today.plusDays(AHEAD))
                    ? wrong.with("from", Message.of("health.error.isolation-far", AHEAD))
                    : wrong;
        }

        private Isolation isolation(Unit.Id unit, Optional<LocalDate> lastDay, String basis, int watchDays) {
            return new Isolation(
                    id,
                    1,
                    person,
                    unit,
                    standing,
                    kind,
                    compulsory,
                    vaccinated,
                    lastExposure,
                    from,
                    lastDay,
                    basis,
                    "",
                    watchDays);
        }
    }

    /// Another last day for the version that was shown; none: until the health body says so.
    public record Change(Isolation.Id id, int version, Optional<LocalDate> lastDay, String reason) {
        private boolean applied(Isolation found) {
            return found.version() == version + 1
                    && found.lastDay().equals(lastDay)
                    && found.reason().equals(reason.strip());
        }

        private Isolation to(Isolation found) {
            return new Isolation(
                    found.id(),
                    version + 1,
                    found.person(),
                    found.unit(),
                    found.standing(),
                    found.kind(),
                    found.compulsory(),
                    found.vaccinated(),
                    found.lastExposure(),
                    found.from(),
                    lastDay,
                    found.basis(),
                    reason.strip(),
                    found.watchDays());
        }
    }
}
