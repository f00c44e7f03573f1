package vn.truc.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.organisation.Person;
import vn.truc.organisation.Stays;
import vn.truc.organisation.Unit;

/// The days of the people of a unit, each as long as they work there: whoever moves in the middle of a month has a part
/// of it in each of the two units.
@Component
class UnitDays {
    private static final int MOST_DAYS = 62;

    private final PresentDays days;
    private final Stays stays;

    UnitDays(PresentDays days, Stays stays) {
        this.days = days;
        this.stays = stays;
    }

    List<Attendance.Line> lines(Unit.Id unit, LocalDate from, LocalDate until) {
        if (until.isAfter(from.plusDays(MOST_DAYS))) {
            throw new IllegalArgumentException("At most two months at once");
        }
        var here = stays.at(unit, from, until);
        var seats = here.keySet().stream().collect(Collectors.toMap(Person::id, _ -> unit));
        var found = days.of(seats, from, until);
        return here.entrySet().stream()
                .map(stay -> line(stay.getKey(), stay.getValue(), found))
                .toList();
    }

    private static Attendance.Line line(Person person, Set<LocalDate> here, Map<Person.Id, List<PresentDay>> found) {
        return new Attendance.Line(
                person,
                found.getOrDefault(person.id(), List.of()).stream()
                        .filter(day -> here.contains(day.day()))
                        .toList());
    }
}
