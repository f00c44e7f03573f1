package vn.truc.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// Takes what was submitted, weekly plans and rotas alike, from stage to stage.
@Component
class StageWalk {
    private final StepRepository steps;
    private final Deciders deciders;
    private final StandIns standIns;
    private final People people;
    private final Rights rights;
    private final OfficeClock clock;

    StageWalk(
            StepRepository steps,
            Deciders deciders,
            StandIns standIns,
            People people,
            Rights rights,
            OfficeClock clock) {
        this.steps = steps;
        this.deciders = deciders;
        this.standIns = standIns;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    /// Begins the way, and says whom to tell: those of the first stage and the office.
    Set<Person.Id> begin(
            Asked asked, List<ApprovalRoute.Stop> wanted, Unit.Id unit, Unit.Id body, Person.Id submitter) {
        var way = deciders.passable(wanted, unit, body, submitter);
        steps.begin(asked, way, clock.now());
        var told = new HashSet<>(deciders.nearest(way.getFirst().stage(), unit, body));
        told.addAll(rights.nearest(Right.SEE_ROSTERS, unit));
        return told;
    }

    /// Whether what waits is somebody’s own to decide, or has come to them in a leader’s place.
    boolean mayDecide(Actor by, StepRepository.Waiting plan) {
        return !by.is(plan.by())
                && (own(by, plan)
                        || standIns.turn(by, plan)
                                .filter(turn -> turn.come(clock.now()))
                                .isPresent());
    }

    /// Whether somebody decides at any stage of its way, or has decided.
    boolean somewhere(Actor by, ApprovalState state, Unit.Id unit) {
        return decidedHere(by, state)
                || state.way().stream().anyMatch(stop -> deciders.may(by, stop.stage(), unit, state.body()));
    }

    /// Whether somebody has decided since it was submitted last.
    static boolean decidedHere(Actor by, ApprovalState state) {
        return state.now().stream().anyMatch(step -> by.is(step.by()));
    }

    /// Decides at the stage where it stands, and says how far it came. Whoever holds the next stage as well has decided
    /// there, too. Refused: where it stands with somebody else, or has not come to the stand-in yet.
    Outcome<Reached> decide(
            Actor by, StepRepository.Waiting plan, List<ApprovalStep> before, boolean approved, String reason) {
        boolean own = own(by, plan);
        var turn = own ? Optional.<StandIns.Turn>empty() : standIns.turn(by, plan);
        if (!own && turn.isEmpty()) {
            return Outcome.refused(FormErrors.of(standsElsewhere(plan, before)));
        }
        if (turn.isPresent() && !turn.get().come(clock.now())) {
            return Outcome.refused(
                    "roster.stand-in.wait", Words.moment(turn.get().since()));
        }
        var now = clock.now();
        int position = plan.position();
        var standIn = turn.flatMap(StandIns.Turn::standIn).map(StandIn::id);
        boolean overdue = turn.filter(StandIns.Turn::overdue).isPresent();
        while (true) {
            var stage = plan.way().get(position).stage();
            steps.add(
                    plan.asked(),
                    new ApprovalStep(
                            plan.round(), position, stage, approved, by.person().id(), now, reason, standIn, overdue));
            position++;
            overdue = false;
            standIn = Optional.empty();
            if (!approved || position >= plan.way().size()) {
                return Outcome.done(new Reached(true, Set.of()));
            }
            var next = plan.way().get(position).stage();
            if (!deciders.may(by, next, plan.unit(), plan.body())) {
                steps.moveTo(plan.asked(), position, now);
                return Outcome.done(new Reached(false, deciders.nearest(next, plan.unit(), plan.body())));
            }
        }
    }

    private boolean own(Actor by, StepRepository.Waiting plan) {
        return deciders.may(by, plan.stop().stage(), plan.unit(), plan.body());
    }

    /// Where it stands, and who decided before.
    private Message standsElsewhere(StepRepository.Waiting plan, List<ApprovalStep> before) {
        var stage = Words.t(RosterApprovals.name(plan.stop().stage()));
        if (before.isEmpty()) {
            return Message.of("roster.step.elsewhere", stage);
        }
        var last = before.getLast();
        return Message.of(
                "roster.step.decided",
                people.find(last.by()).map(Person::name).orElse("—"),
                Words.moment(last.at()),
                stage);
    }

    /// How far it came: decided for good, or on to the next stage and whom to tell there.
    record Reached(boolean last, Set<Person.Id> next) {}
}
