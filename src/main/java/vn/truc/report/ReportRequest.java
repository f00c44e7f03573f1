package vn.truc.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.truc.measure.Cutoff;
import vn.truc.measure.ReportDue;
import vn.truc.organisation.Unit;

/// That an office asks some units for a report once, beside what documents order: what it wants to know, in
/// which form, by when, with figures as of when (báo cáo nhanh, báo cáo đột xuất).
public record ReportRequest(
        Id id,
        Kind kind,
        String form,
        Unit.Id recipient,
        String subject,
        String question,
        Set<Unit.Id> units,
        Instant asOf,
        LocalDate dueDay,
        Cutoff due) {
    /// Stands between the code of the form and the request that it is asked by.
    private static final String AT = "@";

    public ReportRequest {
        units = Set.copyOf(units);
    }

    /// The code of the form as these units fill it in for this request, unlike that of any other request.
    public String code() {
        return form + AT + id;
    }

    /// The moment that ends the time for it.
    public Instant deadline() {
        return due.on(dueDay);
    }

    /// What it is called.
    public Text title() {
        return kind.title(subject);
    }

    /// The rule that a document would say it with, to the office of this code.
    ReportDue rule(String office) {
        return new ReportDue(code(), office, ReportDue.Every.DAY, due, ReportDue.HolidayPolicy.KEEP);
    }

    /// The request that a form's code names, if it names one.
    static Optional<Id> named(String code) {
        int at = code.indexOf(AT);
        return at < 0 ? Optional.empty() : Optional.of(Id.valueOf(code.substring(at + AT.length())));
    }

    /// How it is called by the office.
    public enum Kind {
        /// Báo cáo nhanh: a few figures at once.
        QUICK("Báo cáo nhanh", "Quick report"),
        /// Báo cáo đột xuất: about something that came up.
        AD_HOC("Báo cáo đột xuất", "Ad hoc report");

        private final String vi;
        private final String en;

        Kind(String vi, String en) {
            this.vi = vi;
            this.en = en;
        }

        Text title(String subject) {
            return new Text(vi + ": " + subject, en + ": " + subject);
        }

        /// The name of the kind.
        public Text word() {
            return new Text(vi, en);
        }
    }

    /// The identifier of a request, made by whoever asks.
    public record Id(UUID value) {
        public static Id valueOf(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
