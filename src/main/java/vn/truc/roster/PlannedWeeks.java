package vn.truc.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.database.Once;
import vn.truc.organisation.Person;

/// Where people are over many days, in one question.
@Service
@Transactional(readOnly = true)
public class PlannedWeeks {
    private final WeekListRepository repository;
    private final PlannedRepository plans;
    private final TurnRepository turns;
    private final DaysAway away;

    PlannedWeeks(WeekListRepository repository, PlannedRepository plans, TurnRepository turns, DaysAway away) {
        this.repository = repository;
        this.plans = plans;
        this.turns = turns;
        this.away = away;
    }

    /// Where somebody is from a day to a day (exclusive), by trips and leave that were allowed, by being kept apart,
    /// and by the plans that were submitted or approved, and their turns of duty.
    public OwnPlan of(Person.Id person, LocalDate from, LocalDate until) {
        return Once.ask(new Once.Question("rosters.planned:" + until, person, from), () -> {
            var planned = plans.planned(person, from, until);
            var cells = new PlannedCells(
                    Map.of(person, planned.planned().of(person)),
                    planned.planned().halves());
            return new OwnPlan(
                    person,
                    cells.away(
                            cells.of(person).isEmpty() && planned.turns().isEmpty()
                                    ? away.allowed(person, from, until)
                                    : away.of(person, from, until),
                            away.halves(person, from, until)),
                    planned.turns());
        });
    }

    /// Who has a turn of duty on a day by a published rota, also one of the day before that lasts past midnight.
    public Set<Person.Id> onTurn(LocalDate day) {
        return turns.stillOnTurn(day);
    }

    /// The turns of duty of these people by published rotas that begin from a day to a day (exclusive).
    public List<ShiftTurn> turns(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        return turns.shifts(people, from, until);
    }

    /// Where each of these people is planned from a day to a day (exclusive): by the plans in force, and under them by
    /// published turns of duty; a night takes no day at home away. Whoever reads plans of many people reads them
    /// here, so that a turn counts everywhere.
    public Map<Person.Id, Map<LocalDate, Presence>> of(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        var planned = repository.planned(people, from, until);
        turns.shifts(people, from, until)
                .forEach(turn -> planned.computeIfAbsent(turn.person(), person -> new HashMap<>())
                        .merge(turn.day(), Presence.DUTY, (plan, _) -> plan.withTurn(turn.hours())));
        return planned;
    }
}
