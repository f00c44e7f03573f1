package vn.truc.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.absence.PlansTouched;
import vn.truc.organisation.Person;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// Says which days of handed-in plans count on people who want to be away, before it is decided.
@Component
class WeeksTouched implements PlansTouched {
    private final PlannedWeeks plans;

    WeeksTouched(PlannedWeeks plans) {
        this.plans = plans;
    }

    @Override
    public List<Message> touched(Collection<Person.Id> people, LocalDate from, LocalDate to) {
        var planned = plans.of(people, from, to.plusDays(1));
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
}
