package vn.truc.report.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.truc.organisation.People;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.report.Form;
import vn.truc.report.Line;
import vn.truc.report.Report;

/// A unit's report being worked on, by the unit or by the office for it.
public record EditPage(
        Form form,
        Line line,
        Unit recipient,
        Instant now,
        Map<String, Long> computed,
        ReportForm typed,
        Optional<Report> stored,
        List<People.Holder> signers,
        boolean signsThemselves,
        boolean forUnit,
        FormErrors errors) {
    /// The computed figure as it is shown; unknown where there is none.
    public Optional<Long> computed(String indicator) {
        return Optional.ofNullable(computed.get(indicator));
    }

    /// What somebody else saved meanwhile, where it is other than what is typed here.
    public Optional<String> saved(String indicator) {
        return conflict()
                .map(report -> Optional.ofNullable(report.given().get(indicator))
                        .map(given -> String.valueOf(given.value()))
                        .orElse("–"))
                .filter(value -> !value.equals(typed.figure(indicator).isEmpty() ? "–" : typed.figure(indicator)));
    }

    /// The stored report, when it is not the one that the writer had seen.
    public Optional<Report> conflict() {
        return stored.filter(report -> report.version() != typed.version());
    }

    /// How many figures nobody knows yet.
    public long unknown() {
        return form.indicators().stream()
                .filter(indicator -> !computed.containsKey(indicator.code())
                        && typed.figure(indicator.code()).isEmpty())
                .count();
    }

    /// What the hidden version must be so that saving again replaces what is shown.
    public int nextVersion() {
        return stored.map(Report::version).orElse(0);
    }
}
