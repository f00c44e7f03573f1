package vn.truc.replay;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.truc.compliance.State;
import vn.truc.gate.Why;
import vn.truc.roster.Presence;

/// What must come of a case at a moment, derived by hand from the text and from the facts of the file.
record Expectation(
        @Code(value = Code.Kind.EXPECTATION, defines = true) String id, LocalDateTime at, Claim claim, String why) {

    /// What can be expected; in the file a claim is called by its name in small letters.
    sealed interface Claim {}

    /// A rule holds for a unit, and comes from this clause.
    record InForce(
            @Code(Code.Kind.UNIT) String unit,
            String rule,
            @Nullable String detail,
            @Code(Code.Kind.SOURCE) String from)
            implements Claim {}

    /// No such rule holds for a unit.
    record NotInForce(
            @Code(Code.Kind.UNIT) String unit,
            String rule,
            @Nullable String detail) implements Claim {}

    /// What the gate last said to somebody.
    record Verdict(
            @Code(Code.Kind.PERSON) @Nullable String person,
            @Code(Code.Kind.VISITOR) @Nullable String visitor,
            Said is,
            @Nullable Why because)
            implements Claim {}

    /// The three words of the gate.
    enum Said {
        ADMIT,
        REFER,
        REFUSE
    }

    /// How many came in and went out at a gate on a day.
    record Logbook(@Code(Code.Kind.PLACE) String gate, LocalDate day, int entries, int exits) implements Claim {}

    /// Where those who owe a report stand with it.
    record Report(
            String form,
            LocalDate period,
            int onTime,
            List<@Code(Code.Kind.UNIT) String> late,
            List<@Code(Code.Kind.UNIT) String> missing,
            List<@Code(Code.Kind.UNIT) String> waiting)
            implements Claim {}

    /// What the recipient's sheet adds up to; only the figures named are compared.
    record Consolidated(
            String form,
            @Code(Code.Kind.UNIT) String recipient,
            LocalDate period,
            Map<String, Long> figures,
            List<@Code(Code.Kind.UNIT) String> missing)
            implements Claim {}

    /// The figures of one unit's report as submitted, and those that it does not know; only those named are compared.
    record Submitted(
            String form,
            @Code(Code.Kind.UNIT) String unit,
            LocalDate period,
            Map<String, Long> figures,
            List<String> unknown)
            implements Claim {}

    /// What the merged rule says, in the words of the vocabulary.
    record Rule(
            @Code(Code.Kind.UNIT) String unit,
            String rule,
            @Nullable String detail,
            vn.truc.measure.Rule is) implements Claim {}

    /// How a unit stands to a rule on a day.
    record Compliance(
            @Code(Code.Kind.UNIT) String unit,
            LocalDate day,
            String rule,
            @Nullable String detail,
            State is) implements Claim {}

    /// The units that have not confirmed a document.
    record Unread(@Code(Code.Kind.DIRECTIVE) String directive, List<@Code(Code.Kind.UNIT) String> units)
            implements Claim {}

    /// Whether a unit's task from a clause is done.
    record Task(
            @Code(Code.Kind.CLAUSE) String clause,
            @Code(Code.Kind.UNIT) String unit,
            Progress is) implements Claim {}

    /// Whether work is done.
    enum Progress {
        OPEN,
        DONE
    }

    /// How many tasks a document gave, and how many of them are done.
    record Tasks(@Code(Code.Kind.DIRECTIVE) String directive, int count, int done) implements Claim {}

    /// How far the lists of a week have come that were sent up as one, as this person of the body sees it: of so many
    /// units, with so many missing.
    record ListOfWeek(@Code(Code.Kind.PERSON) String person, LocalDate week, int units, int missing, Sent is)
            implements Claim {}

    /// How far a joined list has come.
    enum Sent {
        NONE,
        SENT,
        APPROVED,
        RETURNED
    }

    /// Whether somebody worked from home on a day: planned so, begun, and not come through a gate.
    record WorkedAtHome(@Code(Code.Kind.PERSON) String person, LocalDate day, boolean is) implements Claim {}

    /// How far a unit's roster for a week has come.
    record Roster(@Code(Code.Kind.UNIT) String unit, LocalDate week, Stand is) implements Claim {}

    /// How far a roster has come; none is one that nobody has begun.
    enum Stand {
        NONE,
        DRAFT,
        SUBMITTED,
        APPROVED,
        RETURNED
    }

    /// At which level an area stands, by the nearest decision around it; without a level nobody has decided.
    record Level(
            @Code(Code.Kind.AREA) String area, @Nullable Integer is) implements Claim {}

    /// Where somebody is planned to be on a day.
    record Planned(@Code(Code.Kind.PERSON) String person, LocalDate day, Presence is) implements Claim {}

    /// Somebody was told about something.
    record Message(@Code(Code.Kind.PERSON) String person, String about) implements Claim {}

    /// Who has duty on a day by a published rota, as somebody in it or above sees it.
    record OnDuty(
            @Code(Code.Kind.PERSON) String seenBy,
            @Code(Code.Kind.ROTA) String rota,
            LocalDate day,
            List<@Code(Code.Kind.PERSON) String> people)
            implements Claim {}

    /// How people take turns by a published rota: how many each has, how many days in a row at most, and how many rules
    /// it breaks.
    record Turns(
            @Code(Code.Kind.PERSON) String seenBy,
            @Code(Code.Kind.ROTA) String rota,
            Map<@Code(Code.Kind.PERSON) String, Long> each,
            int inARow,
            int broken)
            implements Claim {}

    /// Somebody was not told about something.
    record NoMessage(@Code(Code.Kind.PERSON) String person, String about) implements Claim {}

    /// Somebody is isolated up to and including a day.
    record Isolation(@Code(Code.Kind.PERSON) String person, LocalDate until) implements Claim {}

    /// How far a trip or leave has come.
    record Absence(@Code(Code.Kind.ABSENCE) String absence, vn.truc.absence.Absence.State is) implements Claim {}

    /// Where somebody on a trip is, as whoever looks sees it in the list of those who are out; without a place they are
    /// not out.
    record Out(
            @Code(Code.Kind.PERSON) String seenBy,
            @Code(Code.Kind.PERSON) String person,
            @Nullable String at) implements Claim {}

    /// How a unit stood to a rule on a day by the file about somebody who fell ill at work, as the health officer opens
    /// it.
    record Dossier(
            @Code(Code.Kind.PERSON) String by,
            @Code(Code.Kind.PERSON) String person,
            LocalDate day,
            String rule,
            @Nullable String detail,
            State is)
            implements Claim {}

    /// A figure computed from the facts of a unit and below on a day, whether or not it is reported; without a number
    /// nothing is known.
    record Figure(
            @Code(Code.Kind.UNIT) String unit,
            LocalDate day,
            String indicator,
            @Nullable Long is) implements Claim {}

    /// How many of a unit and below are away for a whole day, by what was allowed.
    record Away(@Code(Code.Kind.UNIT) String unit, LocalDate day, int trips, int leave) implements Claim {}
}
