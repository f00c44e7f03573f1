package vn.truc.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// A unit's report to an office, in a form, of a day: the draft as it stands, and when it was first submitted.
public record Report(
        Id id,
        Key key,
        Status status,
        int version,
        Map<String, Given> given,
        String remarks,
        Instant begun,
        Instant saved,
        Person.Id drafterId,
        String drafter,
        Optional<Instant> firstSubmitted,
        Optional<Submission.Id> lastSubmission,
        Optional<Returned> returned) {
    public Report {
        given = Map.copyOf(given);
    }

    /// Whether the draft says exactly this.
    boolean says(Map<String, Given> figures, String words) {
        return given.equals(figures) && remarks.equals(words);
    }

    /// The identifier of a report, made by whoever begins it.
    public record Id(UUID value) {
        public static Id valueOf(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// Which report it is: one form, one unit, one recipient, one day; there is never a second one.
    public record Key(String form, Unit.Id unit, Unit.Id recipient, LocalDate period) {}

    /// A figure that a person puts down, beside a computed one with the reason.
    public record Given(long value, String reason) {}

    /// Why, when and by whom it was given back to be corrected.
    public record Returned(Instant at, String by, String reason) {}

    /// Where a report stands.
    public enum Status {
        /// Somebody is working on it.
        DRAFT,
        /// It lies at the recipient.
        SUBMITTED,
        /// The recipient gave it back.
        RETURNED
    }
}
