package vn.truc.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final PlannedRepository plans;
    private final SetupRepository setups;
    private final WishRepository wishes;

    WeekQuestions(RosterRules rules, PlannedRepository plans, SetupRepository setups, WishRepository wishes) {
        this.rules = rules;
        this.plans = plans;
        this.setups = setups;
        this.wishes = wishes;
    }

    /// The question behind a proposal.
    Question of(Proposal proposal) {
        return of(
                proposal.unit(),
                proposal.monday(),
                proposal.weeks(),
                new PlannedCells(proposal.cells(), proposal.halves()),
                proposal.needed(),
                Map.of(),
                Map.of());
    }

    /// The question for a week in force, with these cells, of which the days before this one are past and stay; of
    /// these
    /// days one half only is to be decided.
    Question from(LocalDate first, Roster roster, PlannedCells planned, Map<LocalDate, DayPart> parts) {
        Set<LocalDate> past = roster.monday().datesUntil(first).collect(Collectors.toSet());
        var stays = planned.cells().keySet().stream().collect(Collectors.toMap(person -> person, person -> past));
        return inForce(roster, planned, stays, parts);
    }

    /// The question for a week in force, with these cells, in which somebody’s cell of a day stays.
    Question staying(Person.Id person, LocalDate day, Roster roster, Map<Person.Id, Map<LocalDate, Presence>> cells) {
        return inForce(roster, new PlannedCells(cells, roster.halves()), Map.of(person, Set.of(day)), Map.of());
    }

    private Question inForce(
            Roster roster,
            PlannedCells planned,
            Map<Person.Id, Set<LocalDate>> staying,
            Map<LocalDate, DayPart> parts) {
        return of(roster.unit(), roster.monday(), 1, planned, 0, staying, parts);
    }

    private Question of(
            Unit.Id unit,
            LocalDate monday,
            int weeks,
            PlannedCells planned,
            int needed,
            Map<Person.Id, Set<LocalDate>> staying,
            Map<LocalDate, DayPart> parts) {
        var end = monday.plusWeeks(weeks);
        var fixed = new HashMap<>(setups.fixed(unit, monday, end));
        staying.forEach((person, stays) -> fixed.merge(
                person,
                stays,
                (some, more) -> Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet())));
        // In an order of their own, so that the same question has the same answer.
        var people = planned.cells().keySet().stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
        List<LocalDate> days =
                Stream.iterate(monday, end::isAfter, day -> day.plusDays(1)).toList();
        var problem = new WeekProblem(people, days, planned, fixed, parts);
        var before = plans.daysAtHome(people, monday.minusWeeks(Proposals.WINDOW_WEEKS), monday);
        return new Question(
                problem,
                problem.asked(before, rules.limits(unit, problem, needed), wishes.of(Set.copyOf(people), monday, end)));
    }

    /// Weeks, and what is asked of the solver about them.
    record Question(WeekProblem problem, OfficeProblem<Message> asked) {}
}
