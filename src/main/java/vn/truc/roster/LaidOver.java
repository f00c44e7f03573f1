package vn.truc.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.truc.absence.AwayHalf;
import vn.truc.organisation.Person;

/// What lies over a plan: trips and leave that were allowed, and isolation. Plans are judged with it, while they are
/// made and when they count.
record LaidOver(Map<Person.Id, Map<LocalDate, Presence>> days, Map<Person.Id, List<AwayHalf>> halves) {
    /// A planned day as it counts; half a day away is half a day.
    DayCell over(Person.Id person, LocalDate day, DayCell planned) {
        var away = days.getOrDefault(person, Map.of()).get(day);
        if (away != null) {
            return DayCell.whole(away);
        }
        var left = planned;
        for (var half : halves.getOrDefault(person, List.of())) {
            if (half.day().equals(day)) {
                left = left.unless(half);
            }
        }
        return left;
    }
}
