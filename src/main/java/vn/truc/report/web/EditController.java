package vn.truc.report.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;
import vn.truc.report.Form;
import vn.truc.report.Forms;
import vn.truc.report.Report;
import vn.truc.report.Reports;
import vn.truc.report.Rolls;
import vn.truc.report.Submission;

/// Drafting and submitting a unit's report, and entering it for the unit.
@Controller
class EditController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Reports reports;
    private final Rolls rolls;
    private final Forms forms;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;

    EditController(Reports reports, Rolls rolls, Forms forms, Units units, Rights rights, OfficeClock clock) {
        this.reports = reports;
        this.rolls = rolls;
        this.forms = forms;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    @Needs(Right.DRAFT_REPORT)
    @GetMapping("/reports/edit")
    Answer edit(
            Actor by,
            @RequestParam Unit.Id unit,
            @RequestParam String form,
            @RequestParam Unit.Id recipient,
            @RequestParam LocalDate period) {
        return fresh(by, new Report.Key(form, unit, recipient, period), false);
    }

    @Needs(Right.CONSOLIDATE)
    @GetMapping("/reports/enter")
    Answer enter(
            Actor by,
            @RequestParam Unit.Id unit,
            @RequestParam String form,
            @RequestParam Unit.Id recipient,
            @RequestParam LocalDate period) {
        return fresh(by, new Report.Key(form, unit, recipient, period), true);
    }

    @Needs(Right.DRAFT_REPORT)
    @PostMapping("/reports/edit")
    Answer save(
            Actor by,
            @RequestParam Unit.Id unit,
            @RequestParam String form,
            @RequestParam Unit.Id recipient,
            @RequestParam LocalDate period,
            @RequestParam(name = "do", defaultValue = "save") String what,
            @RequestParam Map<String, String> sent) {
        var key = new Report.Key(form, unit, recipient, period);
        var typed = ReportForm.sent(form(key), sent);
        var wrong = typed.check(form(key));
        if (!wrong.isEmpty()) {
            return page(by, key, typed, false, wrong).refusing();
        }
        if (what.equals("save")) {
            return switch (reports.draft(by, typed.draft(key))) {
                case Outcome.Done<Report>(var _) ->
                    Redirect.to(path("edit", key)).saying("report.saved");
                case Outcome.Refused<Report>(var why) ->
                    page(by, key, typed, false, why).refusing();
            };
        }
        return submitted(by, key, typed, false, reports.submit(by, typed.filing(key, what.equals("nothing"))));
    }

    @Needs(Right.CONSOLIDATE)
    @PostMapping("/reports/enter")
    Answer enterFor(
            Actor by,
            @RequestParam Unit.Id unit,
            @RequestParam String form,
            @RequestParam Unit.Id recipient,
            @RequestParam LocalDate period,
            @RequestParam(name = "do", defaultValue = "submit") String what,
            @RequestParam Map<String, String> sent) {
        var key = new Report.Key(form, unit, recipient, period);
        var typed = ReportForm.sent(form(key), sent);
        var wrong = typed.check(form(key));
        if (!wrong.isEmpty()) {
            return page(by, key, typed, true, wrong).refusing();
        }
        var done = reports.enterFor(by, typed.filing(key, what.equals("nothing")), typed.toldBy());
        return submitted(by, key, typed, true, done);
    }

    private Answer submitted(Actor by, Report.Key key, ReportForm typed, boolean forUnit, Outcome<Submission> outcome) {
        return switch (outcome) {
            case Outcome.Done<Submission>(var submission) ->
                Redirect.to("/reports/" + submission.report())
                        .saying("report.submitted-at", Words.clock(submission.at()));
            case Outcome.Refused<Submission>(var why) ->
                page(by, key, typed, forUnit, why).refusing();
        };
    }

    private Page fresh(Actor by, Report.Key key, boolean forUnit) {
        var report = reports.find(by, key);
        var typed = ReportForm.of(report, clock.newId(), clock.newId());
        return page(by, key, typed, forUnit, FormErrors.none());
    }

    private Page page(Actor by, Report.Key key, ReportForm typed, boolean forUnit, FormErrors errors) {
        var line = rolls.find(key).orElseThrow(() -> new NotFound("report " + key));
        var form = form(key);
        return Page.of(
                form.title().message(),
                TEMPLATES.reportEdit(new EditPage(
                        form,
                        line,
                        units.find(key.recipient(), key.period()).orElseThrow(() -> new NotFound("unit")),
                        clock.now(),
                        reports.computed(by, key),
                        typed,
                        reports.find(by, key),
                        reports.signers(key.unit()),
                        rights.may(by, Right.SUBMIT_REPORT, key.unit()),
                        forUnit,
                        errors)));
    }

    private Form form(Report.Key key) {
        return forms.find(key.form(), key.period()).orElseThrow(() -> new NotFound("form " + key.form()));
    }

    static String path(String door, Report.Key key) {
        return "/reports/" + door + "?unit=" + key.unit() + "&form=" + key.form() + "&recipient=" + key.recipient()
                + "&period=" + key.period();
    }
}
