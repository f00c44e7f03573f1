package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.truc.organisation.Person;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.page.Words;
import vn.truc.roster.DutyRota;

/// A rota as an official list: a line for each day, a column for each shift.
public record DutySheet(DutyRota rota, Map<Person.Id, String> names, String above, String unit, LocalDate today) {
    /// Who has a shift on a day, in words.
    public String on(LocalDate day, int shift) {
        return rota.on(day, shift).stream()
                .map(person -> names.getOrDefault(person, ""))
                .collect(Collectors.joining(", "));
    }

    Table table() {
        var columns = new ArrayList<>(List.of(Message.of("roster.duty.day")));
        rota.shifts()
                .forEach(shift -> columns.add(
                        Message.of("roster.turn", shift.name(), shift.hours().inWords())));
        var rows = new ArrayList<List<Object>>();
        for (var day : rota.dates()) {
            var row = new ArrayList<Object>(List.of(Words.weekday(day)));
            for (int shift = 0; shift < rota.shifts().size(); shift++) {
                row.add(on(day, shift));
            }
            rows.add(row);
        }
        return new Table(Message.of("roster.duty.title"), rota.first(), columns, rows);
    }
}
