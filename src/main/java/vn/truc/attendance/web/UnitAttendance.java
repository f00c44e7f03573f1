package vn.truc.attendance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.truc.attendance.Attendance;
import vn.truc.attendance.PresentDay;
import vn.truc.attendance.Roll;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.roster.Presence;

/// The calendar of a unit: who is where in a week or month, as planned and as it was; the roll calls of today.
public record UnitAttendance(
        Unit unit,
        LocalDate today,
        LocalDate from,
        LocalDate until,
        boolean month,
        List<Attendance.Line> lines,
        List<Roll> rolls,
        Instant now,
        UUID newId,
        String minutes,
        FormErrors errors) {
    /// The same with how long a roll call was to last as it was typed.
    UnitAttendance typed(String other) {
        return new UnitAttendance(unit, today, from, until, month, lines, rolls, now, newId, other, errors);
    }

    /// The days shown.
    public List<LocalDate> days() {
        return from.datesUntil(until).toList();
    }

    /// What was not as planned, with what the person says: somebody and a day each.
    public List<Odd> odd() {
        return lines.stream()
                .flatMap(line -> line.days().stream()
                        .filter(day -> day.standing().odd())
                        .map(day -> new Odd(line.person().name(), day)))
                .toList();
    }

    /// Where people of this page are planned, for the legend.
    public Set<Presence> presences() {
        return lines.stream()
                .flatMap(line -> line.days().stream())
                .flatMap(day -> day.planned().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The signs that stand on this page, for the legend.
    public Set<PresentDay.Standing> marks() {
        return lines.stream()
                .flatMap(line -> line.days().stream())
                .filter(this::marked)
                .map(PresentDay::standing)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whether a sign stands at this day: what is known of it, and what is not known though it is past.
    public boolean marked(PresentDay day) {
        return switch (day.standing()) {
            case AWAY, ISOLATED, DAY_OFF -> false;
            case UNKNOWN -> day.day().isBefore(today);
            default -> true;
        };
    }

    /// On how many days that are past, each person’s counted, nobody knows who was where.
    public int unknown() {
        return (int) lines.stream()
                .flatMap(line -> line.days().stream())
                .filter(day -> day.standing() == PresentDay.Standing.UNKNOWN && marked(day))
                .count();
    }

    /// The same as a list to take along: a line for each person and day.
    public Table table() {
        var rows = Table.of(
                Message.of("attendance.unit"),
                from,
                "attendance.csv.number",
                "attendance.person",
                "attendance.csv.day",
                "attendance.csv.planned",
                "attendance.csv.standing",
                "attendance.csv.said");
        lines.forEach(line -> line.days()
                .forEach(each -> rows.row(
                        line.person().staffNumber(),
                        line.person().name(),
                        each.day(),
                        each.planned().<Object>map(Presence::inWords).orElse(""),
                        Message.of("attendance.standing." + each.standing()),
                        each.said().orElse(""))));
        return rows.table();
    }

    /// The roll call that is open now.
    public Optional<Roll> open() {
        return rolls.stream().filter(roll -> roll.open(now)).findFirst();
    }

    /// The first day of what comes before.
    public LocalDate before() {
        return month ? from.minusMonths(1) : from.minusWeeks(1);
    }

    /// Somebody’s day that was not as planned.
    public record Odd(String name, PresentDay day) {}
}
