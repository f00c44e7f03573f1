package vn.truc.report.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.report.Form;
import vn.truc.report.Line;
import vn.truc.report.Report;
import vn.truc.report.Submission;

/// A report as it lies at the office, with every submission, and what the reader may do about it.
public record ShowPage(
        Report report,
        Form form,
        Unit unit,
        Unit recipient,
        Optional<Line> line,
        Instant now,
        List<Submission> submissions,
        boolean ofOffice,
        boolean ofUnit,
        String reason,
        FormErrors errors) {
    /// The submission that counts, the latest.
    public Optional<Submission> latest() {
        return submissions.stream().findFirst();
    }

    /// The figure of this indicator in a submission.
    public Optional<Submission.Value> value(Submission submission, String indicator) {
        return submission.values().stream()
                .filter(value -> value.indicator().equals(indicator))
                .findFirst();
    }
}
