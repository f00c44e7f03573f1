package vn.truc.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.State;
import vn.truc.directive.Receipt;
import vn.truc.directive.Receipts;
import vn.truc.gate.Verdict;
import vn.truc.gate.Visit;
import vn.truc.measure.Measure;
import vn.truc.measure.Measures;
import vn.truc.measure.Rule;
import vn.truc.message.Messages;
import vn.truc.page.Words;
import vn.truc.task.Task;
import vn.truc.task.Tasks;

/// Compares what was expected with what the capabilities answer to the people of the case.
@Component
class Judge {
    private final Measures measures;
    private final Compliance compliance;
    private final Receipts receipts;
    private final Tasks tasks;
    private final Messages messages;
    private final Players players;
    private final DirectiveActs work;
    private final PlanActs plans;
    private final HealthActs health;
    private final GateActs gate;
    private final RosterActs rosters;
    private final DutyActs duties;
    private final ReportClaims reports;
    private final AbsenceActs absences;
    private final DossierClaims dossiers;

    Judge(
            Measures measures,
            Compliance compliance,
            Receipts receipts,
            Tasks tasks,
            Messages messages,
            Players players,
            DirectiveActs work,
            PlanActs plans,
            HealthActs health,
            GateActs gate,
            RosterActs rosters,
            DutyActs duties,
            ReportClaims reports,
            AbsenceActs absences,
            DossierClaims dossiers) {
        this.measures = measures;
        this.compliance = compliance;
        this.receipts = receipts;
        this.tasks = tasks;
        this.messages = messages;
        this.players = players;
        this.work = work;
        this.plans = plans;
        this.health = health;
        this.gate = gate;
        this.rosters = rosters;
        this.duties = duties;
        this.reports = reports;
        this.absences = absences;
        this.dossiers = dossiers;
    }

    Judged judge(Stage stage, Expectation expectation) {
        try {
            return compare(stage, expectation);
        } catch (RuntimeException failed) {
            return new Judged(expectation, "an answer", "an error: " + failed);
        }
    }

    private Judged compare(Stage stage, Expectation it) {
        return switch (it.claim()) {
            case Expectation.InForce claim -> inForce(stage, it, claim);
            case Expectation.NotInForce claim -> {
                var holding = holding(stage, it, claim.unit(), claim.rule(), claim.detail())
                        .map(measure -> measure.rule().subject().toString())
                        .toList();
                var subject = claim.unit() + " " + claim.rule() + ": ";
                yield new Judged(it, subject + List.of(), subject + holding);
            }
            case Expectation.Verdict claim -> verdict(stage, it, claim);
            case Expectation.Logbook claim -> logbook(stage, it, claim);
            case Expectation.Report claim -> reports.report(stage, it, claim);
            case Expectation.Consolidated claim -> reports.consolidated(stage, it, claim);
            case Expectation.Submitted claim -> reports.submitted(stage, it, claim);
            case Expectation.Figure claim -> reports.figure(stage, it, claim);
            case Expectation.Rule claim -> {
                var subject = claim.unit() + " " + claim.rule() + " is ";
                var held = holding(stage, it, claim.unit(), claim.rule(), claim.detail())
                        .map(measure -> measure.rule().toString())
                        .sorted()
                        .toList();
                yield new Judged(it, subject + List.of(claim.is().toString()), subject + held);
            }
            case Expectation.Compliance claim -> compliance(stage, it, claim);
            case Expectation.Unread claim -> {
                var subject = claim.directive() + " not confirmed by ";
                yield new Judged(it, subject + sorted(claim.units()), subject + sorted(unconfirmed(stage, claim)));
            }
            case Expectation.Task claim -> task(stage, it, claim);
            case Expectation.Tasks claim -> {
                var given = tasks.of(stage.directive(claim.directive()).value());
                yield new Judged(
                        it,
                        tasks(claim.directive(), claim.count(), claim.done()),
                        tasks(
                                claim.directive(),
                                given.size(),
                                given.stream().filter(Task::done).count()));
            }
            case Expectation.Roster claim -> {
                var is = rosters.status(stage, claim.unit(), claim.week());
                var subject = claim.unit() + " roster of " + claim.week() + ": ";
                yield new Judged(it, subject + claim.is(), subject + is);
            }
            case Expectation.ListOfWeek claim -> rosters.listOfWeek(stage, it, claim);
            case Expectation.WorkedAtHome claim -> rosters.workedAtHome(stage, it, claim);
            case Expectation.OnDuty claim -> duties.onDuty(stage, it, claim);
            case Expectation.Turns claim -> duties.turns(stage, it, claim);
            case Expectation.Level claim -> plans.level(stage, it, claim);
            case Expectation.Planned claim -> {
                var subject = claim.person() + " on " + claim.day() + ": ";
                var is = rosters.planned(stage, claim.person(), claim.day());
                yield new Judged(
                        it, subject + claim.is(), subject + is.map(Enum::name).orElse("not planned"));
            }
            case Expectation.Message claim -> message(stage, it, claim.person(), claim.about(), true);
            case Expectation.NoMessage claim -> message(stage, it, claim.person(), claim.about(), false);
            case Expectation.Absence claim -> absences.absence(stage, it, claim);
            case Expectation.Away claim -> absences.away(stage, it, claim);
            case Expectation.Out claim -> absences.out(stage, it, claim);
            case Expectation.Dossier claim -> dossiers.dossier(stage, it, claim);
            case Expectation.Isolation claim -> {
                var until = players.as(stage.person(claim.person()), health::isolatedUntil);
                var subject = claim.person() + " isolated until ";
                yield new Judged(
                        it,
                        subject + claim.until(),
                        subject + until.map(Object::toString).orElse("nothing"));
            }
        };
    }

