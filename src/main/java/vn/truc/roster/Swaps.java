package vn.truc.roster;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// Swaps between two people of a unit: asked by one, agreed by the other, held against every rule, and approved by the
/// head unless the unit lets them hold at once.
@Service
@Transactional
public class Swaps {
    private final SwapRepository repository;
    private final Amendments amendments;
    private final RotaSwaps turns;
    private final RosterRules rules;
    private final SetupRepository setups;
    private final People people;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Swaps(
            SwapRepository repository,
            Amendments amendments,
            RotaSwaps turns,
            RosterRules rules,
            SetupRepository setups,
            People people,
            Rights rights,
            Audit audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.amendments = amendments;
        this.turns = turns;
        this.rules = rules;
        this.setups = setups;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// Asks a colleague for a swap of days to come; the same id again changes nothing.
    public Outcome<Swap> ask(Actor by, Swap.Id id, Person.Id other, LocalDate day, Optional<LocalDate> back) {
        var known = repository.find(id);
        if (known.isPresent()) {
            return known.get().asks(by.person().id(), other, day, back)
                    ? Outcome.done(known.get())
                    : Outcome.refused("roster.used");
        }
        var swap = new Swap(id, by.unit(), by.person().id(), other, day, back, Swap.State.ASKED);
        if (by.is(other) || !together(by.unit(), other, day)) {
            return Outcome.refused("roster.swap.strangers");
        }
        if (back.filter(day::equals).isPresent()) {
            return Outcome.refused(FormErrors.at("day", Message.of("roster.swap.past")));
        }
        var why = wrong(swap);
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        repository.ask(swap, clock.now());
        note(by, "roster.swap.asked", swap);
        tell(swap, "swap-asked", Set.of(other));
        return Outcome.done(swap);
    }

    /// What the other one says to it; yes to one that needs the head’s word leaves it there.
    public Outcome<Swap> answer(Actor by, Swap.Id id, boolean yes) {
        var swap = find(id);
        if (!by.is(swap.other())) {
            throw new NotAllowed("answer to swap " + id);
        }
        if (!yes) {
            return moved(by, swap, Swap.State.ASKED, Swap.State.REFUSED, "swap-refused", Set.of(swap.askedBy()));
        }
        var why = wrong(swap);
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        if (setups.of(swap.unit()).swapsAtOnce()) {
            return hold(by, swap, Swap.State.ASKED);
        }
        var heads = new HashSet<>(rights.nearest(Right.EDIT_ROSTER, swap.unit()));
        return moved(by, swap, Swap.State.ASKED, Swap.State.AGREED, "swap-agreed", heads);
    }

    /// What the head says to a swap that both want.
    public Outcome<Swap> decide(Actor by, Swap.Id id, boolean yes) {
        var swap = find(id);
        rights.demand(by, Right.EDIT_ROSTER, swap.unit());
        if (by.is(swap.askedBy()) || by.is(swap.other())) {
            return Outcome.refused("roster.swap.own");
        }
        return yes
                ? hold(by, swap, Swap.State.AGREED)
                : moved(
                        by,
                        swap,
                        Swap.State.AGREED,
                        Swap.State.REFUSED,
                        "swap-refused",
                        Set.of(swap.askedBy(), swap.other()));
    }

    /// Takes one’s own question back while nobody has answered.
    public Outcome<Swap> takeBack(Actor by, Swap.Id id) {
        var swap = find(id);
        if (!by.is(swap.askedBy())) {
            throw new NotAllowed("taking back swap " + id);
        }
        return moved(by, swap, Swap.State.ASKED, Swap.State.REFUSED, "swap-refused", Set.of(swap.other()));
    }

    /// Somebody’s swaps of today and later.
    @Transactional(readOnly = true)
    public List<Swap> of(Actor by) {
        return repository.of(by.person().id(), clock.today());
    }

    /// The swaps on which somebody has the word as head.
    @Transactional(readOnly = true)
    public List<Swap> toDecide(Actor by) {
        return rights.may(by, Right.EDIT_ROSTER, by.unit()) ? repository.agreed(by.unit(), clock.today()) : List.of();
    }

    private Outcome<Swap> hold(Actor by, Swap swap, Swap.State from) {
        if (swap.state() == Swap.State.DONE) {
            return Outcome.done(swap);
        }
        var why = wrong(swap);
        if (!why.isEmpty()) {
            return Outcome.refused(why);
        }
        var moved = moved(by, swap, from, Swap.State.DONE, "swap-done", Set.of(swap.askedBy(), swap.other()));
        if (moved instanceof Outcome.Done<Swap>) {
            boolean turnsAlone = turnsAlone(swap);
            turns.hold(by, swap);
            if (turnsAlone) {
                return moved;
            }
            mondays(swap)
                    .forEach(monday -> amendments
                            .inForce(swap.unit(), monday)
                            .filter(roster -> !swap.in(roster.planned(), monday).equals(roster.planned()))
                            .ifPresent(roster -> amendments.amend(
                                    by, roster, swap.in(roster.planned(), monday), "roster.swapped", "")));
        }
        return moved;
    }

    /// Why a swap cannot be: a day that is over, a week without a plan in force, somebody who does not work that day,
    /// nothing to exchange, or a rule that it would break and that holds without it.
    private FormErrors wrong(Swap swap) {
        var errors = FormErrors.none();
        if (swap.days().anyMatch(each -> each.isBefore(clock.today()))) {
            return errors.with("day", Message.of("roster.swap.past"));
        }
        for (var rule : turns.wrong(swap)) {
            errors = errors.with("day", rule);
        }
        if (turnsAlone(swap)) {
            return errors;
        }
        for (var monday : mondays(swap)) {
            var roster = amendments.inForce(swap.unit(), monday);
            if (roster.isEmpty()) {
                return errors.with("day", noPlan(swap.unit(), monday));
            }
            var before = roster.get().planned();
            var away = notWorking(swap, before, monday);
            if (away.isPresent()) {
                return errors.with("day", away.get());
            }
            var after = swap.in(before, monday);
            if (after.equals(before) && turns.concerned(swap).isEmpty()) {
                return errors.with("day", Message.of("roster.swap.nothing"));
            }
            var broken = new HashSet<>(rules.check(swap.unit(), monday, after));
            broken.removeAll(rules.check(swap.unit(), monday, before));
            for (var rule : broken) {
                errors = errors.with("day", Message.of("roster.swap.breaks", rule));
            }
            for (var day : swap.daysOf(monday)) {
                var both = List.of(swap.askedBy(), swap.other());
                if (rules.comesWithoutReason(swap.unit(), day, both, after.cells())
                        && !rules.comesWithoutReason(swap.unit(), day, both, before.cells())) {
                    errors = errors.with("day", Message.of("roster.swap.reason", Words.day(day)));
                }
            }
        }
        return errors;
    }

    /// Work is exchanged, not leave or a day off: both work all of each day, by the plan and by what was allowed since;
    /// on a day off of both, or where one is off and the other on duty, a turn of duty goes over.
    private Optional<Message> notWorking(Swap swap, PlannedCells planned, LocalDate monday) {
        var both = Set.of(swap.askedBy(), swap.other());
        var now = planned.away(rules.away(both, monday), rules.awayHalves(both, monday));
        return swap.daysOf(monday).stream()
                .filter(day ->
                        !both.stream().allMatch(person -> now.cell(person, day).equals(DayCell.whole(Presence.OFF))))
                .filter(day -> both.stream().anyMatch(person -> !now.works(person, day)))
                .filter(day -> !dutyFor(swap, now, day))
                .findFirst()
                .map(day -> Message.of("roster.swap.away", Words.day(day)));
    }

    private boolean dutyFor(Swap swap, PlannedCells now, LocalDate day) {
        var cells = List.of(now.cell(swap.askedBy(), day), now.cell(swap.other(), day));
        return cells.containsAll(List.of(DayCell.whole(Presence.DUTY), DayCell.whole(Presence.OFF)))
                && turns.turned(swap, day);
    }

    /// Whether only turns of duty are exchanged, on days on which neither works by the plan.
    private boolean turnsAlone(Swap swap) {
        return turns.alone(swap, monday -> amendments.inForce(swap.unit(), monday));
    }

    /// Why there is nothing to swap in, and what to do about it.
    private Message noPlan(Unit.Id unit, LocalDate monday) {
        var makers = people.named(rights.nearest(Right.EDIT_ROSTER, unit)).stream()
                .map(Person::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return amendments.changed(unit, monday)
                ? Message.of("roster.swap.being-changed", makers)
                : Message.of("roster.swap.no-plan", makers);
    }

    private static Set<LocalDate> mondays(Swap swap) {
        return swap.days().map(Roster::mondayOf).collect(Collectors.toSet());
    }

    private Outcome<Swap> moved(Actor by, Swap swap, Swap.State from, Swap.State to, String what, Set<Person.Id> told) {
        if (swap.state() == to) {
            return Outcome.done(swap);
        }
        if (!repository.move(swap.id(), from, to, by.person().id(), clock.now())) {
            return Outcome.refused("roster.swap.over");
        }
        note(by, "roster." + what, swap);
        tell(swap, what, told);
        return Outcome.done(find(swap.id()));
    }

    private boolean together(Unit.Id unit, Person.Id other, LocalDate day) {
        return people.workingAt(unit, day).stream()
                .anyMatch(person -> person.id().equals(other));
    }

    private Swap find(Swap.Id id) {
        return repository.find(id).orElseThrow(() -> new NotFound("swap"));
    }

    private void tell(Swap swap, String what, Set<Person.Id> told) {
        events.publishEvent(new RosterChanged(swap.id().value(), what, swap.day(), "/rosters/swaps", told));
    }

    private void note(Actor by, String act, Swap swap) {
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                act,
                swap.id().value(),
                Map.of("day", swap.day().toString())));
    }
}
