package vn.truc.report.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.report.Filing;
import vn.truc.report.Report;
import vn.truc.report.Submission;

/// A submission as a program sends it: what a draft has, whether there is nothing to report, and who signs.
record ReportFiling(
        UUID report,
        int version,
        String form,
        UUID unit,
        UUID recipient,
        LocalDate period,
        @Nullable Map<String, ReportDraft.ReportGiven> figures,
        @Nullable String remarks,
        @Nullable Boolean nothing,
        @Nullable UUID signer) {
    Filing filing(Submission.Id id) {
        return new Filing(
                id,
                new Report.Id(report),
                new Report.Key(form, new Unit.Id(unit), new Unit.Id(recipient), period),
                version,
                ReportDraft.given(figures),
                remarks == null ? "" : remarks,
                Boolean.TRUE.equals(nothing),
                Optional.ofNullable(signer).map(Person.Id::new));
    }
}
