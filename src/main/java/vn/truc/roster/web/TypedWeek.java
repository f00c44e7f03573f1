package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.truc.organisation.Person;
import vn.truc.roster.HalfDay;
import vn.truc.roster.Halves;
import vn.truc.roster.PlannedCells;
import vn.truc.roster.Presence;

/// A week as a form sent it: `cell.PERSON_DAY=OFFICE`, or `=OFFICE+HOME` for a day that is parted.
final class TypedWeek {
    private static final String CELL = "cell.";

    private TypedWeek() {}

    /// The cells that a form sent; a field that names no cell is left out.
    static PlannedCells of(Map<String, String> sent) {
        var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        var halves = new HashMap<Person.Id, Map<LocalDate, HalfDay>>();
        for (var field : sent.entrySet()) {
            if (field.getKey().startsWith(CELL)) {
                var parts = List.of(field.getKey().substring(CELL.length()).split("_"));
                var person = Person.Id.valueOf(parts.get(0));
                var day = LocalDate.parse(parts.get(1));
                var half = HalfDay.read(field.getValue());
                half.ifPresent(parted ->
                        halves.computeIfAbsent(person, first -> new HashMap<>()).put(day, parted));
                cells.computeIfAbsent(person, first -> new HashMap<>())
                        .put(day, half.map(HalfDay::whole).orElseGet(() -> Presence.valueOf(field.getValue())));
            }
        }
        return new PlannedCells(cells, new Halves(halves));
    }
}
