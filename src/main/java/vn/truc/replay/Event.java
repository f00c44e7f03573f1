package vn.truc.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.truc.health.Channel;
import vn.truc.health.Exposure;
import vn.truc.health.Isolation;
import vn.truc.health.Relation;
import vn.truc.measure.Cutoff;
import vn.truc.measure.OnSiteReasons;
import vn.truc.report.ReportRequest;

/// Something that happened: when, by whom, and exactly one act.
record Event(
        LocalDateTime at, @Code(Code.Kind.PERSON) @Nullable String by, Act act) {

    /// What can happen in a case; in the file an act is called by its name in small letters.
    sealed interface Act permits OfficeAct, GateAct {}

    /// What an office does.
    sealed interface OfficeAct extends Act {}

    /// The week of units is planned, submitted and approved: everybody in the office on working days but those
    /// excepted.
    record Rosters(LocalDate week, List<@Code(Code.Kind.UNITS) String> groups, List<Excepted> except)
            implements OfficeAct {}

    /// Why people of a unit come to the office in a week.
    record ComeBecause(
            @Code(Code.Kind.UNIT) String unit,
            LocalDate week,
            Map<@Code(Code.Kind.PERSON) String, OnSiteReasons.Reason> people)
            implements OfficeAct {}

    /// The same, without the approval; a plan that breaks a rule is submitted with a reason.
    record SubmitRosters(
            LocalDate week,
            List<@Code(Code.Kind.UNITS) String> groups,
            List<Excepted> except,
            @Nullable String reason) implements OfficeAct {}

    /// The leader in charge approves what units have submitted for a week.
    record ApproveRosters(LocalDate week, List<@Code(Code.Kind.UNITS) String> groups) implements OfficeAct {}

    /// The office sends the lists of a week up as one.
    record SendUp(LocalDate week) implements OfficeAct {}

    /// The head of the body approves what was sent up.
    record ApproveList(LocalDate week) implements OfficeAct {}

    /// A rota of duty is made with its turns and published: one person a day, from the same hour on; one that breaks
    /// its own rules with the reason for it.
    record DutyRota(
            @Code(value = Code.Kind.ROTA, defines = true) String rota,

            @Code(Code.Kind.UNIT) String unit,
            String name,
            LocalDate from,
            LocalDate to,
            LocalTime starts,
            int hours,
            int inARow,
            @Nullable String although,
            Map<@Code(Code.Kind.PERSON) String, List<LocalDate>> turns)
            implements OfficeAct {
        DutyRota {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("duty-rota: to is before from");
            }
            if (turns.isEmpty()) {
                throw new IllegalArgumentException("duty-rota: turns are missing");
            }
        }
    }

    /// Somebody asks a colleague to take a day, and may take another one in return.
    record AskSwap(
            @Code(value = Code.Kind.SWAP, defines = true) String swap,

            @Code(Code.Kind.PERSON) String other,
            LocalDate day,
            @Nullable LocalDate back)
            implements OfficeAct {}

    /// The one who was asked agrees to a swap, or whoever keeps the plan approves it; or they say no.
    record AnswerSwap(@Code(Code.Kind.SWAP) String swap, boolean refused) implements OfficeAct {}

    /// Somebody who works from home says that they begin, or end.
    record CheckIn(boolean ends) implements OfficeAct {}

    /// A document is entered.
    record Draft(@Code(Code.Kind.DIRECTIVE) String directive) implements OfficeAct {}

    /// A second person puts it in force.
    record Issue(@Code(Code.Kind.DIRECTIVE) String directive) implements OfficeAct {}

    /// It is taken back from a day on.
    record Withdraw(@Code(Code.Kind.DIRECTIVE) String directive, LocalDate from) implements OfficeAct {}

    /// A draft is approved beforehand as the plan for a level of the epidemic in an area.
    record Prepare(
            @Code(Code.Kind.DIRECTIVE) String directive,
            @Code(Code.Kind.AREA) String area,
            int level) implements OfficeAct {}

    /// It is decided at which level an area stands; what was prepared for it comes into force under this code.
    record SetLevel(
            @Code(value = Code.Kind.DIRECTIVE, defines = true)
            String decision,

            @Code(Code.Kind.AREA) String area,
            int level,
            @Code(Code.Kind.UNIT) String issuer,
            String number,
            String signer,
            LocalDate from)
            implements OfficeAct {}

    /// Units, those who do one kind of work there, or one person need not follow some clauses, by a document.
    record Exempt(
            @Code(Code.Kind.DIRECTIVE) String directive,
            List<@Code(Code.Kind.CLAUSE) String> clauses,
            List<@Code(Code.Kind.UNITS) String> units,
            @Nullable String function,
            @Code(Code.Kind.PERSON) @Nullable String person,
            String number,
            LocalDate from,
            @Nullable LocalDate until)
            implements OfficeAct {
        Exempt {
            if (clauses.isEmpty() || units.isEmpty() || (function != null && person != null)) {
                throw new IllegalArgumentException(
                        "exempt: clauses and units, and function or person where it is not everybody");
            }
        }
    }

    /// One unit confirms that it has read it.
    record Acknowledge(
            @Code(Code.Kind.DIRECTIVE) String directive,
            @Code(Code.Kind.UNIT) String unit) implements OfficeAct {}

    /// The heads of the units reached confirm, one after the other until a moment, except some.
    record AcknowledgeEach(
            @Code(Code.Kind.DIRECTIVE) String directive,
            LocalDateTime until,
            List<@Code(Code.Kind.UNITS) String> except)
            implements OfficeAct {}

    /// A unit's task from a clause is done.
    record Done(
            @Code(Code.Kind.CLAUSE) String clause,
            @Code(Code.Kind.UNIT) String unit,
            String result) implements OfficeAct {}

    /// Somebody declares: answers by question and exposures; what is not said is no.
    record Declare(Map<String, List<String>> answers, Map<Exposure, Relation> exposures) implements OfficeAct {}

    /// Everybody at these units declares, one after the other until a moment, except some; all answer the same.
    record DeclareEach(
            List<@Code(Code.Kind.UNITS) String> groups,
            LocalDateTime until,
            List<@Code(Code.Kind.PERSON) String> except,
            Map<String, List<String>> answers,
            Map<Exposure, Relation> exposures)
            implements OfficeAct {}

    /// A declaration that somebody made elsewhere was seen; it is of now unless its moment is said.
    record DeclarationSeen(
            @Code(Code.Kind.PERSON) String person,
            Channel on,
            @Nullable LocalDateTime made,
            boolean refers) implements OfficeAct {}

    /// The health officer records that somebody is isolated.
    record Isolate(
            @Code(Code.Kind.PERSON) String person,
            Isolation.@Nullable Standing standing,
            Isolation.Kind kind,
            LocalDate from)
            implements OfficeAct {}

    /// A trip is recorded by the unit, or asked for by the one who goes.
    record Trip(
            @Code(value = Code.Kind.ABSENCE, defines = true) String trip,

            @Code(Code.Kind.UNIT) String unit,
            List<@Code(Code.Kind.PERSON) String> people,
            String place,
            String purpose,
            LocalDate from,
            LocalDate to)
            implements OfficeAct {}

    /// Somebody asks for leave; the first day may begin at noon, the last end at noon.
    record AskLeave(
            @Code(value = Code.Kind.ABSENCE, defines = true) String leave,

            String kind,
            LocalDate from,
            LocalDate to,
            boolean fromNoon,
            boolean toNoon,
            @Nullable String reason)
            implements OfficeAct {}

    /// A trip or leave is allowed, or refused with a reason.
    record DecideAbsence(
            @Code(Code.Kind.ABSENCE) String absence,
            boolean refused,
            @Nullable String reason) implements OfficeAct {}

    /// A trip or leave is given up.
    record GiveUp(@Code(Code.Kind.ABSENCE) String absence) implements OfficeAct {}

    /// Somebody is back from a trip; without a person, whoever says so.
    record Return(
            @Code(Code.Kind.ABSENCE) String trip,
            @Code(Code.Kind.PERSON) @Nullable String person) implements OfficeAct {}

    /// Somebody on a trip says where they are; without a person, whoever says so, without a day, today.
    record Where(
            @Code(Code.Kind.ABSENCE) String trip,
            @Code(Code.Kind.PERSON) @Nullable String person,
            String place,
            @Nullable LocalDate day)
            implements OfficeAct {}

    /// A unit registers a meeting: people in the fullest room and online, metres between seats, points (điểm cầu).
    record Meeting(
            @Code(value = Code.Kind.MEETING, defines = true) String meeting,

            @Code(Code.Kind.UNIT) String unit,
            String title,
            LocalDateTime starts,
            @Nullable String place,
            int inRoom,
            int online,
            @Nullable BigDecimal metresApart,
            List<String> points,
            @Nullable String reason)
            implements OfficeAct {}

    /// A meeting is called off.
    record CallOff(@Code(Code.Kind.MEETING) String meeting) implements OfficeAct {}

    /// The heads of a group submit their reports one after the other until a moment, except some.
    record Reports(
            String form,
            LocalDate period,
            LocalDateTime until,
            @Code(Code.Kind.GROUP) String group,
            List<@Code(Code.Kind.UNITS) String> except)
            implements OfficeAct {}

    /// One report is submitted, with figures that are told, or with nothing to report.
    record Report(
            String form,
            @Code(Code.Kind.UNIT) String unit,
            LocalDate period,
            Map<String, Long> figures,
            boolean nothing,
            @Nullable String remarks)
            implements OfficeAct {}

    /// An office asks units for a report once, with the figures as of a moment; from then on its code is a form.
    record AskReport(
            @Code(value = Code.Kind.REQUEST, defines = true) String request,
            ReportRequest.Kind kind,
            String form,
            @Code(Code.Kind.UNIT) String recipient,
            String subject,
            String question,
            List<@Code(Code.Kind.UNITS) String> units,
            LocalDateTime asOf,
            LocalDate day,
            Cutoff due)
            implements OfficeAct {}

    /// One report is begun.
    record DraftReport(
            String form,
            @Code(Code.Kind.UNIT) String unit,
            LocalDate period,
            @Nullable String remarks) implements OfficeAct {}

    /// The office reminds those who have not submitted.
    record Remind(String form, LocalDate period) implements OfficeAct {}

    /// The office enters a report that was told by telephone.
    record EnterFor(
            String form,
            @Code(Code.Kind.UNIT) String unit,
            LocalDate period,
            @Code(Code.Kind.PERSON) String toldBy) implements OfficeAct {}
}
