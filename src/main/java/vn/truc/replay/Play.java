package vn.truc.replay;

import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;

/// Carries out the steps of a case through the capabilities' own verbs.
@Component
class Play {
    private final Players players;
    private final DirectiveActs directives;
    private final PlanActs plans;
    private final HealthActs health;
    private final GateActs gate;
    private final PosterActs posters;
    private final ReportActs reports;
    private final RosterActs rosters;
    private final DutyActs duties;
    private final AbsenceActs absences;
    private final MeetingActs meetings;

    Play(
            Players players,
            DirectiveActs directives,
            PlanActs plans,
            HealthActs health,
            GateActs gate,
            PosterActs posters,
            ReportActs reports,
            RosterActs rosters,
            DutyActs duties,
            AbsenceActs absences,
            MeetingActs meetings) {
        this.players = players;
        this.directives = directives;
        this.plans = plans;
        this.health = health;
        this.gate = gate;
        this.posters = posters;
        this.reports = reports;
        this.rosters = rosters;
        this.duties = duties;
        this.absences = absences;
        this.meetings = meetings;
    }

    /// Does what the step tells; a refusal is an error that names it.
    void perform(Stage stage, Step step) {
        try {
            if (step.act() instanceof Event.SubmitRosters plan) {
                rosters.submit(stage, plan);
                return;
            }
            if (step.act() instanceof GateAct.ScanPoster scan) {
                posters.scan(stage, scan);
                return;
            }
            var by = Objects.requireNonNull(step.by(), "‘by’ is missing");
            if (step.act() instanceof Event.Rosters plan) {
                rosters.plan(stage, by, plan);
                return;
            }
            if (step.act() instanceof Event.ApproveRosters approval) {
                rosters.approve(stage, by, approval);
                return;
            }
            players.as(stage.person(by), actor -> {
                act(stage, actor, step.act());
                return actor;
            });
        } catch (RuntimeException failed) {
            throw new IllegalStateException(
                    "%s: %s by %s: %s"
                            .formatted(
                                    step.at(),
                                    Spelling.kebab(step.act().getClass().getSimpleName()),
                                    step.by(),
                                    failed.getMessage()),
                    failed);
        }
    }

    private void act(Stage stage, Actor by, Event.Act happened) {
        switch (happened) {
            case Event.Draft draft -> directives.draft(stage, by, draft);
            case Event.Issue issue -> directives.issue(stage, by, issue);
            case Event.Withdraw withdraw -> directives.withdraw(stage, by, withdraw);
            case Event.Prepare prepare -> plans.prepare(stage, by, prepare);
            case Event.SetLevel level -> plans.decide(stage, by, level);
            case Event.Exempt exempt -> directives.exempt(stage, by, exempt);
            case Event.Acknowledge acknowledge -> directives.acknowledge(stage, by, acknowledge);
            case Event.Done done -> directives.done(stage, by, done);
            case Event.Declare declare -> health.declare(by, declare);
            case Event.DeclarationSeen seen -> health.seen(stage, by, seen);
            case Event.Isolate isolate -> health.isolate(stage, by, isolate);
            case Event.SendUp sendUp -> rosters.sendUp(by, sendUp);
            case Event.ApproveList approve -> rosters.approveList(by, approve);
            case Event.CheckIn check -> rosters.checkIn(by, check);
            case Event.DutyRota rota -> duties.publish(stage, by, rota);
            case Event.AskSwap ask -> duties.ask(stage, by, ask);
            case Event.AnswerSwap answer -> duties.answer(stage, by, answer);
            case Event.ComeBecause because -> rosters.because(stage, by, because);
            case Event.Trip trip -> absences.trip(stage, by, trip);
            case Event.AskLeave leave -> absences.leave(stage, by, leave);
            case Event.DecideAbsence decide -> absences.decide(stage, by, decide);
            case Event.GiveUp giveUp -> absences.giveUp(stage, by, giveUp);
            case Event.Return back -> absences.comeBack(stage, by, back);
            case Event.Where where -> absences.where(stage, by, where);
            case Event.Meeting meeting -> meetings.register(stage, by, meeting);
            case Event.CallOff callOff -> meetings.callOff(stage, by, callOff);
            case GateAct act -> gate.act(stage, by, act);
            case Event.AskReport ask -> reports.ask(stage, by, ask);
            case Event.Report report -> reports.submit(stage, by, report);
            case Event.DraftReport draft -> reports.draft(stage, by, draft);
            case Event.Remind remind -> reports.remind(stage, by, remind);
            case Event.EnterFor told -> reports.enterFor(stage, by, told);
            case Event.Rosters _,
                    Event.SubmitRosters _,
                    Event.ApproveRosters _,
                    Event.AcknowledgeEach _,
                    Event.DeclareEach _,
                    Event.Reports _ -> throw new IllegalStateException("told of many, played one by one");
        }
    }
}
