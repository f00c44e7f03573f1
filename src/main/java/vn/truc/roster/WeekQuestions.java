package vn.truc.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.roster.solver.OfficeProblem;

/// Puts together what the solver is asked for weeks of a unit: the rules that hold, what is fixed, who was at home
/// before, what people wish.
@Component
class WeekQuestions {
    private final RosterRules rules;
    private final RosterRepository repository;
    private final SetupRepository setups;
    private final WishRepository wishes;

    WeekQuestions(RosterRules rules, RosterRepository repository, SetupRepository setups, WishRepository wishes) {
        this.rules = rules;
        this.repository = repository;
        this.setups = setups;
        this.wishes = wishes;
    }

    /// The question behind a proposal.
    Question of(Proposal proposal) {
        return of(proposal.unit(), proposal.monday(), proposal.weeks(), proposal.cells(), proposal.needed());
    }

    /// The question for these weeks as they stand.
    Question of(Unit.Id unit, LocalDate monday, int weeks, Map<Person.Id, Map<LocalDate, Presence>> cells, int needed) {
        return of(unit, monday, weeks, cells, needed, Map.of());
    }

    /// The question for a week in force of which the days before this one are past and stay.
    Question from(LocalDate first, Unit.Id unit, LocalDate monday, Map<Person.Id, Map<LocalDate, Presence>> cells) {
        Set<LocalDate> past = monday.datesUntil(first).collect(Collectors.toSet());
        var stays = cells.keySet().stream().collect(Collectors.toMap(person -> person, person -> past));
        return of(unit, monday, 1, cells, 0, stays);
    }

    /// The question for a week in force in which somebody’s cell of a day stays.
    Question staying(
            Person.Id person,
            LocalDate day,
            Unit.Id unit,
            LocalDate monday,
            Map<Person.Id, Map<LocalDate, Presence>> cells) {
        return of(unit, monday, 1, cells, 0, Map.of(person, Set.of(day)));
    }

    private Question of(
            Unit.Id unit,
            LocalDate monday,
            int weeks,
            Map<Person.Id, Map<LocalDate, Presence>> cells,
            int needed,
            Map<Person.Id, Set<LocalDate>> staying) {
        var end = monday.plusWeeks(weeks);
        var fixed = new HashMap<>(setups.fixed(unit, monday, end));
        staying.forEach((person, stays) -> fixed.merge(
                person,
                stays,
                (some, more) -> Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet())));
        // In an order of their own, so that the same question has the same answer.
        var people = cells.keySet().stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
        List<LocalDate> days =
                Stream.iterate(monday, end::isAfter, day -> day.plusDays(1)).toList();
        var problem = new WeekProblem(
                people, days, cells, fixed, halves(unit, monday, weeks).within(cells));
        var before = repository.daysAtHome(people, monday.minusWeeks(Proposals.WINDOW_WEEKS), monday);
        return new Question(
                problem,
                problem.asked(before, rules.limits(unit, problem, needed), wishes.of(Set.copyOf(people), monday, end)));
    }

    /// The parted days as they stand in the plans.
    private Halves halves(Unit.Id unit, LocalDate monday, int weeks) {
        return IntStream.range(0, weeks)
                .mapToObj(monday::plusWeeks)
                .flatMap(week -> repository.latest(unit, week).stream())
                .map(Roster::halves)
                .reduce(Halves.none(), (one, other) -> one.under(Map.of(), other));
    }

    /// Weeks, and what is asked of the solver about them.
    record Question(WeekProblem problem, OfficeProblem<Message> asked) {}
}
