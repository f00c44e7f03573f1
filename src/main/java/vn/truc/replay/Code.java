package vn.truc.replay;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a word of a case file that names something told elsewhere in the file; a word that names nothing is an error.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
@interface Code {
    Kind value();

    /// Whether the word is what gives the thing its name; then no other may have it.
    boolean defines() default false;

    /// What a word can name.
    enum Kind {
        UNIT,
        AREA,
        /// A unit, or a group that stands for several.
        UNITS,
        GROUP,
        PERSON,
        TEAM,
        /// A unit, or a team at one.
        ISSUER,
        PLACE,
        VISITOR,
        /// A trip or a leave.
        ABSENCE,
        MEETING,
        /// A rota of duty.
        ROTA,
        /// A swap of days between two people.
        SWAP,
        /// A report that was asked for once.
        REQUEST,
        DIRECTIVE,
        /// A clause by its id.
        CLAUSE,
        /// A directive and one of its clauses, `tb1391/k10`.
        SOURCE,
        EXPECTATION,
        SENTENCE
    }
}
