package vn.truc.roster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// Takes rotas of duty through the stages of their body, where it wants them approved; the last stage publishes them.
@Service
@Transactional
public class RotaApprovals {
    private final RotaRepository rotas;
    private final StepRepository steps;
    private final ApprovalRoutes routes;
    private final StageWalk walk;
    private final StandIns standIns;
    private final Units units;
    private final Rights rights;
    private final RotaBook book;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    RotaApprovals(
            RotaRepository rotas,
            StepRepository steps,
            ApprovalRoutes routes,
            StageWalk walk,
            StandIns standIns,
            Units units,
            Rights rights,
            RotaBook book,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.rotas = rotas;
        this.steps = steps;
        this.routes = routes;
        this.walk = walk;
        this.standIns = standIns;
        this.units = units;
        this.rights = rights;
        this.book = book;
        this.clock = clock;
        this.events = events;
    }

    /// Whether the body of a unit wants its rotas approved before they are published.
    @Transactional(readOnly = true)
    public boolean wanted(Unit.Id unit) {
        return routes.rotas(body(unit), clock.today());
    }

    /// Where a rota stands on its way, with every step so far; empty where it was never submitted.
    @Transactional(readOnly = true)
    public Optional<ApprovalState> state(DutyRota.Id id) {
        return steps.state(Asked.of(id));
    }

    /// Whether a rota waits for a decision: it stays as it is meanwhile.
    @Transactional(readOnly = true)
    public boolean waits(DutyRota.Id id) {
        return steps.waiting(Asked.of(id)).isPresent();
    }

    /// Why a rota that waits was submitted although it breaks its own rules; empty where it does not wait or breaks
    /// none.
    @Transactional(readOnly = true)
    public String although(DutyRota.Id id) {
        return steps.waiting(Asked.of(id)).map(StepRepository.Waiting::reason).orElse("");
    }

    /// Whether a rota waits for somebody’s own decision, or for one in a leader’s place.
    @Transactional(readOnly = true)
    public boolean mayDecide(Actor by, DutyRota.Id id) {
        return steps.waiting(Asked.of(id))
                .filter(plan -> walk.mayDecide(by, plan))
                .isPresent();
    }

    /// Whether a rota that waits is read by somebody who decides about it, or by the office that has the copy.
    boolean reads(Actor by, DutyRota rota) {
        return steps.waiting(Asked.of(rota.id()))
                .filter(plan -> rights.mayOnceWithin(by, Right.SEE_ROSTERS, rota.unit())
                        || walk.somewhere(by, steps.state(plan.asked()).orElseThrow(), rota.unit())
                        || standIns.turn(by, plan).isPresent())
                .isPresent();
    }

    /// Hands a rota to the first stage, and its copy to the office at the same time; one that breaks its own rules with
    /// the reason for it.
    void submit(Actor by, DutyRota rota, String although) {
        var body = body(rota.unit());
        rotas.submit(rota.id(), body, by.person().id(), clock.now(), although);
        var told = walk.begin(
                Asked.of(rota.id()),
                routes.on(body, clock.today()),
                rota.unit(),
                body,
                by.person().id());
        book.note(by, "duty.submitted", rota, although);
        tell(steps.waiting(Asked.of(rota.id())).orElseThrow(), "submitted", told);
    }

    /// Approves a rota at the stage where it stands, as it was shown; after the last it is published. Nobody
    /// approves what they submitted themselves.
    public Outcome<DutyRota> approve(Actor by, DutyRota.Id id, int edit) {
        return decide(by, id, edit, true, "");
    }

    /// Sends a rota back with a reason, from whatever stage.
    public Outcome<DutyRota> giveBack(Actor by, DutyRota.Id id, String reason) {
        return reason.isBlank()
                ? Outcome.refused(FormErrors.at("reason", Message.of("roster.give-back-reason")))
                : decide(by, id, null, false, reason.strip());
    }

    private Outcome<DutyRota> decide(
            Actor by, DutyRota.Id id, @Nullable Integer edit, boolean approved, String reason) {
        rotas.lock(id);
        var rota = rotas.find(id).orElseThrow(() -> new NotFound("rota"));
        var waiting = steps.waiting(Asked.of(id));
        var state = steps.state(Asked.of(id)).orElseThrow(() -> new NotAllowed("rota " + id));
        boolean inPlace =
                waiting.filter(plan -> standIns.turn(by, plan).isPresent()).isPresent();
        if (!inPlace && !walk.somewhere(by, state, rota.unit())) {
            throw new NotAllowed(Right.APPROVE_ROSTER + " on unit " + rota.unit());
        }
        if (repeated(by, rota, waiting, state, approved, reason)) {
            return Outcome.done(rota);
        }
        if (waiting.isEmpty()) {
            return Outcome.refused("roster.not-submitted");
        }
        if (by.is(waiting.get().by())) {
            return Outcome.refused("roster.own-plan");
        }
        if (edit != null && edit != rota.edit()) {
            return Outcome.refused("roster.changed-since");
        }
        return switch (walk.decide(by, waiting.get(), state.now(), approved, reason)) {
            case Outcome.Refused<StageWalk.Reached>(var why) -> Outcome.refused(why);
            case Outcome.Done<StageWalk.Reached>(var reached) -> {
                write(by, rota, waiting.get(), reached, approved);
                yield Outcome.done(rotas.find(id).orElseThrow());
            }
        };
    }

    private void write(
            Actor by, DutyRota rota, StepRepository.Waiting plan, StageWalk.Reached reached, boolean approved) {
        if (!reached.last()) {
            book.note(by, "duty.passed", rota);
            tell(steps.waiting(Asked.of(rota.id())).orElseThrow(), "next", reached.next());
            return;
        }
        rotas.settle(rota.id());
        book.note(by, approved ? "duty.approved" : "duty.returned", rota);
        if (approved) {
            book.published(by, rota, "");
        }
        tell(plan, approved ? "approved" : "returned", Set.of(plan.by()));
    }

    /// Whether the same was decided already: by this stage’s holder, in this submission.
    private boolean repeated(
            Actor by,
            DutyRota rota,
            Optional<StepRepository.Waiting> waiting,
            ApprovalState state,
            boolean approved,
            String reason) {
        List<ApprovalStep> now = state.now();
        if (waiting.isPresent()) {
            return approved && StageWalk.decidedHere(by, state) && !walk.mayDecide(by, waiting.get());
        }
        return !now.isEmpty()
                && now.getLast().approved() == approved
                && (rota.published() ? approved : now.getLast().reason().equals(reason));
    }

    private void tell(StepRepository.Waiting plan, String what, Set<Person.Id> told) {
        if (!told.isEmpty()) {
            var unit = units.find(plan.unit(), clock.today()).map(Unit::name).orElse("");
            events.publishEvent(RotaOnItsWay.of(plan, unit, what, "", told));
        }
    }

    private Unit.Id body(Unit.Id unit) {
        return units.bodyOf(unit, clock.today());
    }
}
