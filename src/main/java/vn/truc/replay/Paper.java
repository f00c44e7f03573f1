package vn.truc.replay;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.truc.measure.Rule;

/// A document of a case with its clauses.
record Paper(
        @Code(value = Code.Kind.DIRECTIVE, defines = true) String code,
        String number,
        vn.truc.document.DocumentType type,
        @Code(Code.Kind.ISSUER) String issuer,
        String signer,
        LocalDate date,
        String subject,
        List<@Code(Code.Kind.DIRECTIVE) String> basis,
        List<@Code(Code.Kind.DIRECTIVE) String> amends,
        List<@Code(Code.Kind.DIRECTIVE) String> replaces,
        Reach reach,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<Clause> clauses) {

    /// The day from which the rules hold: the one that the file names, or that of the document.
    LocalDate inForceFrom() {
        return from == null ? date : from;
    }

    /// Whom a document or a clause reaches: a unit and everything below it, everything seated in an area, or units and
    /// groups by code and no other.
    record Reach(
            @Code(Code.Kind.UNIT) @Nullable String subtree,
            List<@Code(Code.Kind.UNIT) String> except,
            @Code(Code.Kind.AREA) @Nullable String area,
            @Code(Code.Kind.GROUP) @Nullable String group,
            List<@Code(Code.Kind.UNIT) String> units) {
        Reach {
            int said = (subtree == null ? 0 : 1)
                    + (area == null ? 0 : 1)
                    + (group == null ? 0 : 1)
                    + (units.isEmpty() ? 0 : 1);
            if (said != 1) {
                throw new IllegalArgumentException("reach: one of subtree, area, group, units");
            }
            if (!except.isEmpty() && subtree == null) {
                throw new IllegalArgumentException("reach: except belongs to a subtree");
            }
        }
    }

    /// One clause: a measure, a task, something to read, or clauses of documents it amends that end.
    record Clause(
            @Code(value = Code.Kind.CLAUSE, defines = true) String id,
            @Nullable String label,
            String text,
            @Nullable Reach reach,
            @Nullable Rule measure,
            @Nullable Work task,
            @Nullable Reading read,
            List<@Code(Code.Kind.CLAUSE) String> ends) {
        Clause {
            int said = (measure == null ? 0 : 1)
                    + (task == null ? 0 : 1)
                    + (read == null ? 0 : 1)
                    + (ends.isEmpty() ? 0 : 1);
            if (said != 1) {
                throw new IllegalArgumentException("clause " + id + ": one of measure, task, read, ends");
            }
        }

        /// How people quote it: as the file says, or by its id.
        String called() {
            return label == null ? id.replaceFirst("^k(?=[0-9])", "") : label;
        }
    }

    /// Work for units by code or group, with a deadline where the text names one.
    record Work(
            List<@Code(Code.Kind.UNITS) String> lead,
            List<@Code(Code.Kind.UNITS) String> with,
            @Nullable LocalDate due) {
        Work {
            if (lead.isEmpty()) {
                throw new IllegalArgumentException("task: somebody takes the lead");
            }
        }
    }

    /// To be read by those who answer for a unit, or by everybody.
    record Reading(boolean everybody) {}
}
