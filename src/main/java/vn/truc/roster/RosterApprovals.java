package vn.truc.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.measure.Approver;
import vn.truc.measure.Measures;
import vn.truc.measure.RosterDue;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// Takes submitted plans through the stages of their body: each decides in turn, a return from any stage goes to the
/// unit.
@Service
@Transactional
public class RosterApprovals {
    private final RosterRepository rosters;
    private final StepRepository steps;
    private final ApprovalRoutes routes;
    private final StageWalk walk;
    private final StandIns standIns;
    private final Units units;
    private final Compliance compliance;
    private final Measures measures;
    private final RosterBook book;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    RosterApprovals(
            RosterRepository rosters,
            StepRepository steps,
            ApprovalRoutes routes,
            StageWalk walk,
            StandIns standIns,
            Units units,
            Compliance compliance,
            Measures measures,
            RosterBook book,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.rosters = rosters;
        this.steps = steps;
        this.routes = routes;
        this.walk = walk;
        this.standIns = standIns;
        this.units = units;
        this.compliance = compliance;
        this.measures = measures;
        this.book = book;
        this.clock = clock;
        this.events = events;
    }

    /// Where a plan stands on its way, with every step so far.
    @Transactional(readOnly = true)
    public ApprovalState state(Roster.Id id) {
        return steps.state(Asked.of(id)).orElseThrow(() -> new NotFound("roster"));
    }

    /// Whether a plan waits for somebody’s own decision, or for one in a leader’s place.
    @Transactional(readOnly = true)
    public boolean mayDecide(Actor by, Roster roster) {
        return roster.status() == Roster.Status.SUBMITTED && walk.mayDecide(by, waiting(roster, state(roster.id())));
    }

    private static StepRepository.Waiting waiting(Roster roster, ApprovalState state) {
        return StepRepository.Waiting.of(roster, Objects.requireNonNull(roster.submitted()), state);
    }

    /// A plan was submitted: it begins its way, and those of the first stage and the office are told.
    void begin(Roster.Id id, Roster roster, Person.Id submitter) {
        var body = state(id).body();
        var asked = ApprovalRoutes.upTo(approver(roster.unit(), roster.monday()), routes.on(body, clock.today()));
        var told = walk.begin(Asked.of(id), asked, roster.unit(), body, submitter);
        events.publishEvent(new RosterSubmitted(id, roster.unit(), name(roster.unit()), roster.monday(), told));
    }

    /// The days about which a plan says something: those of its week, and the one on which a measure wants it.
    List<LocalDate> daysConcerned(Roster roster) {
        return Stream.concat(
                        due(roster.unit(), roster.monday()).map(rule -> rule.dueDay(roster.monday())).stream(),
                        roster.days().stream())
                .toList();
    }

    private Approver approver(Unit.Id unit, LocalDate monday) {
        return due(unit, monday).map(RosterDue::approver).orElse(Approver.NOBODY);
    }

    /// The rule for a week is the one that holds the day before it begins; where none does then, today's.
    private Optional<RosterDue> due(Unit.Id unit, LocalDate monday) {
        return measures.inForce(unit, monday.minusDays(1))
                .find(RosterDue.class)
                .or(() -> measures.inForce(unit, clock.today()).find(RosterDue.class));
    }

    /// Approves a submitted plan at the stage where it stands, or gives it back to the unit. Refused: what has changed
    /// since it was shown (`edit`, null: not known), what another has decided, one’s own plan.
    Outcome<Roster> decide(Actor by, Roster.Id id, @Nullable Integer edit, boolean approved, String reason) {
        var asked = book.find(id);
        demand(by, asked);
        rosters.lock(asked.unit(), asked.monday());
        var roster = book.find(id);
        var state = state(id);
        if (repeated(by, roster, state, approved)) {
            return approved
                    ? Outcome.done(roster)
                    : Roster.Decision.again(roster.decided(), reason, roster, "roster.returned-before");
        }
        if (roster.status() == Roster.Status.OVERTAKEN) {
            return Outcome.refused("roster.overtaken");
        }
        if (roster.status() != Roster.Status.SUBMITTED) {
            return Outcome.refused("roster.not-submitted");
        }
        if (roster.submitted() != null && by.is(roster.submitted().by())) {
            return Outcome.refused("roster.own-plan");
        }
        if (edit != null && edit != roster.edit()) {
            return Outcome.refused("roster.changed-since");
        }
        return switch (walk.decide(by, waiting(roster, state), state.now(), approved, reason)) {
            case Outcome.Refused<StageWalk.Reached>(var why) -> Outcome.refused(why);
            case Outcome.Done<StageWalk.Reached>(var reached) -> {
                write(by, roster, reached, approved, reason);
                yield Outcome.done(book.find(id));
            }
        };
    }

    private void write(Actor by, Roster roster, StageWalk.Reached reached, boolean approved, String reason) {
        if (!reached.last()) {
            book.note(by, "roster.passed", roster);
            tell(roster, reached.next(), "next");
            return;
        }
        var status = approved ? Roster.Status.APPROVED : Roster.Status.RETURNED;
        rosters.decide(roster.id(), status, new Roster.Decision(by.person().id(), clock.now(), reason));
        book.note(by, approved ? "roster.approved" : "roster.returned", roster);
        Optional.ofNullable(roster.submitted())
                .ifPresent(step -> tell(roster, Set.of(step.by()), approved ? "approved" : "returned"));
        daysConcerned(roster).forEach(day -> compliance.changed(Set.of(roster.unit()), day));
    }

    /// Refuses (403) whoever decides at no stage of the plan, neither themselves nor in somebody’s place.
    private void demand(Actor by, Roster roster) {
        var state = state(roster.id());
        if (!walk.somewhere(by, state, roster.unit())
                && standIns.turn(by, roster, state).isEmpty()) {
            throw new NotAllowed(Right.APPROVE_ROSTER + " on unit " + roster.unit());
        }
    }

    private boolean repeated(Actor by, Roster roster, ApprovalState state, boolean approved) {
        return switch (roster.status()) {
            case APPROVED -> approved;
            case RETURNED -> !approved;
            case SUBMITTED -> approved && StageWalk.decidedHere(by, state) && !mayDecide(by, roster);
            case DRAFT, OVERTAKEN -> false;
        };
    }

    /// The key of a stage in words.
    public static String name(Stage stage) {
        return "roster.stage." + stage;
    }

    private void tell(Roster roster, Set<Person.Id> whom, String what) {
        var state = state(roster.id());
        events.publishEvent(new RosterDecided(
                roster.id(), state.round(), state.position(), name(roster.unit()), roster.monday(), what, whom));
    }

    private String name(Unit.Id unit) {
        return units.find(unit, clock.today()).map(Unit::name).orElse("");
    }
}
