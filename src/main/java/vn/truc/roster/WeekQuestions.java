package vn.truc.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.roster.solver.OfficeProblem;
import vn.truc.roster.solver.OfficeProposal;

/// Puts together what the solver is asked for weeks of a unit: the rules that hold, what is fixed, who was at home
/// before, what people wish.
@Component
class WeekQuestions {
    private final RosterRules rules;
    private final PlannedRepository plans;
    private final SetupRepository setups;
    private final WishRepository wishes;
    private final People names;
    private final OfficeClock clock;

    WeekQuestions(
            RosterRules rules,
            PlannedRepository plans,
            SetupRepository setups,
            WishRepository wishes,
            People names,
            OfficeClock clock) {
        this.rules = rules;
        this.plans = plans;
        this.setups = setups;
        this.wishes = wishes;
        this.names = names;
        this.clock = clock;
    }

    /// The question behind a proposal; days that are over stay as they were.
    Question of(Proposal proposal) {
        var planned = new PlannedCells(proposal.cells(), proposal.halves());
        return of(
                proposal.unit(),
                proposal.monday(),
                proposal.weeks(),
                planned,
                proposal.needed(),
                clock.today(),
                Map.of(),
                Map.of());
    }

    /// The question for a week in force, with these cells, of which the days before this one are past and stay; of
    /// these days one half only is to be decided.
    Question from(LocalDate first, Roster roster, PlannedCells planned, Map<LocalDate, DayPart> parts) {
        return of(roster.unit(), roster.monday(), 1, planned, 0, first, Map.of(), parts);
    }

    /// The question for a week in force, with these cells, in which somebody’s cell of a day stays.
    Question staying(Person.Id person, LocalDate day, Roster roster, Map<Person.Id, Map<LocalDate, Presence>> cells) {
        var planned = new PlannedCells(cells, roster.halves());
        return of(
                roster.unit(), roster.monday(), 1, planned, 0, roster.monday(), Map.of(person, Set.of(day)), Map.of());
    }

    /// Days before the first one stay as they are, and nothing is asked of them alone.
    private Question of(
            Unit.Id unit,
            LocalDate monday,
            int weeks,
            PlannedCells planned,
            int needed,
            LocalDate first,
            Map<Person.Id, Set<LocalDate>> staying,
            Map<LocalDate, DayPart> parts) {
        var end = monday.plusWeeks(weeks);
        List<LocalDate> days = monday.datesUntil(end).toList();
        var past = days.stream().filter(day -> day.isBefore(first)).collect(Collectors.toSet());
        var pinned = new HashMap<>(setups.fixed(unit, monday, end));
        var fixed = new HashMap<>(pinned);
        pinned.replaceAll((person, pins) -> pins.stream()
                .filter(day -> !past.contains(day)
                        && !staying.getOrDefault(person, Set.of()).contains(day))
                .collect(Collectors.toSet()));
        staying.forEach((person, stays) -> fixed.merge(person, stays, WeekQuestions::both));
        planned.cells().keySet().forEach(person -> fixed.merge(person, past, WeekQuestions::both));
        // In an order of their own, so that the same question has the same answer.
        var people = planned.cells().keySet().stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
        var problem = new WeekProblem(people, days, planned, fixed, pinned, parts);
        var before = plans.daysAtHome(people, monday.minusWeeks(Proposals.WINDOW_WEEKS), monday);
        var limits = rules.limits(unit, problem, needed).stream()
                .filter(limit -> toCome(limit, past.size()))
                .toList();
        return new Question(
                problem,
                problem.asked(before, limits, wishes.of(Set.copyOf(people), monday, end)),
                names.named(pinned.keySet()).stream().collect(Collectors.toMap(Person::id, Person::name)));
    }

    /// Which rules proposed weeks break all the same: those that no sharing out of days can keep.
    List<Message> broken(Proposal proposed) {
        return proposed.mondays().stream()
                .flatMap(monday -> rules.check(proposed.unit(), monday, proposed.week(monday)).stream())
                .toList();
    }

    /// Where somebody is on days of which nothing else is said.
    Map<LocalDate, Presence> usual(Person.Id person, LocalDate from, LocalDate until) {
        return rules.usual(person, from, until);
    }

    private static Set<LocalDate> both(Set<LocalDate> some, Set<LocalDate> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
    }

    /// Whether a limit asks anything of days that are not over.
    private static boolean toCome(OfficeProblem.Limit<Message> limit, int over) {
        return switch (limit) {
            case OfficeProblem.OnSite<Message> some -> some.days().stream().anyMatch(day -> day >= over);
            case OfficeProblem.Either<Message> either -> toCome(either.one(), over) || toCome(either.other(), over);
            case OfficeProblem.Serving<Message> serving -> serving.day() >= over;
            case OfficeProblem.Apart<Message> _, OfficeProblem.HomeInARow<Message> _ -> true;
        };
    }

    /// Weeks, and what is asked of the solver about them.
    ///
    /// @param names those of whom the head has fixed cells
    record Question(WeekProblem problem, OfficeProblem<Message> asked, Map<Person.Id, String> names) {
        /// What cannot hold together, in words.
        List<Message> words(OfficeProposal.Impossible<Message> impossible) {
            return Stream.of(
                            impossible.together().stream().map(OfficeProblem.Limit::words),
                            problem.words(impossible.pinned(), who -> names.getOrDefault(who, "–")).stream(),
                            impossible.least()
                                    ? Stream.<Message>empty()
                                    : Stream.of(Message.of("roster.propose.unsure")))
                    .flatMap(words -> words)
                    .toList();
        }
    }
}
