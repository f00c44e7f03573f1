package vn.truc.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.access.Waiting;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.Approver;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
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
    private final Units units;
    private final LeaveRepository leaves;
    private final LeaveKinds kinds;
    private final AbsenceBook book;
    private final Rights rights;
    private final OfficeClock clock;

    Absences(
            AbsenceRepository repository,
            AbsenceRules rules,
            People people,
            Units units,
            LeaveRepository leaves,
            LeaveKinds kinds,
            AbsenceBook book,
            Rights rights,
            OfficeClock clock) {
        this.repository = repository;
        this.rules = rules;
        this.people = people;
        this.units = units;
        this.leaves = leaves;
        this.kinds = kinds;
        this.book = book;
        this.rights = rights;
        this.clock = clock;
    }

    /// Asks for a trip or leave of one’s own, or records one for people of a unit. Whoever records and may approve has
    /// approved with it, unless they are away themselves. The same again changes nothing.
    public Outcome<Absence> ask(Actor by, Request request) {
        boolean own = request.people().equals(Set.of(by.person().id()))
                && request.unit().equals(by.unit());
        if (!own) {
            rights.demand(by, Right.KEEP_ABSENCES, request.unit());
        }
        repository.queue(request.people());
        var before = repository.find(request.id(), clock.today());
        if (before.isPresent()) {
            return before.filter(absence -> same(absence, request))
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
        if (!repository.add(units.bodyOf(request.unit(), clock.today()), absence)) {
            return Outcome.refused("absence.error.used");
        }
        if (!absence.kind().equals(request.kind())) {
            leaves.hide(absence, request.kind());
        }
        book.changed(by, "absence.asked", absence);
        if (absence.open()) {
            book.asked(absence, by.person().name(), rules.deciders(absence));
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
        book.changed(by, decision.approved() ? "absence.approved" : "absence.refused", decided);
        book.tell(decided, decision.approved());
        return Outcome.done(decided);
    }

    /// Whether somebody may give it up: whoever asked for it, and whoever goes alone; what several have is ended for
    /// all of them by whoever asked, or by their unit.
    public boolean mayGiveUp(Actor by, Absence absence) {
        boolean alone =
                absence.people().size() == 1 && absence.concerns(by.person().id());
        return alone || by.is(absence.askedBy());
    }

    /// Gives up a trip or leave that has not ended. What began before today ends with yesterday: days that were taken
    /// stay taken. Whoever decides about it is told, and whoever planned without them.
    public Outcome<Absence> cancel(Actor by, Absence.Id id, int version) {
        var absence = find(id);
        if (!mayGiveUp(by, absence) && !rights.may(by, Right.KEEP_ABSENCES, absence.unit())) {
            if (absence.concerns(by.person().id())) {
                return Outcome.refused("absence.error.of-several");
            }
            throw new NotAllowed(Right.KEEP_ABSENCES + " on unit " + absence.unit());
        }
        if (absence.state() == Absence.State.CANCELLED) {
            return Outcome.done(absence);
        }
        var yesterday = clock.today().minusDays(1);
        if (absence.state() == Absence.State.APPROVED
                && absence.span().to().equals(yesterday)
                && absence.version() == version + 1) {
            return Outcome.done(absence);
        }
        if (!absence.standing() || absence.span().to().isBefore(clock.today())) {
            return Outcome.refused("absence.error.over");
        }
        if (absence.state() == Absence.State.APPROVED && !absence.span().from().isAfter(yesterday)) {
            if (!repository.shorten(id, version, yesterday)) {
                return Outcome.refused("absence.error.decided");
            }
            var shortened = find(id);
            book.changed(by, "absence.shortened", shortened);
            givenUp(by, absence, clock.today());
            return Outcome.done(shortened);
        }
        var given = new Absence.Decision(by.person().id(), clock.now(), Approver.NOBODY, "");
        if (!repository.decide(id, version, Absence.State.CANCELLED, given)) {
            return Outcome.refused("absence.error.decided");
        }
        var cancelled = find(id);
        book.changed(by, "absence.cancelled", cancelled);
        if (absence.state() == Absence.State.APPROVED) {
            givenUp(by, absence, absence.span().from());
        }
        return Outcome.done(cancelled);
    }

    private void givenUp(Actor by, Absence absence, LocalDate from) {
        var away = absence.people().stream().map(Absence.Goer::person).toList();
        var names = people.named(away).stream().map(Person::name).sorted().collect(Collectors.joining(", "));
        book.givenUp(by, absence, names, from, rules.deciders(absence));
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
        if (repository.returned(id, person, clock.now(), by.person().id())) {
            book.changed(by, "absence.returned", trip);
            book.backEarly(trip, person);
        }
        return Outcome.done(find(id));
    }

    /// One trip or leave: for those concerned, those who keep or decide it, and health officers.
    @Transactional(readOnly = true)
    public Absence find(Actor by, Absence.Id id) {
        var absence = find(id);
        if (!absence.concerns(by.person().id())
                && !rights.may(by, Right.KEEP_ABSENCES, absence.unit())
                && !rights.may(by, Right.DECIDE_ABSENCES, absence.unit())
                && !rights.may(by, Right.SEE_HEALTH_ANSWERS, absence.unit())) {
            throw new NotAllowed(Right.KEEP_ABSENCES + " on unit " + absence.unit());
        }
        return absence;
    }

    /// One’s own, from a month back on.
    @Transactional(readOnly = true)
    public List<Absence> own(Actor by) {
        var first = clock.today().minusDays(DAYS_SHOWN);
        return repository.of(by.person().id(), clock.today(), first).absences().stream()
                .filter(absence -> !absence.span().to().isBefore(first))
                .toList();
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
                        by.person().id(),
                        by.roots(Right.SUBMIT_REPORT),
                        by.roots(Right.APPROVE_ROSTER),
                        clock.today(),
                        clock.today().minusDays(DAYS_SHOWN))
                : List.of();
    }

    /// What counts that.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Waiting.Count> waitingCount(Actor by) {
        return by.holds(Right.DECIDE_ABSENCES)
                ? Optional.of(AbsenceRepository.waitingCount(
                        by.person().id(), by.roots(Right.SUBMIT_REPORT), by.roots(Right.APPROVE_ROSTER), clock.today()))
                : Optional.empty();
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
                kinds.shown(request.kind()),
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

    private boolean same(Absence absence, Request request) {
        return absence.sameAs(request, kinds.shown(request.kind()))
                && leaves.hidden(List.of(absence.id()))
                        .getOrDefault(absence.id(), request.kind())
                        .equals(request.kind());
    }

    private Absence find(Absence.Id id) {
        return repository.find(id, clock.today()).orElseThrow(() -> new NotFound("absence"));
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
