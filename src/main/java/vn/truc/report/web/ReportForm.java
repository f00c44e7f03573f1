package vn.truc.report.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.truc.organisation.Person;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.report.Filing;
import vn.truc.report.Form;
import vn.truc.report.Report;
import vn.truc.report.Submission;

/// What was typed into a report, as it was typed.
public record ReportForm(
        UUID id,
        UUID submission,
        int version,
        Map<String, String> figures,
        Map<String, String> reasons,
        String remarks,
        String signer,
        String toldBy) {
    private static final String NUMBER = "\\d{1,8}";

    /// The form as the report stands.
    static ReportForm of(Optional<Report> report, UUID freshReport, UUID freshSubmission) {
        var figures = new HashMap<String, String>();
        var reasons = new HashMap<String, String>();
        report.ifPresent(found -> found.given().forEach((indicator, given) -> {
            figures.put(indicator, String.valueOf(given.value()));
            reasons.put(indicator, given.reason());
        }));
        return new ReportForm(
                report.map(found -> found.id().value()).orElse(freshReport),
                freshSubmission,
                report.map(Report::version).orElse(0),
                figures,
                reasons,
                report.map(Report::remarks).orElse(""),
                "",
                "");
    }

    /// The form as it was sent: a figure under its code, its reason under `reason-` and the code.
    static ReportForm sent(Form form, Map<String, String> sent) {
        var figures = new HashMap<String, String>();
        var reasons = new HashMap<String, String>();
        for (var indicator : form.indicators()) {
            figures.put(
                    indicator.code(), sent.getOrDefault(indicator.code(), "").strip());
            reasons.put(
                    indicator.code(),
                    sent.getOrDefault("reason-" + indicator.code(), "").strip());
        }
        return new ReportForm(
                UUID.fromString(sent.getOrDefault("id", "")),
                UUID.fromString(sent.getOrDefault("submission", "")),
                number(sent.getOrDefault("version", "0")),
                figures,
                reasons,
                sent.getOrDefault("remarks", ""),
                sent.getOrDefault("signer", ""),
                sent.getOrDefault("toldBy", ""));
    }

    /// The figure typed under this code.
    public String figure(String indicator) {
        return figures.getOrDefault(indicator, "");
    }

    /// The reason typed for it.
    public String reason(String indicator) {
        return reasons.getOrDefault(indicator, "");
    }

    FormErrors check(Form form) {
        var wrong = FormErrors.none();
        for (var indicator : form.indicators()) {
            var typed = figure(indicator.code());
            if (!typed.isEmpty() && !typed.matches(NUMBER)) {
                wrong = wrong.with(
                        indicator.code(),
                        Message.of("report.error.number", indicator.label().said()));
            }
        }
        return wrong;
    }

    Filing.Draft draft(Report.Key key) {
        return new Filing.Draft(new Report.Id(id), key, version, given(), remarks);
    }

    Filing filing(Report.Key key, boolean nothing) {
        return new Filing(
                new Submission.Id(submission),
                new Report.Id(id),
                key,
                version,
                given(),
                remarks,
                nothing,
                signer.isBlank() ? Optional.empty() : Optional.of(Person.Id.valueOf(signer)));
    }

    private Map<String, Report.Given> given() {
        var given = new HashMap<String, Report.Given>();
        figures.forEach((indicator, typed) -> {
            if (!typed.isEmpty()) {
                given.put(indicator, new Report.Given(Long.parseLong(typed), reason(indicator)));
            }
        });
        return given;
    }

    private static int number(String text) {
        return text.matches(NUMBER) ? Integer.parseInt(text) : 0;
    }
}
