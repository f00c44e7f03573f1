package vn.truc.report.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.truc.organisation.Unit;
import vn.truc.report.Filing;
import vn.truc.report.Report;

/// A draft as a program sends it: which report, over which version, and the figures put down by their codes.
record ReportDraft(
        @Schema(description = "Id of the report, made by whoever begins it")
        UUID id,

        int version,
        String form,
        UUID unit,
        UUID recipient,
        LocalDate period,
        @Nullable Map<String, ReportGiven> figures,
        @Nullable String remarks) {
    Report.Key key() {
        return new Report.Key(form, new Unit.Id(unit), new Unit.Id(recipient), period);
    }

    Filing.Draft draft() {
        return new Filing.Draft(new Report.Id(id), key(), version, given(figures), remarks == null ? "" : remarks);
    }

    static Map<String, Report.Given> given(@Nullable Map<String, ReportGiven> figures) {
        return figures == null
                ? Map.of()
                : figures.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, figure -> figure.getValue().given()));
    }

    /// A figure put down; other than the computed one with a reason.
    record ReportGiven(long value, @Nullable String reason) {
        Report.Given given() {
            return new Report.Given(value, reason == null ? "" : reason);
        }
    }
}
