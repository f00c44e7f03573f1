package vn.truc.absence;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.measure.Approver;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// Trips and leave: asked for by the person or recorded by the unit, decided by whom the measures name, given up, and
/// come back from.
@Service
@Transactional
public class Absences {
    /// So many days back somebody’s own list and a unit’s list reach.
    static final int DAYS_SHOWN = 30;

    private final AbsenceRepository repository;
    private final AbsenceRules rules;
    private final People people;
    private final Compliance compliance;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Absences(
            AbsenceRepository repository,
            AbsenceRules rules,
            People people,
            Compliance compliance,
            Rights rights,
            Audit audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.rules = rules;
        this.people = people;
        this.compliance = compliance;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// Asks for a trip or leave of one’s own, or records one for people of a unit. Whoever records and may approve has
    /// approved with it, unless they are away themselves. The same again changes nothing.
    public Outcome<Absence> ask(Actor by, Request request) {
        boolean own = request.people().equals(Set.of(by.person().id()))
                && request.unit().equals(by.unit());
        if (!own) {
            rights.demand(by, Right.KEEP_ABSENCES, request.unit());
        }
        var before = repository.find(request.id());
        if (before.isPresent()) {
            return before.filter(absence -> absence.sameAs(request))
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused("absence.error.used"));
        }
        var staff = people.staff(request.unit(), clock.today()).stream()
                .filter(person -> request.people().contains(person.id()))
                .collect(Collectors.toMap(Staff::id, Function.identity()));
        var wrong = rules.check(request, staff.keySet());
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        var absence = asked(by, request, staff);
        if (!repository.add(by.person().body(), absence)) {
            return Outcome.refused("absence.error.used");
        }
        note(by, "absence.asked", absence);
        changed(absence);
        if (absence.open()) {
            events.publishEvent(
                    new AbsenceAsked(absence.id(), by.person().name(), absence.trip(), rules.deciders(absence)));
        }
        return Outcome.done(absence);
    }

    /// Allows or refuses; a refusal has a reason. Refused: by somebody below the post that is needed, by somebody who
    /// would be away themselves, or decided meanwhile.
    public Outcome<Absence> decide(Actor by, Decision decision) {
        var absence = find(decision.id());
        rights.demand(by, Right.DECIDE_ABSENCES, absence.unit());
        if (absence.concerns(by.person().id())) {
            return Outcome.refused("absence.error.own");
        }
        var state = decision.approved() ? Absence.State.APPROVED : Absence.State.REFUSED;
        if (!absence.open()) {
            return absence.version() == decision.version() + 1 && absence.state() == state
                    ? Outcome.done(absence)
                    : Outcome.refused("absence.error.decided");
        }
        var level = rules.level(by, absence);
        var needed = rules.needed(absence);
        if (decision.approved() && level.compareTo(needed) < 0) {
            return Outcome.refused("absence.error.level", rules.said(needed));
        }
        if (!decision.approved() && decision.reason().isBlank()) {
            return Outcome.refused("absence.error.reason");
        }
        var done = new Absence.Decision(
                by.person().id(), clock.now(), level, decision.reason().strip());
        if (!repository.decide(absence.id(), decision.version(), state, done)) {
            return Outcome.refused("absence.error.decided");
        }
        var decided = find(absence.id());
        note(by, decision.approved() ? "absence.approved" : "absence.refused", decided);
        changed(decided);
        tell(decided, decision.approved());
        return Outcome.done(decided);
    }

    /// Gives up a trip or leave that has not ended.
    public Outcome<Absence> cancel(Actor by, Absence.Id id, int version) {
        var absence = find(id);
        if (!absence.concerns(by.person().id()) && !by.is(absence.askedBy())) {
            rights.demand(by, Right.KEEP_ABSENCES, absence.unit());
        }
        if (absence.state() == Absence.State.CANCELLED) {
            return Outcome.done(absence);
        }
        if (!absence.standing() || absence.span().to().isBefore(clock.today())) {
            return Outcome.refused("absence.error.over");
        }
        var given = new Absence.Decision(by.person().id(), clock.now(), Approver.NOBODY, "");
        if (!repository.decide(id, version, Absence.State.CANCELLED, given)) {
            return Outcome.refused("absence.error.decided");
        }
        note(by, "absence.cancelled", absence);
        changed(absence);
        return Outcome.done(find(id));
    }

    /// Somebody is back from a trip, by their own word or their unit’s; the first word stands.
    public Outcome<Absence> comeBack(Actor by, Absence.Id id, Person.Id person) {
        var trip = find(id);
        if (!by.is(person)) {
            rights.demand(by, Right.KEEP_ABSENCES, trip.unit());
        }
        if (!trip.trip() || !trip.concerns(person)) {
            throw new NotFound("trip");
        }
        if (!trip.standing() || clock.today().isBefore(trip.span().from())) {
            return Outcome.refused("absence.error.not-away");
        }
        repository.returned(id, person, clock.now(), by.person().id());
        note(by, "absence.returned", trip);
        changed(trip);
        return Outcome.done(find(id));
    }

