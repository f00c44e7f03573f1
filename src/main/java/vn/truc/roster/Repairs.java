package vn.truc.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.roster.solver.OfficeProblem;
import vn.truc.roster.solver.OfficeProposal;
import vn.truc.roster.solver.OfficeSolver;
import vn.truc.roster.solver.Search;

/// What to do with a week in force when somebody cannot come from a day on: the fewest changes for the others, and who
/// could stand in.
@Service
@Transactional
public class Repairs {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final WeekQuestions questions;
    private final Amendments amendments;
    private final RosterRepository repository;
    private final SetupRepository setups;
    private final Rights rights;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Repairs(
            WeekQuestions questions,
            Amendments amendments,
            RosterRepository repository,
            SetupRepository setups,
            Rights rights,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.questions = questions;
        this.amendments = amendments;
        this.repository = repository;
        this.setups = setups;
        this.rights = rights;
        this.clock = clock;
        this.events = events;
    }

    /// The smallest repair of the week in force; refused when there is none, or the person is not in it.
    public Outcome<Repair> propose(Actor by, Unit.Id unit, Missing missing) {
        rights.demand(by, Right.EDIT_ROSTER, unit);
        var roster = amendments.inForce(unit, Roster.mondayOf(missing.from()));
        if (roster.isEmpty() || !roster.get().cells().containsKey(missing.person())) {
            return Outcome.refused("roster.repair.no-plan");
        }
        if (missing.from().isBefore(clock.today())) {
            return Outcome.refused("roster.repair.past");
        }
        return Outcome.done(repair(roster.get(), missing));
    }

    /// Puts the smallest repair in force as a new version, and tells those whose days change.
    public Outcome<Roster> carryOut(Actor by, Unit.Id unit, Missing missing, String why) {
        return switch (propose(by, unit, missing)) {
            case Outcome.Refused<Repair>(var reason) -> Outcome.refused(reason);
            case Outcome.Done<Repair>(var repair) -> {
                var roster = amendments
                        .inForce(unit, Roster.mondayOf(missing.from()))
                        .orElseThrow();
                if (repair.cells().equals(roster.cells())) {
                    yield Outcome.done(roster);
                }
                var next = amendments.amend(by, roster, repair.cells(), "roster.repaired", why.strip());
                var told = repair.changes().stream().map(Repair.Change::person).collect(Collectors.toSet());
                told.remove(missing.person());
                if (!told.isEmpty()) {
                    events.publishEvent(
                            new RosterChanged(next.id().value(), "repaired", missing.from(), "/rosters/mine", told));
                }
                yield Outcome.done(next);
            }
        };
    }

    private Repair repair(Roster roster, Missing missing) {
        var cells = new HashMap<>(roster.cells());
        var week = new HashMap<>(cells.getOrDefault(missing.person(), Map.of()));
        week.replaceAll(
                (day, presence) -> !day.isBefore(missing.from()) && presence.working() ? missing.instead() : presence);
        cells.put(missing.person(), week);
        var question = questions.from(missing.from(), roster.unit(), roster.monday(), cells);
        var search = Search.lasting(PATIENCE);
        return switch (OfficeSolver.solve(question.asked(), OfficeProblem.Aim.FEWEST_CHANGES, search)) {
            case OfficeProposal.Found<Message> found -> {
                var after = question.problem().with(found.onSite());
                yield new Repair(
                        after, changes(cells, after), found.provenBest(), List.of(), standIns(roster, missing));
            }
            case OfficeProposal.Impossible<Message>(var together) ->
                new Repair(
                        cells,
                        List.of(),
                        false,
                        together.stream().map(OfficeProblem.Limit::words).toList(),
                        standIns(roster, missing));
            case OfficeProposal.OutOfTime<Message>() ->
                new Repair(cells, List.of(), false, List.of(), standIns(roster, missing));
        };
    }

    private static List<Repair.Change> changes(
            Map<Person.Id, Map<LocalDate, Presence>> before, Map<Person.Id, Map<LocalDate, Presence>> after) {
        var changes = new ArrayList<Repair.Change>();
        after.forEach((person, week) -> week.forEach((day, presence) -> {
            var was = before.getOrDefault(person, Map.of()).getOrDefault(day, Presence.OFF);
            if (was != presence) {
                changes.add(new Repair.Change(person, day, was, presence));
            }
        }));
        changes.sort(Comparator.comparing(Repair.Change::day)
                .thenComparing(change -> change.person().toString()));
        return changes;
    }

    /// Those at home on the first day, who can do at least what the missing person can; most days at home first.
    private List<Person.Id> standIns(Roster roster, Missing missing) {
        var setup = setups.of(roster.unit());
        var wanted = setup.of(missing.person()).works();
        Set<Person.Id> atHome = new HashSet<>(roster.cells().keySet());
        atHome.removeIf(person -> roster.of(person, missing.from())
                .filter(presence -> presence == Presence.HOME)
                .isEmpty());
        atHome.remove(missing.person());
        var before = repository.daysAtHome(
                atHome,
                roster.monday().minusWeeks(Proposals.WINDOW_WEEKS),
                roster.monday().plusWeeks(1));
        return atHome.stream()
                .filter(person -> setup.of(person).works().containsAll(wanted))
                .sorted(Comparator.comparingInt((Person.Id person) -> -before.getOrDefault(person, 0))
                        .thenComparing(Person.Id::toString))
                .toList();
    }

    /// Somebody who cannot come from a day to the end of its week, and where they are instead.
    public record Missing(Person.Id person, LocalDate from, Presence instead) {
        public Missing {
            if (instead.working()) {
                throw new IllegalArgumentException("Whoever is missing does not work");
            }
        }
    }
}
