package vn.truc.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.truc.absence.AbsenceChanged;
import vn.truc.absence.PlansTouched;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// Says which days of handed-in plans count on people who want to be away, and tells those who make the plans when it
/// was allowed: whoever is away is away, but the rules of the day may no longer hold.
@Component
class WeeksTouched implements PlansTouched {
    private final WeekListRepository repository;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    WeeksTouched(
            WeekListRepository repository,
            Units units,
            Rights rights,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public List<Message> touched(Collection<Person.Id> people, LocalDate from, LocalDate to) {
        var planned = repository.planned(people, from, to.plusDays(1));
        var days = planned.values().stream()
                .flatMap(week -> week.entrySet().stream())
                .filter(day -> day.getValue().working())
                .collect(Collectors.groupingBy(
                        day -> day.getValue() == Presence.DUTY,
                        Collectors.mapping(day -> day.getKey(), Collectors.toCollection(TreeSet::new))));
        return days.entrySet().stream()
                .map(each -> Message.of(
                        each.getKey() ? "roster.touched.duty" : "roster.touched.work",
                        each.getValue().stream().map(Words::day).collect(Collectors.joining(", "))))
                .toList();
    }

    @ApplicationModuleListener
    void on(AbsenceChanged change) {
        if (!change.allowed()) {
            return;
        }
        repository
                .planning(change.people(), change.from(), change.to().plusDays(1))
                .forEach(week -> {
                    var told = rights.nearest(Right.EDIT_ROSTER, week.unit());
                    if (!told.isEmpty()) {
                        events.publishEvent(new WeekTouched(
                                change.absence() + ":" + change.version(),
                                week.unit(),
                                name(week.unit()),
                                week.monday(),
                                told));
                    }
                });
    }

    private String name(Unit.Id unit) {
        return units.find(unit, clock.today()).map(Unit::name).orElse("");
    }

    /// A week that a unit handed in.
    record Week(Unit.Id unit, LocalDate monday) {}
}
