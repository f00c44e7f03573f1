package vn.truc.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.truc.document.DocumentNumber;
import vn.truc.document.DocumentType;
import vn.truc.measure.Origin;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// A document that directs: what it is called, who issued it, whom it reaches from when, and its clauses.
public record Directive(
        Id id,
        DocumentNumber number,
        DocumentType type,
        Unit.Id issuer,
        String issuedBy,
        String signer,
        LocalDate date,
        String subject,
        Reach reach,
        Set<Addressee> addressees,
        Period period,
        List<Clause> clauses,
        List<Relation> relations,
        Status status,
        int edit,
        Person.Id drafter,
        Optional<Instant> issuedAt) {
    public Directive {
        clauses = List.copyOf(clauses);
        relations = relations.stream()
                .distinct()
                .sorted(Comparator.comparing(Relation::toString))
                .toList();
        addressees = Set.copyOf(addressees);
    }

    /// A document that is addressed to units only.
    public Directive(
            Id id,
            DocumentNumber number,
            DocumentType type,
            Unit.Id issuer,
            String issuedBy,
            String signer,
            LocalDate date,
            String subject,
            Reach reach,
            Period period,
            List<Clause> clauses,
            List<Relation> relations,
            Status status,
            int edit,
            Person.Id drafter,
            Optional<Instant> issuedAt) {
        this(
                id, number, type, issuer, issuedBy, signer, date, subject, reach, Set.of(), period, clauses, relations,
                status, edit, drafter, issuedAt);
    }

    /// Where one of its clauses comes from, as measures and tasks quote it.
    public Origin origin(Clause clause) {
        return new Origin(id.value(), number.toString(), clause.label());
    }

    /// Whom a clause reaches: the units it names itself, or those of the whole document.
    public Reach reach(Clause clause) {
        return clause.reach().orElse(reach);
    }

    /// Whether it may still be changed.
    public boolean draft() {
        return status == Status.DRAFT;
    }

    /// Whether everybody is to read it, not only those who answer for a unit.
    public boolean everybodyReads() {
        return clauses.stream()
                .anyMatch(clause -> clause.content() instanceof Clause.ToRead(var everybody) && everybody);
    }

    /// The same with other clauses.
    public Directive with(List<Clause> others) {
        return copy(others, edit, drafter);
    }

    /// The same, as the edit of this number.
    public Directive edit(int other) {
        return copy(clauses, other, drafter);
    }

    /// The same, written last by this person, who may not put it in force alone.
    Directive writtenBy(Person.Id other) {
        return copy(clauses, edit, other);
    }

    private Directive copy(List<Clause> others, int otherEdit, Person.Id otherDrafter) {
        return new Directive(
                id,
                number,
                type,
                issuer,
                issuedBy,
                signer,
                date,
                subject,
                reach,
                addressees,
                period,
                others,
                relations,
                status,
                otherEdit,
                otherDrafter,
                issuedAt);
    }

    /// How far the document has come.
    public enum Status {
        /// Being entered; binds nobody.
        DRAFT,
        /// Put in force by a second person.
        IN_FORCE,
        /// Withdrawn, or superseded by a later one; binds nobody any more.
        ENDED
    }

    /// How it relates to an earlier document.
    public record Relation(Kind kind, Id other) {
        /// The kinds of relation.
        public enum Kind {
            /// Căn cứ.
            BASED_ON,
            /// Sửa đổi, bổ sung.
            AMENDS,
            /// Thay thế: the other ends when this one begins.
            REPLACES
        }
    }

    /// The identifier of a directive.
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
