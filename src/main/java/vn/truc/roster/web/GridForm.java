package vn.truc.roster.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.truc.organisation.Person;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Words;
import vn.truc.roster.Grids;
import vn.truc.roster.HalfDay;
import vn.truc.roster.Halves;
import vn.truc.roster.PlannedCells;
import vn.truc.roster.Presence;
import vn.truc.roster.Stamp;

/// The cells of a grid as a form sent them; only those that were shown, or only those that were changed.
final class GridForm {
    private static final Pattern OPENED = Pattern.compile("(?:edit|fixed)\\.(\\d{4}-\\d{2}-\\d{2})");

    private final Map<Cell, String> cells = new HashMap<>();
    private final Map<String, String> sent;

    GridForm(Map<String, String> sent) {
        this.sent = sent;
        sent.forEach((field, text) -> cell(field).ifPresent(cell -> cells.put(cell, text)));
    }

    /// A person and a day.
    private record Cell(Person.Id person, LocalDate day) {}

    private static Optional<Cell> cell(String field) {
        int line = field.indexOf('_');
        if (!field.startsWith("c.") || line < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Cell(Person.Id.valueOf(field.substring(2, line)), LocalDate.parse(field.substring(line + 1))));
        } catch (IllegalArgumentException | DateTimeParseException noCell) {
            return Optional.empty();
        }
    }

    /// The first letters that are none, by the day they stand at.
    FormErrors errors() {
        return cells.entrySet().stream()
                .filter(cell -> Letters.presence(cell.getValue()).isEmpty())
                .findFirst()
                .map(cell -> FormErrors.of(Message.of(
                        "roster.grid.letter",
                        cell.getValue(),
                        Words.day(cell.getKey().day()))))
                .orElseGet(FormErrors::none);
    }

    /// What was typed, by the names of the fields, with the state that the form was opened from; not in a week of which
    /// somebody has just been told what another wrote.
    Map<String, String> typed(FormErrors errors) {
        return sent.entrySet().stream()
                .filter(field -> cell(field.getKey()).isPresent() || begunFrom(field.getKey(), errors))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean begunFrom(String field, FormErrors errors) {
        var state = OPENED.matcher(field);
        return state.matches() && !Grids.told(errors, state.group(1));
    }

    Set<Person.Id> people() {
        return cells.keySet().stream().map(Cell::person).collect(Collectors.toSet());
    }

    /// The edit of a week that the form was opened from.
    int edit(LocalDate monday) {
        var edit = sent.getOrDefault("edit." + monday, "0");
        return edit.matches("\\d{1,9}") ? Integer.parseInt(edit) : 0;
    }

    /// The fixed cells of a week that the form was opened from.
    Stamp seen(LocalDate monday) {
        return new Stamp(sent.getOrDefault("fixed." + monday, ""));
    }

    /// The cells of this week, with the days that are parted, laid over those that stood there.
    PlannedCells over(PlannedCells before, LocalDate monday) {
        var typed = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        var parted = new HashMap<Person.Id, Map<LocalDate, HalfDay>>();
        cells.forEach((cell, text) -> {
            if (inWeek(cell.day(), monday)) {
                Letters.presence(text)
                        .ifPresent(presence -> typed.computeIfAbsent(cell.person(), person -> new HashMap<>())
                                .put(cell.day(), presence));
                Letters.half(text)
                        .ifPresent(half -> parted.computeIfAbsent(cell.person(), person -> new HashMap<>())
                                .put(cell.day(), half));
            }
        });
        return before.and(new PlannedCells(typed, new Halves(parted)));
    }

    /// The cells of this week that are fixed.
    Map<Person.Id, Set<LocalDate>> fixed(LocalDate monday) {
        var fixed = new HashMap<Person.Id, Set<LocalDate>>();
        cells.forEach((cell, text) -> {
            if (inWeek(cell.day(), monday) && Letters.fixed(text)) {
                fixed.computeIfAbsent(cell.person(), person -> new HashSet<>()).add(cell.day());
            }
        });
        return fixed;
    }

    private static boolean inWeek(LocalDate day, LocalDate monday) {
        return !day.isBefore(monday) && day.isBefore(monday.plusWeeks(1));
    }
}
