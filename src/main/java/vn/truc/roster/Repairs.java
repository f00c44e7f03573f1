package vn.truc.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.truc.access.Actor;
import vn.truc.access.Reading;
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
/// could stand in. No connection to the database is held while that is worked out.
@Service
public class Repairs {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final WeekQuestions questions;
    private final Amendments amendments;
    private final PlannedRepository repository;
    private final SetupRepository setups;
    private final Rights rights;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;
    private final Reading reading;
    private final TransactionTemplate writing;

    Repairs(
            WeekQuestions questions,
            Amendments amendments,
            PlannedRepository repository,
            SetupRepository setups,
            Rights rights,
            OfficeClock clock,
            ApplicationEventPublisher events,
            Reading reading,
            PlatformTransactionManager transactions) {
        this.questions = questions;
        this.amendments = amendments;
        this.repository = repository;
        this.setups = setups;
        this.rights = rights;
        this.clock = clock;
        this.events = events;
        this.reading = reading;
        writing = new TransactionTemplate(transactions);
    }

    /// The smallest repair of the week in force; refused when there is none, or the person is not in it.
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<Repair> propose(Actor by, Unit.Id unit, Missing missing) {
        return switch (reading.together(() -> read(by, unit, missing))) {
            case Outcome.Refused<Asked>(var why) -> Outcome.refused(why);
            case Outcome.Done<Asked>(var asked) -> Outcome.done(repair(asked));
        };
    }

    private Outcome<Asked> read(Actor by, Unit.Id unit, Missing missing) {
        rights.demand(by, Right.EDIT_ROSTER, unit);
        var roster = amendments.inForce(unit, Roster.mondayOf(missing.from()));
        if (roster.isEmpty() || !roster.get().cells().containsKey(missing.person())) {
            return Outcome.refused("roster.repair.no-plan");
        }
        if (missing.from().isBefore(clock.today())) {
            return Outcome.refused("roster.repair.past");
        }
        var question = questions.from(missing.from(), roster.get(), cells(roster.get(), missing));
        return Outcome.done(new Asked(roster.get(), question, standIns(roster.get(), missing)));
    }

    /// Puts the smallest repair in force as a new version, and tells those whose days change; refused when the week or
    /// what it must obey changed while it was worked out.
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<Roster> carryOut(Actor by, Unit.Id unit, Missing missing, String why) {
        return switch (reading.together(() -> read(by, unit, missing))) {
            case Outcome.Refused<Asked>(var reason) -> Outcome.refused(reason);
            case Outcome.Done<Asked>(var asked) -> {
                var repair = repair(asked);
                yield Objects.requireNonNull(writing.execute(_ -> carryOut(by, missing, asked, repair, why.strip())));
            }
        };
    }

    private Outcome<Roster> carryOut(Actor by, Missing missing, Asked asked, Repair repair, String why) {
        if (!read(by, asked.roster().unit(), missing).equals(Outcome.done(asked))) {
            return Outcome.refused("roster.repair.changed");
        }
        if (repair.cells().equals(asked.roster().cells())) {
            return Outcome.done(asked.roster());
        }
        var next = amendments.amend(by, asked.roster(), repair.cells(), "roster.repaired", why);
        var told = repair.changes().stream().map(Repair.Change::person).collect(Collectors.toSet());
        told.remove(missing.person());
        if (!told.isEmpty()) {
            events.publishEvent(
                    new RosterChanged(next.id().value(), "repaired", missing.from(), "/rosters/mine", told));
        }
        return Outcome.done(next);
    }

    private static Map<Person.Id, Map<LocalDate, Presence>> cells(Roster roster, Missing missing) {
        var cells = new HashMap<>(roster.cells());
        var week = new HashMap<>(cells.getOrDefault(missing.person(), Map.of()));
        week.replaceAll(
                (day, presence) -> !day.isBefore(missing.from()) && presence.working() ? missing.instead() : presence);
        cells.put(missing.person(), week);
        return cells;
    }

    private static Repair repair(Asked asked) {
        var cells = asked.question().problem().cells();
        var search = Search.lasting(PATIENCE);
        return switch (OfficeSolver.solve(asked.question().asked(), OfficeProblem.Aim.FEWEST_CHANGES, search)) {
            case OfficeProposal.Found<Message> found -> {
                var after = asked.question().problem().with(found.onSite());
                yield new Repair(after, changes(cells, after), found.provenBest(), List.of(), asked.standIns());
            }
            case OfficeProposal.Impossible<Message>(var together) ->
                new Repair(
                        cells,
                        List.of(),
                        false,
                        together.stream().map(OfficeProblem.Limit::words).toList(),
                        asked.standIns());
            case OfficeProposal.OutOfTime<Message>() ->
                new Repair(cells, List.of(), false, List.of(), asked.standIns());
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

    /// What is read before anything is worked out.
    private record Asked(Roster roster, WeekQuestions.Question question, List<Person.Id> standIns) {}

    /// Somebody who cannot come from a day to the end of its week, and where they are instead.
    public record Missing(Person.Id person, LocalDate from, Presence instead) {
        public Missing {
            if (instead.working()) {
                throw new IllegalArgumentException("Whoever is missing does not work");
            }
        }
    }
}
