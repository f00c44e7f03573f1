package vn.truc.attendance.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.Map;
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
import vn.truc.attendance.Signs;
import vn.truc.attendance.TimeSheets;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
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
import vn.truc.page.PdfSheet;
import vn.truc.page.Redirect;

/// The monthly time sheet of a unit: corrected, signed, as XLSX and as a document.
@Controller
class TimeSheetController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final TimeSheets sheets;
    private final Signs signs;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;

    TimeSheetController(TimeSheets sheets, Signs signs, Units units, Rights rights, OfficeClock clock) {
        this.sheets = sheets;
        this.signs = signs;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    @Needs(Right.EDIT_ROSTER)
    @GetMapping("/attendance/sheet")
    Answer show(
            Actor by,
            @RequestParam Optional<Unit.Id> unit,
            @RequestParam Optional<LocalDate> month,
            @RequestParam(defaultValue = "false") boolean draft) {
        return page(by, unit.orElse(by.unit()), month, draft, Map.of(), FormErrors.none());
    }

    @Needs(Right.EDIT_ROSTER)
    @GetMapping("/attendance/sheet.{ending:csv|xlsx}")
    Answer take(Actor by, @RequestParam Unit.Id unit, @RequestParam LocalDate month, @PathVariable String ending) {
        return content(by, unit, Optional.of(month), false, Map.of(), FormErrors.none())
                .table()
                .as(Download.Format.ending(ending));
    }

    @Needs(Right.EDIT_ROSTER)
    @GetMapping("/attendance/sheet.pdf")
    Answer print(Actor by, @RequestParam Unit.Id unit, @RequestParam LocalDate month) {
        var page = content(by, unit, Optional.of(month), false, Map.of(), FormErrors.none());
        return PdfSheet.wide(
                Message.of("attendance.sheet"), page.sheet().month(), TEMPLATES.attendanceSheetPaper(page));
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/attendance/sheet/correct")
    Answer correct(
            Actor by,
            @RequestParam Unit.Id unit,
            @RequestParam UUID id,
            @RequestParam Person.Id person,
            @RequestParam Optional<LocalDate> month,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String sign,
            @RequestParam(defaultValue = "") String reason) {
        var typed = Map.of("person", person.toString(), "day", day, "sign", sign, "reason", reason);
        var meant = Entered.day(day);
        if (meant.isEmpty()) {
            var missing = FormErrors.at("day", Message.of("attendance.error.no-day"));
            return page(by, unit, month, true, typed, missing).refusing();
        }
        var wanted = new TimeSheets.Correction(id, unit, person, meant.get(), sign, reason);
        return after(
                by, unit, meant.get().withDayOfMonth(1), typed, sheets.correct(by, wanted), "attendance.corrected");
    }

    @Needs(Right.SUBMIT_REPORT)
    @PostMapping("/attendance/sheet/sign")
    Answer sign(
            Actor by,
            @RequestParam Unit.Id unit,
            @RequestParam UUID id,
            @RequestParam LocalDate month,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "") String reason) {
        var first = month.withDayOfMonth(1);
        var typed = Map.of("again", reason);
        return after(by, unit, first, typed, sheets.sign(by, id, unit, first, reason, shown), "attendance.signed");
    }

    /// What was refused shows the sheet as it is now: that is what can be corrected and signed.
    private Answer after(
            Actor by, Unit.Id unit, LocalDate month, Map<String, String> typed, Outcome<?> outcome, String done) {
        boolean draft = typed.containsKey("sign");
        return switch (outcome) {
            case Outcome.Done<?> _ ->
                Redirect.to("/attendance/sheet?unit=" + unit + "&month=" + month + (draft ? "&draft=true" : ""))
                        .saying(done);
            case Outcome.Refused<?>(var why) ->
                page(by, unit, Optional.of(month), true, typed, why).refusing();
        };
    }

    private Page page(
            Actor by,
            Unit.Id unit,
            Optional<LocalDate> month,
            boolean draft,
            Map<String, String> typed,
            FormErrors errors) {
        return Page.of(
                Message.of("attendance.sheet"),
                TEMPLATES.attendanceSheet(content(by, unit, month, draft, typed, errors)));
    }

    private TimeSheetPage content(
            Actor by,
            Unit.Id id,
            Optional<LocalDate> asked,
            boolean draft,
            Map<String, String> typed,
            FormErrors errors) {
        var month = asked.orElseGet(() -> clock.today().minusMonths(1)).withDayOfMonth(1);
        var last = month.plusMonths(1).minusDays(1);
        var unit = units.find(id, last).or(() -> units.find(id, clock.today())).orElseThrow(() -> new NotFound("unit"));
        var signed = sheets.signed(by, id, month);
        var sheet = draft || signed.isEmpty() ? sheets.draft(by, id, month) : signed.get();
        var body = units.upward(id, last).stream().filter(Unit::seal).findFirst();
        return new TimeSheetPage(
                unit,
                body.map(Unit::name).orElse(""),
                sheet,
                signed.isPresent(),
                signs.all(),
                signs.uncertain(),
                rights.may(by, Right.SUBMIT_REPORT, id) && clock.today().isAfter(last),
                clock.today(),
                clock.newId(),
                typed,
                errors);
    }
}
