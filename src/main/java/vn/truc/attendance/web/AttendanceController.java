package vn.truc.attendance.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.attendance.Attendance;
import vn.truc.attendance.Check;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.Entered;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// Check-in from home, one’s own days and what one says about them; the unit’s days for its head; counts for those
/// above.
@Controller
class AttendanceController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final String USUAL_MINUTES = "60";

    private final Attendance attendance;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;

    AttendanceController(Attendance attendance, Units units, Rights rights, OfficeClock clock) {
        this.attendance = attendance;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    @Needs(Right.OWN)
    @GetMapping("/attendance")
    Answer own(Actor by, @RequestParam Optional<LocalDate> month) {
        return own(by, month, FormErrors.none());
    }

    @Needs(Right.OWN)
    @PostMapping("/attendance/check")
    Answer check(Actor by, @RequestParam UUID id, @RequestParam Check.Kind kind) {
        return after(
                by, attendance.check(by, id, kind), kind == Check.Kind.START ? "attendance.begun" : "attendance.ended");
    }

    @Needs(Right.OWN)
    @PostMapping("/attendance/rolls/{id}")
    Answer answer(Actor by, @PathVariable UUID id) {
        return after(by, attendance.answer(by, id), "attendance.answered");
    }

    @Needs(Right.OWN)
    @PostMapping("/attendance/explain")
    Answer explain(Actor by, @RequestParam LocalDate day, @RequestParam(defaultValue = "") String said) {
        return switch (attendance.explain(by, day, said)) {
            case Outcome.Done<LocalDate> _ ->
                Redirect.to("/attendance?month=" + day.withDayOfMonth(1)).saying("attendance.explained");
            case Outcome.Refused<LocalDate>(var why) ->
                own(by, Optional.of(day), why).refusing();
        };
    }

    @Needs(Right.EDIT_ROSTER)
    @GetMapping("/attendance/unit")
    Answer unit(
            Actor by,
            @RequestParam Optional<Unit.Id> unit,
            @RequestParam Optional<LocalDate> from,
            @RequestParam(defaultValue = "week") String span) {
        return unit(calendar(by, unit.orElse(by.unit()), from, span, FormErrors.none()));
    }

    @Needs(Right.EDIT_ROSTER)
    @GetMapping("/attendance/unit.{ending:csv|xlsx}")
    Answer takeUnit(
            Actor by,
            @RequestParam Unit.Id unit,
            @RequestParam LocalDate from,
            @RequestParam(defaultValue = "week") String span,
            @PathVariable String ending) {
        return calendar(by, unit, Optional.of(from), span, FormErrors.none())
                .table()
                .as(Download.Format.ending(ending));
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/attendance/rolls")
    Answer call(
            Actor by,
            @RequestParam Unit.Id unit,
            @RequestParam UUID id,
            @RequestParam(defaultValue = USUAL_MINUTES) String minutes) {
        return switch (attendance.call(by, id, unit, Entered.number(minutes).orElse(0))) {
            case Outcome.Done<?> _ ->
                Redirect.to("/attendance/unit?unit=" + unit).saying("attendance.called");
            case Outcome.Refused<?>(var why) ->
                unit(calendar(by, unit, Optional.empty(), "week", why).typed(minutes))
                        .refusing();
        };
    }

    @Needs(Right.SEE_SITUATION)
    @GetMapping("/attendance/counts")
    Answer counts(Actor by, @RequestParam Optional<Unit.Id> unit, @RequestParam Optional<LocalDate> day) {
        var root = unit.orElseGet(
                () -> by.roots(Right.SEE_SITUATION).stream().findFirst().orElse(by.unit()));
        var asked = day.orElseGet(clock::today);
        return Page.of(Message.of("attendance.counts"), TEMPLATES.attendanceCounts(counted(by, root, asked)));
    }

    @Needs(Right.SEE_SITUATION)
    @GetMapping("/attendance/counts.{ending:csv|xlsx}")
    Answer takeCounts(Actor by, @RequestParam Unit.Id unit, @RequestParam LocalDate day, @PathVariable String ending) {
        return counted(by, unit, day).table().as(Download.Format.ending(ending));
    }

    private AttendanceCounts counted(Actor by, Unit.Id root, LocalDate day) {
        return new AttendanceCounts(find(root), day, attendance.counts(by, root, day));
    }

    private Answer after(Actor by, Outcome<?> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> Redirect.to("/attendance").saying(done);
            case Outcome.Refused<?>(var why) -> own(by, Optional.empty(), why).refusing();
        };
    }

    private Page own(Actor by, Optional<LocalDate> month, FormErrors errors) {
        var today = clock.today();
        var first = month.orElse(today).withDayOfMonth(1);
        var days = attendance.own(by, first, first.plusMonths(1));
        var page = new OwnAttendance(
                today,
                first,
                days.stream().filter(day -> !day.day().isAfter(today)).toList().reversed(),
                attendance.today(by),
                clock.newId(),
                rights.may(by, Right.EDIT_ROSTER, by.unit()),
                by.holds(Right.SEE_SITUATION),
                errors);
        return Page.of(Message.of("attendance.title"), TEMPLATES.attendanceOwn(page));
    }

    private static Page unit(UnitAttendance calendar) {
        return Page.of(Message.of("attendance.unit"), TEMPLATES.attendanceUnit(calendar));
    }

    private UnitAttendance calendar(Actor by, Unit.Id id, Optional<LocalDate> from, String span, FormErrors errors) {
        var today = clock.today();
        var asked = from.orElse(today);
        boolean month = span.equals("month");
        var first = month
                ? asked.withDayOfMonth(1)
                : asked.minusDays(asked.getDayOfWeek().getValue() - 1L);
        var until = month ? first.plusMonths(1) : first.plusWeeks(1);
        return new UnitAttendance(
                find(id),
                today,
                first,
                until,
                month,
                attendance.at(by, id, first, until),
                attendance.rolls(by, id),
                clock.now(),
                clock.newId(),
                USUAL_MINUTES,
                errors);
    }

    private Unit find(Unit.Id id) {
        return units.find(id, clock.today()).orElseThrow(() -> new NotFound("unit"));
    }
}
