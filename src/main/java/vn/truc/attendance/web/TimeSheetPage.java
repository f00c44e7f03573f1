package vn.truc.attendance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.truc.attendance.Signs;
import vn.truc.attendance.TimeSheet;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.page.Words;

/// A time sheet on the screen, as a table and on paper.
public record TimeSheetPage(
        Unit unit,
        String body,
        TimeSheet sheet,
        boolean wasSigned,
        List<Signs.Sign> signs,
        boolean uncertain,
        boolean maySign,
        LocalDate today,
        UUID newId,
        Map<String, String> sent,
        FormErrors errors) {
    /// What was typed into a field of a form that was refused.
    public String typed(String field) {
        return sent.getOrDefault(field, "");
    }

    /// The people to choose from.
    public SequencedMap<String, String> people() {
        var people = new LinkedHashMap<String, String>();
        sheet.lines().forEach(line -> people.put(line.person().toString(), line.name()));
        return people;
    }

    /// The signs to choose from.
    public SequencedMap<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        signs.forEach(sign -> choices.put(sign.sign(), sign.sign() + ": " + sign.said()));
        return choices;
    }

    /// The signs that stand in it.
    public List<Signs.Sign> used() {
        return signs.stream()
                .filter(sign -> sheet.lines().stream().anyMatch(line -> line.halves(sign.sign()) > 0))
                .toList();
    }

    /// On what a sign rests, with the days where it is not the same in the whole month; empty where nothing is known.
    public String basis(Signs.Sign sign) {
        var grounds = sheet.grounds().stream()
                .filter(ground -> ground.sign().equals(sign.sign()))
                .toList();
        return grounds.stream()
                .map(ground -> grounds.size() == 1
                        ? said(ground)
                        : said(ground) + " (" + Words.span(ground.from(), ground.to()) + ")")
                .collect(Collectors.joining("; "));
    }

    private static String said(TimeSheet.Ground ground) {
        if (ground.basis().isEmpty()) {
            return Words.t("attendance.sheet.not-ordered");
        }
        return ground.since() == null
                ? ground.basis()
                : Words.t("attendance.sheet.ordered", ground.basis(), Words.day(ground.since()));
    }

    /// How many days of work a line has.
    public String worked(TimeSheet.Line line) {
        return days(signs.stream()
                .filter(Signs.Sign::work)
                .mapToInt(sign -> line.halves(sign.sign()))
                .sum());
    }

    /// Halves as days: 21,5.
    public static String days(int halves) {
        return halves / 2 + (halves % 2 == 0 ? "" : ",5");
    }

    /// A row a person, a column a day, then the sums by sign; below them on what the signs rest.
    public Table table() {
        var columns = new ArrayList<>(List.of(Message.of("attendance.sheet.number"), Message.of("attendance.person")));
        sheet.days().forEach(day -> columns.add(Message.of("attendance.sheet.day", "" + day.getDayOfMonth())));
        columns.add(Message.of("attendance.sheet.worked"));
        used().forEach(sign -> columns.add(Message.of("attendance.sheet.day", sign.sign())));
        var rows = sheet.lines().stream()
                .map(line -> {
                    var row = new ArrayList<Object>(List.of(line.number(), line.name()));
                    row.addAll(line.signs());
                    row.add(worked(line));
                    used().forEach(sign -> row.add(line.halves(sign.sign()) / 2.0));
                    return (List<Object>) row;
                })
                .collect(Collectors.toCollection(ArrayList::new));
        used().stream().filter(sign -> !basis(sign).isEmpty()).forEach(sign -> {
            var row = new ArrayList<Object>(Collections.nCopies(columns.size(), ""));
            row.set(0, sign.sign());
            row.set(1, sign.said() + ": " + basis(sign));
            rows.add(row);
        });
        return new Table(Message.of("attendance.sheet.of", unit.code()), sheet.month(), columns, rows);
    }
}
