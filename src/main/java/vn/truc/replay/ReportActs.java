package vn.truc.replay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;
import vn.truc.report.Chase;
import vn.truc.report.Duties;
import vn.truc.report.Filing;
import vn.truc.report.Line;
import vn.truc.report.Reminder;
import vn.truc.report.Report;
import vn.truc.report.ReportRequest;
import vn.truc.report.ReportRequests;
import vn.truc.report.Reports;
import vn.truc.report.Rolls;
import vn.truc.report.Submission;

/// How the units of a case report, and how the office chases them.
@Component
class ReportActs {
    private final Reports reports;
    private final Rolls rolls;
    private final Chase chase;
    private final Duties duties;
    private final ReportRequests requests;
    private final OfficeClock clock;

    ReportActs(Reports reports, Rolls rolls, Chase chase, Duties duties, ReportRequests requests, OfficeClock clock) {
        this.reports = reports;
        this.rolls = rolls;
        this.chase = chase;
        this.duties = duties;
        this.requests = requests;
        this.clock = clock;
    }

    void submit(Stage stage, Actor by, Event.Report act) {
        var key = key(stage, act.unit(), act.form(), act.period());
        if (act.remarks() == null && act.figures().isEmpty() && !act.nothing()) {
            Refusals.value(reports.submitAsDrafted(by, new Submission.Id(clock.newId()), key), "the report");
            return;
        }
        var draft = reports.find(by, key);
        var filing = filing(key, draft, Objects.requireNonNullElse(act.remarks(), ""));
        var given = new HashMap<>(filing.given());
        act.figures().forEach((indicator, value) -> given.put(indicator, new Report.Given(value, "")));
        Refusals.value(
                reports.submit(
                        by,
                        new Filing(
                                filing.id(),
                                filing.report(),
                                key,
                                filing.version(),
                                given,
                                filing.remarks(),
                                act.nothing(),
                                Optional.empty())),
                "the report");
    }

    void ask(Stage stage, Actor by, Event.AskReport act) {
        var request = new ReportRequest(
                new ReportRequest.Id(clock.newId()),
                act.kind(),
                act.form(),
                stage.unit(act.recipient()).id(),
                act.subject(),
                act.question(),
                stage.told().codes(act.units()).stream()
                        .map(code -> stage.unit(code).id())
                        .collect(Collectors.toSet()),
                act.asOf().atZone(Words.OFFICE_ZONE).toInstant(),
                act.day(),
                act.due());
        stage.request(
                act.request(),
                Refusals.value(requests.ask(by, request), "asking for a report").code());
    }

    void draft(Stage stage, Actor by, Event.DraftReport act) {
        var key = key(stage, act.unit(), act.form(), act.period());
        Refusals.value(
                reports.draft(
                        by,
                        new Filing.Draft(
                                new Report.Id(clock.newId()),
                                key,
                                0,
                                Map.of(),
                                Objects.requireNonNullElse(act.remarks(), ""))),
                "the draft report");
    }

    /// The office reminds everybody who has not submitted.
    void remind(Stage stage, Actor by, Event.Remind act) {
        var form = stage.form(act.form());
        var roll = rolls.of(by, form, act.period());
        var units = roll.missing().stream().map(Line::unit).map(Unit::id).collect(Collectors.toSet());
        Refusals.value(
                chase.remind(
                        by,
                        new Reminder(
                                new Reminder.Id(clock.newId()),
                                form,
                                roll.recipient().id(),
                                act.period(),
                                units,
                                false)),
                "the reminder");
    }

    void enterFor(Stage stage, Actor by, Event.EnterFor act) {
        var key = key(stage, act.unit(), act.form(), act.period());
        Refusals.value(
                reports.enterFor(
                        by,
                        filing(key, reports.find(by, key), ""),
                        stage.person(act.toldBy()).name()),
                "the report for the unit");
    }

    private Filing filing(Report.Key key, Optional<Report> draft, String remarks) {
        return new Filing(
                new Submission.Id(clock.newId()),
                draft.map(Report::id).orElseGet(() -> new Report.Id(clock.newId())),
                key,
                draft.map(Report::version).orElse(0),
                draft.map(Report::given).orElse(Map.of()),
                remarks,
                false,
                Optional.empty());
    }

    private Report.Key key(Stage stage, String unit, String told, LocalDate period) {
        var form = stage.form(told);
        return duties.of(stage.unit(unit).id(), period).stream()
                .filter(duty -> duty.rule().form().equals(form))
                .map(duty -> duty.key(period))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(unit + " owes no report " + told + " of " + period));
    }
}