    /// One trip or leave: for those concerned, those who keep or decide it.
    @Transactional(readOnly = true)
    public Absence find(Actor by, Absence.Id id) {
        var absence = find(id);
        if (!absence.concerns(by.person().id())
                && !rights.may(by, Right.KEEP_ABSENCES, absence.unit())
                && !rights.may(by, Right.DECIDE_ABSENCES, absence.unit())) {
            throw new NotAllowed(Right.KEEP_ABSENCES + " on unit " + absence.unit());
        }
        return absence;
    }

    /// One’s own, from a month back on.
    @Transactional(readOnly = true)
    public List<Absence> own(Actor by) {
        return repository.of(by.person().id(), clock.today().minusDays(DAYS_SHOWN));
    }

    /// Those of a unit and below, from a month back on.
    @Transactional(readOnly = true)
    public List<Absence> at(Actor by, Unit.Id unit) {
        if (!rights.may(by, Right.DECIDE_ABSENCES, unit)) {
            rights.demand(by, Right.KEEP_ABSENCES, unit);
        }
        return repository.below(unit, clock.today(), clock.today().minusDays(DAYS_SHOWN));
    }

    /// What waits for this person to decide.
    @Transactional(readOnly = true)
    public List<Absence> waiting(Actor by) {
        return by.holds(Right.DECIDE_ABSENCES)
                ? repository.waiting(
                        by.person().id(), by.roots(Right.SUBMIT_REPORT), by.roots(Right.APPROVE_ROSTER), clock.today())
                : List.of();
    }

    /// Whether this person could decide it as it stands.
    @Transactional(readOnly = true)
    public boolean mayDecide(Actor by, Absence absence) {
        return absence.open()
                && !absence.concerns(by.person().id())
                && rights.may(by, Right.DECIDE_ABSENCES, absence.unit())
                && rules.level(by, absence).compareTo(rules.needed(absence)) >= 0;
    }

    private Absence asked(Actor by, Request request, Map<Person.Id, Staff> staff) {
        boolean ofHead = staff.values().stream()
                .anyMatch(person ->
                        person.kind() == Post.Kind.HEAD && person.unit().equals(request.unit()));
        var needed = rules.needed(request);
        var asked = new Absence(
                request.id(),
                request.unit(),
                request.kind(),
                request.place().strip(),
                request.purpose().strip(),
                request.span(),
                needed,
                ofHead,
                Absence.State.ASKED,
                1,
                by.person().id(),
                clock.now(),
                Optional.empty(),
                request.people().stream()
                        .map(person -> new Absence.Goer(
                                person,
                                Optional.ofNullable(staff.get(person))
                                        .orElseThrow()
                                        .unit(),
                                Optional.empty()))
                        .toList());
        var level = asked.concerns(by.person().id()) ? Approver.NOBODY : rules.level(by, asked);
        return level != Approver.NOBODY && level.compareTo(needed) >= 0
                ? asked.approved(new Absence.Decision(by.person().id(), clock.now(), level, ""))
                : asked;
    }

    private void tell(Absence absence, boolean approved) {
        var told = new HashSet<Person.Id>(Set.of(absence.askedBy()));
        absence.people().forEach(goer -> told.add(goer.person()));
        events.publishEvent(new AbsenceDecided(
                absence.id(), absence.version(), approved, absence.span().from(), told));
    }

    /// What the facts of its days come to is computed anew; days that have not begun will be when they do.
    private void changed(Absence absence) {
        var units = absence.people().stream().map(Absence.Goer::unit).collect(Collectors.toSet());
        units.add(absence.unit());
        var today = clock.today();
        var last = absence.span().to().isBefore(today) ? absence.span().to() : today;
        var first = absence.span().from().isBefore(last.minusDays(DAYS_SHOWN))
                ? last.minusDays(DAYS_SHOWN)
                : absence.span().from();
        Set<LocalDate> days = new HashSet<>(Set.of(today));
        if (!first.isAfter(last)) {
            first.datesUntil(last.plusDays(1)).forEach(days::add);
        }
        days.forEach(day -> compliance.changed(units, day));
    }

    private Absence find(Absence.Id id) {
        return repository.find(id).orElseThrow(() -> new NotFound("absence"));
    }

    private void note(Actor by, String act, Absence absence) {
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                act,
                absence.id().value(),
                Map.of(
                        "what",
                        absence.trip() ? "trip" : "leave",
                        "unit",
                        absence.unit().toString())));
    }

    /// What is asked for; the id was made with the form.
    public record Request(
            Absence.Id id, Unit.Id unit, String kind, String place, String purpose, Span span, Set<Person.Id> people) {
        public Request {
            people = Set.copyOf(people);
        }
    }

    /// A decision on the version that was seen.
    public record Decision(Absence.Id id, int version, boolean approved, String reason) {}
}
