package vn.truc.attendance.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.attendance.Attendance;
import vn.truc.attendance.Check;
import vn.truc.attendance.PresentDay;
import vn.truc.attendance.TimeSheet;
import vn.truc.attendance.TimeSheets;
import vn.truc.organisation.Unit;

/// Check-in from home, and the numbers of planned against actual, for programs.
@RestController
@Tag(name = "attendance", description = "Begin and end of work from home; how many were where they were planned")
class AttendanceApi {
    private final Attendance attendance;
    private final TimeSheets sheets;

    AttendanceApi(Attendance attendance, TimeSheets sheets) {
        this.attendance = attendance;
        this.sheets = sheets;
    }

    @Needs(Right.OWN)
    @PutMapping("/api/attendance/checks/{id}")
    @Operation(summary = "Begin or end one's work from home today; begun once a day")
    CheckedIn check(Actor by, @PathVariable UUID id, @RequestBody CheckingIn wanted) {
        var check = attendance.check(by, id, wanted.kind()).orProblem();
        return new CheckedIn(check.id(), check.kind(), check.day(), check.at());
    }

    @Needs(Right.SEE_SITUATION)
    @GetMapping("/api/attendance/{unit}/{day}")
    @Operation(summary = "How many people of each unit at and below this one stood how on a day: numbers, no names")
    List<AttendanceNumbers> counts(Actor by, @PathVariable Unit.Id unit, @PathVariable LocalDate day) {
        return attendance.counts(by, unit, day).stream()
                .map(counts -> new AttendanceNumbers(
                        counts.unit().id().value(), counts.unit().name(), new TreeMap<>(counts.standings())))
                .toList();
    }

    @Needs(Right.EDIT_ROSTER)
    @GetMapping("/api/attendance/sheets/{unit}/{month}")
    @Operation(
            summary =
                    "The time sheet of a unit for the month of this day, as it was signed or as it would be now, with the"
                            + " document or law on which each sign rests")
    SheetOfMonth sheet(Actor by, @PathVariable Unit.Id unit, @PathVariable LocalDate month) {
        var first = month.withDayOfMonth(1);
        var sheet = sheets.signed(by, unit, first).orElseGet(() -> sheets.draft(by, unit, first));
        return new SheetOfMonth(
                sheet.month(),
                sheet.signature().map(TimeSheet.Signature::version).orElse(0),
                sheet.lines().stream()
                        .map(line -> new PersonOfMonth(line.number(), line.name(), line.signs()))
                        .toList(),
                sheet.grounds());
    }

    /// A time sheet; version 0 is not signed.
    @Schema(name = "TimeSheet")
    record SheetOfMonth(LocalDate month, int version, List<PersonOfMonth> people, List<TimeSheet.Ground> grounds) {}

    /// One person’s signs, one a day.
    record PersonOfMonth(String number, String name, List<String> signs) {}

    /// What is said: that work begins or ends.
    record CheckingIn(Check.Kind kind) {}

    /// What was noted.
    @Schema(name = "Check")
    record CheckedIn(UUID id, Check.Kind kind, LocalDate day, Instant at) {}

    /// How many people of a unit stood how.
    record AttendanceNumbers(UUID unit, String name, Map<PresentDay.Standing, Long> people) {}
}
