package vn.truc.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.truc.organisation.Person;

/// A report as it was submitted once: a correction is a further submission, and this one stays.
public record Submission(
        Id id,
        Report.Id report,
        int number,
        Instant at,
        Person.Id submitterId,
        String submitter,
        Signature signature,
        String toldBy,
        boolean nothing,
        String remarks,
        Instant computedAt,
        List<Value> values) {
    /// Its figures stand by the code of their indicator; the form says in which order they are shown.
    public Submission {
        values = values.stream().sorted(Comparator.comparing(Value::indicator)).toList();
    }

    /// Whether the office entered it for the unit, by what somebody there told.
    public boolean enteredByOffice() {
        return !toldBy.isEmpty();
    }

    /// The same with these figures.
    Submission with(List<Value> figures) {
        return new Submission(
                id,
                report,
                number,
                at,
                submitterId,
                submitter,
                signature,
                toldBy,
                nothing,
                remarks,
                computedAt,
                figures);
    }

    /// The identifier of a submission, made by whoever fills the form in.
    public record Id(UUID value) {
        public static Id valueOf(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// Who answers for it, and in which capacity; a deputy signs for the head ("KT.").
    public record Signature(Optional<Person.Id> person, String name, Capacity capacity) {}

    /// In which capacity somebody signs.
    public enum Capacity {
        /// Thủ trưởng đơn vị.
        HEAD,
        /// KT. thủ trưởng, phó thủ trưởng.
        FOR_HEAD,
        /// Nobody signed: the office entered what it was told.
        OFFICE
    }

    /// One figure: as computed, and as a person put it down with the reason. Neither means unknown.
    public record Value(
            String indicator,
            @Nullable Long computed,
            @Nullable Long given,
            String reason) {
        /// The figure that counts: a person's word before the computed one.
        public Optional<Long> effective() {
            return Optional.ofNullable(given != null ? given : computed);
        }
    }
}
