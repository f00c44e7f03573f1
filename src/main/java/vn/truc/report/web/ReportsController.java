package vn.truc.report.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Reading;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;
import vn.truc.report.Chase;
import vn.truc.report.Extension;
import vn.truc.report.Form;
import vn.truc.report.Forms;
import vn.truc.report.Line;
import vn.truc.report.Report;
import vn.truc.report.Reports;
import vn.truc.report.Rolls;

/// What a unit owes, and single reports with their history.
@Controller
class ReportsController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int WEEKS_BACK = 4;

    private final Reports reports;
    private final Rolls rolls;
    private final Chase chase;
    private final Forms forms;
    private final Units units;
    private final Rights rights;
    private final Reading reading;
    private final OfficeClock clock;

    ReportsController(
            Reports reports,
            Rolls rolls,
            Chase chase,
            Forms forms,
            Units units,
            Rights rights,
            Reading reading,
            OfficeClock clock) {
        this.reading = reading;
        this.reports = reports;
        this.rolls = rolls;
        this.chase = chase;
        this.forms = forms;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    /// The office is led to what is missing; everybody else sees what the own unit owes.
    @Needs(Right.OWN)
    @GetMapping("/reports")
    Answer home(Actor by) {
        if (by.holds(Right.CONSOLIDATE)) {
            return Redirect.to("/reports/office");
        }
        if (!by.holds(Right.DRAFT_REPORT)) {
            throw new NotAllowed("DRAFT_REPORT");
        }
        return unit(
                by,
                by.roots(Right.DRAFT_REPORT).contains(by.unit())
                        ? by.unit()
                        : by.roots(Right.DRAFT_REPORT).iterator().next());
    }

    @Needs(Right.DRAFT_REPORT)
    @GetMapping("/reports/unit")
    Answer unit(Actor by, @RequestParam Unit.Id unit) {
        return reading.together(() -> Page.of(Message.of("report.title"), TEMPLATES.reportUnit(page(by, unit))));
    }

    @Needs(Right.DRAFT_REPORT)
    @GetMapping("/reports/unit.{ending:csv|xlsx}")
    Answer take(Actor by, @RequestParam Unit.Id unit, @PathVariable String ending) {
        return page(by, unit).table().as(Download.Format.ending(ending));
    }

    private UnitPage page(Actor by, Unit.Id unit) {
        var today = clock.today();
        var named = new HashMap<String, Form>();
        var owed = owed(rolls.owedBy(unit, today), today);
        var missed = owed(rolls.missedBy(unit, today), today);
        var history = reports.of(by, unit, today.minusWeeks(WEEKS_BACK), today.plusWeeks(1));
        history.forEach(report ->
                forms.find(report.key().form(), report.key().period()).ifPresent(form -> named.put(form.code(), form)));
        return new UnitPage(unit(unit, today), today, clock.now(), owed, missed, history, named);
    }

    private List<UnitPage.Owed> owed(List<Line> lines, LocalDate today) {
        return lines.stream()
                .flatMap(line -> forms.find(line.duty().rule().form(), today).stream()
                        .map(form -> new UnitPage.Owed(line, form, recipient(line, today))))
                .toList();
    }

    /// The office as it was on the day of the report: it may be closed since.
    private Unit recipient(Line line, LocalDate today) {
        var period = line.due().period();
        return unit(line.duty().recipient(), period.isBefore(today) ? period : today);
    }

    @Needs(Right.OWN)
    @GetMapping("/reports/{id}")
    Answer show(Actor by, @PathVariable Report.Id id) {
        return show(by, found(by, id), "", FormErrors.none());
    }

    @Needs(Right.CONSOLIDATE)
    @PostMapping("/reports/{id}/give-back")
    Answer giveBack(Actor by, @PathVariable Report.Id id, @RequestParam(defaultValue = "") String reason) {
        var report = found(by, id);
        return switch (reports.giveBack(by, report.key(), reason)) {
            case Outcome.Done<Report>(var _) -> Redirect.to("/reports/" + id).saying("report.given-back.done");
            case Outcome.Refused<Report>(var why) ->
                show(by, report, reason, why).refusing();
        };
    }

    @Needs(Right.CONSOLIDATE)
    @PostMapping("/reports/extend")
    Answer extend(
            Actor by,
            @RequestParam UUID extension,
            @RequestParam Unit.Id unit,
            @RequestParam String form,
            @RequestParam LocalDate period,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason) {
        var key = new Report.Key(form, unit, by.unit(), period);
        var line = rolls.find(key).orElseThrow(() -> new NotFound("report " + key));
        var wanted = new Extension(new Extension.Id(extension), key, moment(until), reason.strip());
        return switch (chase.extend(by, wanted)) {
            case Outcome.Done<Extension>(var done) ->
                Redirect.to("/reports/office?form=" + form + "&day=" + period)
                        .saying("report.extended.done", line.unit().name(), Words.moment(done.until()));
            case Outcome.Refused<Extension>(var why) ->
                extendPage(line, extension, until, reason, why).refusing();
        };
    }

    @Needs(Right.CONSOLIDATE)
    @GetMapping("/reports/extend")
    Answer extend(Actor by, @RequestParam Unit.Id unit, @RequestParam String form, @RequestParam LocalDate period) {
        var key = new Report.Key(form, unit, by.unit(), period);
        var line = rolls.find(key).orElseThrow(() -> new NotFound("report " + key));
        return extendPage(line, clock.newId(), "", "", FormErrors.none());
    }

    private Page extendPage(Line line, UUID id, String until, String reason, FormErrors errors) {
        return Page.of(
                Message.of("report.extend"), TEMPLATES.reportExtend(new ExtendPage(line, id, until, reason, errors)));
    }

    private Page show(Actor by, Report report, String reason, FormErrors errors) {
        var key = report.key();
        return Page.of(
                Message.of("report.title"),
                TEMPLATES.reportShow(new ShowPage(
                        report,
                        forms.find(key.form(), key.period()).orElseThrow(() -> new NotFound("form " + key.form())),
                        unit(key.unit(), key.period()),
                        unit(key.recipient(), key.period()),
                        rolls.find(key),
                        clock.now(),
                        reports.submissions(by, report),
                        reports.receives(by, key),
                        rights.may(by, Right.DRAFT_REPORT, key.unit()),
                        reason,
                        errors)));
    }

    private Report found(Actor by, Report.Id id) {
        return reports.find(by, id).orElseThrow(() -> new NotFound("report " + id));
    }

    private Unit unit(Unit.Id id, LocalDate day) {
        return units.find(id, day).orElseThrow(() -> new NotFound("unit " + id));
    }

    /// What a `datetime-local` field sends; the epoch, which no deadline accepts, for anything else.
    private static Instant moment(String typed) {
        try {
            return LocalDateTime.parse(typed).atZone(Words.OFFICE_ZONE).toInstant();
        } catch (DateTimeException notAMoment) {
            return Instant.EPOCH;
        }
    }
}
