package vn.truc.absence.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import vn.truc.absence.Balances;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// The annual leave of a unit’s people in a year, and the form in which days are added.
public record BalancesPage(
        Unit unit,
        int year,
        LocalDate today,
        List<Balances.Line> lines,
        boolean uncertain,
        boolean mayAllow,
        UUID newId,
        Typed typed,
        FormErrors errors) {
    /// The people to choose from.
    public SequencedMap<String, String> people() {
        var people = new LinkedHashMap<String, String>();
        lines.forEach(line -> people.put(
                line.person().id().toString(),
                line.person().name() + " (" + line.person().staffNumber() + ")"));
        return people;
    }

    /// The same as a list to take along, in days.
    public Table table() {
        var rows = Table.of(
                Message.of("absence.balance.of", unit.code(), "" + year),
                today,
                "absence.balance.number",
                "absence.balance.person",
                "absence.balance.entitled",
                "absence.balance.added",
                "absence.balance.taken",
                "absence.balance.asked",
                "absence.balance.left");
        lines.forEach(line -> rows.row(
                line.person().staffNumber(),
                line.person().name(),
                days(line.balance().entitled()),
                days(line.balance().added()),
                days(line.balance().taken()),
                days(line.balance().asked()),
                days(line.balance().left())));
        return rows.table();
    }

    private static Number days(int halfDays) {
        return halfDays / 2.0;
    }

    /// What was typed, as it was typed.
    public record Typed(String person, String days, String reason) {
        static Typed none() {
            return new Typed("", "", "");
        }
    }
}
