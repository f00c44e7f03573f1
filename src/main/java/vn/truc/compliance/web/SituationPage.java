package vn.truc.compliance.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.truc.compliance.Grid;
import vn.truc.compliance.Overview;
import vn.truc.compliance.State;
import vn.truc.measure.Rule;
import vn.truc.organisation.Unit;

/// How the units within reach stand to what holds for them, over the last working days.
public record SituationPage(
        Unit unit,
        List<Unit> choice,
        LocalDate lastDay,
        LocalDate today,
        Optional<Grid> grid,
        Optional<Overview> overview,
        Map<State, Long> counts,
        List<Rule.Subject> subjects,
        Optional<Rule.Subject> subject) {
    /// The days that are shown, the earliest first.
    public List<LocalDate> days() {
        return grid.map(Grid::days).or(() -> overview.map(Overview::days)).orElseThrow();
    }

    /// The address of the same for another unit.
    public String of(Unit other) {
        return "/situation?unit=" + other.id()
                + subject.map(about -> "&rule=" + encoded(about)).orElse("") + "&to=" + lastDay;
    }

    /// The address of the same with another last day.
    public String until(LocalDate other) {
        return "/situation?" + query() + "&to=" + other;
    }

    /// What this page was asked for, to take the same along as a list.
    public String asked() {
        return query() + "&to=" + lastDay;
    }

    private String query() {
        return "unit=" + unit.id()
                + subject.map(about -> "&rule=" + encoded(about)).orElse("");
    }

    private static String encoded(Rule.Subject subject) {
        return URLEncoder.encode(subject.toString(), StandardCharsets.UTF_8);
    }
}
