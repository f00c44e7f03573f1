package vn.truc.roster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.truc.organisation.Person;

/// A turn of duty whose person is away, and who could take it, the best first.
public record RotaGap(Person.Id person, LocalDate day, int shift, List<Person.Id> standIns) {
    public RotaGap {
        standIns = List.copyOf(standIns);
    }

    RotaGap with(List<Person.Id> others) {
        return new RotaGap(person, day, shift, others);
    }

    /// The rota with this turn taken by somebody else.
    DutyRota taken(DutyRota rota, Person.Id other) {
        var turns = new HashMap<>(rota.turns());
        var left = new HashMap<>(turns.getOrDefault(person, Map.of()));
        left.remove(day);
        var more = new HashMap<>(turns.getOrDefault(other, Map.of()));
        more.put(day, shift);
        turns.put(person, left);
        turns.put(other, more);
        turns.values().removeIf(Map::isEmpty);
        return rota.with(turns);
    }
}
