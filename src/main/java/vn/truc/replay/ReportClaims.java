package vn.truc.replay;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.ReportDue;
import vn.truc.report.Consolidations;
import vn.truc.report.IndicatorSource;
import vn.truc.report.Line;
import vn.truc.report.Reports;
import vn.truc.report.Roll;
import vn.truc.report.Rolls;

/// Compares the reports of a case with what the receiving office sees.
@Component
class ReportClaims {
    private final Rolls rolls;
    private final Consolidations consolidations;
    private final Reports reports;
    private final List<IndicatorSource> sources;
    private final Players players;
    private final Acting acting;
    private final OfficeClock clock;

    ReportClaims(
            Rolls rolls,
            Consolidations consolidations,
            Reports reports,
            List<IndicatorSource> sources,
            Players players,
            Acting acting,
            OfficeClock clock) {
        this.reports = reports;
        this.rolls = rolls;
        this.consolidations = consolidations;
        this.sources = sources;
        this.players = players;
        this.acting = acting;
        this.clock = clock;
    }

    /// A figure as a report would fill it in.
    Judged figure(Stage stage, Expectation it, Expectation.Figure claim) {
        var source = sources.stream()
                .filter(each -> each.indicators().contains(claim.indicator()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no indicator " + claim.indicator()));
        var unit = stage.unit(claim.unit()).id();
        var is = acting.as("replay.figures", () -> source.figures(List.of(unit), claim.day(), clock.now())).stream()
                .filter(figure -> figure.indicator().equals(claim.indicator()))
                .map(figure -> Long.toString(figure.value()))
                .findFirst()
                .orElse("unknown");
        var subject = claim.unit() + " " + claim.day() + " " + claim.indicator() + ": ";
        return new Judged(it, subject + (claim.is() == null ? "unknown" : claim.is()), subject + is);
    }

    Judged report(Stage stage, Expectation it, Expectation.Report claim) {
        var form = stage.form(claim.form());
        var office = recipient(stage.told(), claim.form());
        var roll = players.as(stage.answering(office), by -> rolls.of(by, form, claim.period()));
        return new Judged(
                it,
                said(claim, claim.onTime(), claim.late(), claim.missing(), claim.waiting()),
                said(
                        claim,
                        roll.standing(Line.Standing.ON_TIME).size(),
                        codes(stage, roll, Line.Standing.LATE),
                        codes(stage, roll, Line.Standing.OVERDUE),
                        codes(stage, roll, Line.Standing.DRAFTING, Line.Standing.NOT_BEGUN)));
    }

    /// The office that collects reports in this form: by a clause, or because it asked.
    private static String recipient(Case told, String form) {
        var asked = told.events().stream()
                .filter(event -> event.act() instanceof Event.AskReport ask
                        && ask.request().equals(form))
                .map(event -> ((Event.AskReport) event.act()).recipient());
        var ordered = told.directives().stream()
                .flatMap(paper -> paper.clauses().stream())
                .filter(clause ->
                        clause.measure() instanceof ReportDue due && due.form().equals(form))
                .map(clause -> ((ReportDue) clause.measure()).recipient());
        return Stream.concat(asked, ordered)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody collects reports in form " + form));
    }

    Judged submitted(Stage stage, Expectation it, Expectation.Submitted claim) {
        var unit = stage.unit(claim.unit()).id();
        var by = stage.answering(claim.unit());
        var values = players.as(
                by,
                actor -> reports.of(actor, unit, claim.period(), claim.period()).stream()
                        .filter(report -> report.key().form().equals(stage.form(claim.form())))
                        .flatMap(report ->
                                reports.submissions(actor, report).stream().limit(1))
                        .flatMap(submission -> submission.values().stream())
                        .toList());
        var expected = new TreeMap<String, Object>(claim.figures());
        claim.unknown().forEach(indicator -> expected.put(indicator, "unknown"));
        var actual = new TreeMap<String, Object>();
        expected.keySet().forEach(indicator -> actual.put(indicator, "not in the report"));
        values.stream()
                .filter(value -> expected.containsKey(value.indicator()))
                .forEach(value -> actual.put(
                        value.indicator(),
                        value.effective().<Object>map(figure -> figure).orElse("unknown")));
        var subject = claim.unit() + " " + claim.form() + " " + claim.period() + ": ";
        return new Judged(it, subject + expected, subject + actual);
    }

    Judged consolidated(Stage stage, Expectation it, Expectation.Consolidated claim) {
        var roll = players.as(
                stage.answering(claim.recipient()), by -> rolls.of(by, stage.form(claim.form()), claim.period()));
        var sum = players.as(stage.answering(claim.recipient()), _ -> consolidations.of(roll));
        var actual = new TreeMap<String, Object>();
        claim.figures().keySet().forEach(indicator -> {
            var value = sum.total(List.of(indicator)).value();
            actual.put(indicator, value.isPresent() ? value.getAsLong() : "unknown");
        });
        return new Judged(
                it,
                new TreeMap<String, Object>(claim.figures()) + ", missing " + Judge.sorted(claim.missing()),
                actual + ", missing "
                        + Judge.sorted(roll.missing().stream()
                                .map(line -> stage.code(line.unit().id()))
                                .toList()));
    }

    private static List<String> codes(Stage stage, Roll roll, Line.Standing... standings) {
        return Stream.of(standings)
                .flatMap(standing -> roll.standing(standing).stream())
                .map(line -> stage.code(line.unit().id()))
                .toList();
    }

    private static String said(
            Expectation.Report claim, int onTime, List<String> late, List<String> missing, List<String> waiting) {
        return "%s %s: %d on time, late %s, missing %s, waiting %s"
                .formatted(
                        claim.form(),
                        claim.period(),
                        onTime,
                        Judge.sorted(late),
                        Judge.sorted(missing),
                        Judge.sorted(waiting));
    }
}
