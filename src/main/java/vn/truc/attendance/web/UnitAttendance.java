package vn.truc.attendance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.truc.attendance.Attendance;
import vn.truc.attendance.PresentDay;
import vn.truc.attendance.Roll;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;

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
        FormErrors errors) {
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
