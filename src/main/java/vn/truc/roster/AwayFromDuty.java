package vn.truc.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.truc.absence.AwayHalf;
import vn.truc.organisation.Person;

/// When people can take no turn of duty: on whole days, and in halves of days.
record AwayFromDuty(Map<Person.Id, Set<LocalDate>> days, Map<Person.Id, List<AwayHalf>> halves) {
    /// Away on whole days only.
    static AwayFromDuty on(Map<Person.Id, Set<LocalDate>> days) {
        return new AwayFromDuty(days, Map.of());
    }

    /// The whole days of one person.
    Set<LocalDate> of(Person.Id person) {
        return days.getOrDefault(person, Set.of());
    }

    /// Whether somebody is away for a turn, be it for half of its day.
    boolean keepsFrom(ShiftTurn turn) {
        return of(turn.person()).contains(turn.day())
                || halves.getOrDefault(turn.person(), List.of()).stream().anyMatch(turn::meets);
    }
}
