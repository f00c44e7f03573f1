package vn.truc.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.organisation.Person;

/// Where many people are planned over many days, in one question.
@Service
@Transactional(readOnly = true)
public class PlannedWeeks {
    private final WeekListRepository repository;

    private final HalfDayRepository halves;

    PlannedWeeks(WeekListRepository repository, HalfDayRepository halves) {
        this.repository = repository;
        this.halves = halves;
    }

    /// How somebody’s days are parted from a day to a day (exclusive), where they are as planned.
    public Map<LocalDate, HalfDay> halves(Person.Id person, LocalDate from, LocalDate until) {
        return halves.halves(person, from, until);
    }

    /// Where each of these people is planned from a day to a day (exclusive), by the plans in force.
    public Map<Person.Id, Map<LocalDate, Presence>> of(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        return repository.planned(people, from, until);
    }
}