    private Judged inForce(Stage stage, Expectation it, Expectation.InForce claim) {
        var subject = claim.unit() + " " + claim.rule() + (claim.detail() == null ? "" : ":" + claim.detail());
        var clause = stage.source(claim.from());
        var found =
                holding(stage, it, claim.unit(), claim.rule(), claim.detail()).toList();
        boolean fromThere = found.stream()
                .flatMap(measure -> measure.sources().stream())
                .anyMatch(source -> source.id().value().equals(clause));
        var from = found.stream()
                .flatMap(measure -> measure.sources().stream())
                .map(source -> source.origin().number() + "/" + source.origin().clause())
                .toList();
        return new Judged(
                it,
                subject + " from " + claim.from(),
                subject + " from " + (fromThere ? claim.from() : from.toString()));
    }

    private Stream<Measure> holding(Stage stage, Expectation it, String unit, String rule, @Nullable String detail) {
        return measures.inForce(stage.unit(unit).id(), it.at().toLocalDate()).measures().stream()
                .filter(measure -> about(measure.rule().subject(), rule, detail));
    }

    private Judged verdict(Stage stage, Expectation it, Expectation.Verdict claim) {
        var who = claim.person() == null ? claim.visitor() : claim.person();
        var id = GateActs.who(stage, claim.person(), claim.visitor());
        var arrival = Step.of(stage.told()).stream()
                .filter(step -> !step.at().isAfter(it.at())
                        && step.act() instanceof GateAct.Enter enter
                        && GateActs.who(stage, enter.person(), enter.visitor()).equals(id))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        var at = stage.place(((GateAct.Enter) arrival.act()).gate()).id();
        var said = players.as(stage.person(String.valueOf(arrival.by())), guard -> gate.visits(guard, at, id)).stream()
                .findFirst()
                .map(Visit::verdict);
        return new Judged(
                it,
                who + " at the gate: " + claim.is() + (claim.because() == null ? "" : " because of " + claim.because()),
                who + " at the gate: "
                        + said.map(verdict -> said(verdict) == claim.is() && claim.because() == null
                                        ? claim.is().name()
                                        : said(verdict) + " because of " + verdict.why())
                                .orElse("nothing"));
    }

    private static Expectation.Said said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Admit _ -> Expectation.Said.ADMIT;
            case Verdict.Refer _ -> Expectation.Said.REFER;
            case Verdict.Refuse _ -> Expectation.Said.REFUSE;
        };
    }

    private Judged logbook(Stage stage, Expectation it, Expectation.Logbook claim) {
        var guard = Step.of(stage.told()).stream()
                .filter(step -> step.act() instanceof GateAct.Enter enter
                        && enter.gate().equals(claim.gate()))
                .map(Step::by)
                .findFirst()
                .orElseThrow();
        var visits =
                players
                        .as(
                                stage.person(String.valueOf(guard)),
                                by -> gate.log(by, stage.place(claim.gate()).id()))
                        .stream()
                        .filter(visit -> day(visit.came()).equals(claim.day()))
                        .filter(visit -> visit.verdict() instanceof Verdict.Admit
                                || visit.order().isPresent())
                        .toList();
        var subject = claim.gate() + " " + claim.day() + ": ";
        return new Judged(
                it,
                subject + claim.entries() + " in, " + claim.exits() + " out",
                subject + visits.size() + " in, "
                        + visits.stream()
                                .flatMap(visit -> visit.went().stream())
                                .filter(went -> day(went).equals(claim.day()))
                                .count()
                        + " out");
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Words.OFFICE_ZONE);
    }

    /// What the deadlines and the marks have computed by now: nothing is computed for the question.
    private Judged compliance(Stage stage, Expectation it, Expectation.Compliance claim) {
        var unit = stage.unit(claim.unit()).id();
        var states = compliance.of(unit, claim.day()).stream()
                .filter(standing -> about(standing.subject(), claim.rule(), claim.detail()))
                .map(standing -> standing.state())
                .reduce(State::worse);
        var subject = claim.unit() + " " + claim.day() + " " + claim.rule() + ": ";
        return new Judged(
                it, subject + claim.is(), subject + states.map(State::name).orElse("nothing computed"));
    }

    private List<String> unconfirmed(Stage stage, Expectation.Unread claim) {
        return receipts.of(stage.directive(claim.directive())).stream()
                .filter(receipt -> !receipt.confirmed())
                .map(Receipt::unit)
                .map(stage::code)
                .toList();
    }

    private Judged task(Stage stage, Expectation it, Expectation.Task claim) {
        var is = work.task(stage, claim.clause(), claim.unit())
                .map(task -> task.done() ? Expectation.Progress.DONE : Expectation.Progress.OPEN);
        var subject = claim.unit() + " " + claim.clause() + ": ";
        return new Judged(it, subject + claim.is(), subject + is.map(Enum::name).orElse("no such task"));
    }

    private Judged message(Stage stage, Expectation it, String person, String about, boolean expected) {
        boolean told = players.as(stage.person(person), messages::inbox).stream()
                .anyMatch(message -> message.text().key().equals(about));
        var subject = person + " about " + about + ": ";
        return new Judged(it, subject + (expected ? "told" : "not told"), subject + (told ? "told" : "not told"));
    }

    private static String tasks(String directive, long count, long done) {
        return directive + ": " + count + " tasks, " + done + " done";
    }

    static boolean about(Rule.Subject subject, String rule, @Nullable String detail) {
        return subject.rule().equals(rule)
                && (detail == null || subject.detail().equals(detail));
    }

    static String sorted(Collection<String> codes) {
        return codes.stream().sorted().collect(Collectors.toList()).toString();
    }
}
