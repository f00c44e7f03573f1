package vn.truc.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.absence.Aways;
import vn.truc.database.Once;
import vn.truc.organisation.Person;

/// Where people are over many days, in one question.
@Service
@Transactional(readOnly = true)
public class PlannedWeeks {
    private final WeekListRepository repository;
    private final PlannedRepository plans;
    private final Aways aways;

    PlannedWeeks(WeekListRepository repository, PlannedRepository plans, Aways aways) {
        this.repository = repository;
        this.plans = plans;
        this.aways = aways;
    }

    /// Where somebody is from a day to a day (exclusive), by trips and leave that were allowed and the plans that were
    /// submitted or approved, and their turns of duty.
    public OwnPlan of(Person.Id person, LocalDate from, LocalDate until) {
        return Once.ask(new Once.Question("rosters.planned:" + until, person, from), () -> {
            var planned = plans.planned(person, from, until);
            var cells = new PlannedCells(
                    Map.of(person, planned.planned().of(person)),
                    planned.planned().halves());
            return new OwnPlan(
                    person,
                    cells.away(
                            Presence.away(Map.of(person, aways.of(person, from, until))),
                            Map.of(person, aways.halves(person, from, until))),
                    planned.turns());
        });
    }

    /// Where each of these people is planned from a day to a day (exclusive), by the plans in force.
    public Map<Person.Id, Map<LocalDate, Presence>> of(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        return repository.planned(people, from, until);
    }
}
