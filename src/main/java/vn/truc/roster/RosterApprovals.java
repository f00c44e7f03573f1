package vn.truc.roster;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.measure.Approver;
import vn.truc.measure.Measures;
import vn.truc.measure.RosterDue;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// Takes submitted plans through the stages of their body: each decides in turn, a return from any stage goes to the
/// unit.
@Service
@Transactional
public class RosterApprovals {
    private final RosterRepository rosters;
    private final StepRepository steps;
    private final ApprovalRoutes routes;
    private final Deciders deciders;
    private final StandIns standIns;
    private final People people;
    private final Units units;
    private final Rights rights;
    private final Compliance compliance;
    private final Measures measures;
    private final RosterBook book;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    RosterApprovals(
            RosterRepository rosters,
            StepRepository steps,
            ApprovalRoutes routes,
            Deciders deciders,
            StandIns standIns,
            People people,
            Units units,
            Rights rights,
            Compliance compliance,
            Measures measures,
            RosterBook book,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.rosters = rosters;
        this.steps = steps;
        this.routes = routes;
        this.deciders = deciders;
        this.standIns = standIns;
        this.people = people;
        this.units = units;
        this.rights = rights;
        this.compliance = compliance;
        this.measures = measures;
        this.book = book;
        this.clock = clock;
        this.events = events;
    }

    /// Where a plan stands on its way, with every step so far.
    @Transactional(readOnly = true)
    public ApprovalState state(Roster.Id id) {
        return steps.state(id).orElseThrow(() -> new NotFound("roster"));
    }

    /// Whether a plan waits for somebody’s own decision, or for one in a leader’s place.
    @Transactional(readOnly = true)
    public boolean mayDecide(Actor by, Roster roster) {
        if (roster.status() != Roster.Status.SUBMITTED
                || Optional.ofNullable(roster.submitted())
                        .filter(step -> by.is(step.by()))
                        .isPresent()) {
            return false;
        }
        var state = state(roster.id());
        return deciders.may(by, state.stop().stage(), roster.unit(), state.body())
                || standIns.turn(by, roster, state)
                        .filter(turn -> turn.come(clock.now()))
                        .isPresent();
    }

    /// A plan was submitted: it begins its way, and those of the first stage and the office are told.
    void begin(Roster.Id id, Roster roster, Person.Id submitter) {
        var body = state(id).body();
        var asked = ApprovalRoutes.upTo(approver(roster.unit(), roster.monday()), routes.on(body, clock.today()));
        var way = deciders.passable(asked, roster.unit(), body, submitter);
        steps.begin(id, way, clock.now());
        var told = new HashSet<>(deciders.nearest(way.getFirst().stage(), roster.unit(), body));
        told.addAll(rights.nearest(Right.SEE_ROSTERS, roster.unit()));
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
        boolean own = deciders.may(by, state.stop().stage(), roster.unit(), state.body());
        var turn = own ? Optional.<StandIns.Turn>empty() : standIns.turn(by, roster, state);
        if (!own && turn.isEmpty()) {
            return Outcome.refused(FormErrors.of(standsElsewhere(state)));
        }
        if (turn.isPresent() && !turn.get().come(clock.now())) {
            return Outcome.refused(
                    "roster.stand-in.wait", Words.moment(turn.get().since()));
        }
        write(by, roster, state, approved, reason, turn);
        return Outcome.done(book.find(id));
    }

    /// Whoever decides at one stage and holds the next as well has decided there, too.
    private void write(
            Actor by,
            Roster roster,
            ApprovalState state,
            boolean approved,
            String reason,
            Optional<StandIns.Turn> turn) {
        var id = roster.id();
        var now = clock.now();
        int position = state.position();
        var standIn = turn.flatMap(StandIns.Turn::standIn).map(StandIn::id);
        boolean overdue = turn.filter(StandIns.Turn::overdue).isPresent();
        while (true) {
            var stage = state.way().get(position).stage();
            steps.add(
                    id,
                    new ApprovalStep(
                            state.round(),
                            position,
                            stage,
                            approved,
                            by.person().id(),
                            now,
                            reason,
                            standIn,
                            overdue));
            position++;
            overdue = false;
            boolean goesOn = approved && position < state.way().size();
            standIn = Optional.empty();
            if (!goesOn || !deciders.may(by, state.way().get(position).stage(), roster.unit(), state.body())) {
                break;
            }
        }
        if (approved && position < state.way().size()) {
            steps.moveTo(id, position, now);
            book.note(by, "roster.passed", roster);
            tell(roster, deciders.nearest(state.way().get(position).stage(), roster.unit(), state.body()), "next");
            return;
        }
        var status = approved ? Roster.Status.APPROVED : Roster.Status.RETURNED;
        rosters.decide(id, status, new Roster.Decision(by.person().id(), now, reason));
        book.note(by, approved ? "roster.approved" : "roster.returned", roster);
        Optional.ofNullable(roster.submitted())
                .ifPresent(step -> tell(roster, Set.of(step.by()), approved ? "approved" : "returned"));
        daysConcerned(roster).forEach(day -> compliance.changed(Set.of(roster.unit()), day));
    }

    /// Refuses (403) whoever decides at no stage of the plan, neither themselves nor in somebody’s place.
    private void demand(Actor by, Roster roster) {
        var state = state(roster.id());
        boolean somewhere =
                state.way().stream().anyMatch(stop -> deciders.may(by, stop.stage(), roster.unit(), state.body()));
        if (!somewhere && standIns.turn(by, roster, state).isEmpty() && !decidedHere(by, state)) {
            throw new NotAllowed(Right.APPROVE_ROSTER + " on unit " + roster.unit());
        }
    }

    private static boolean decidedHere(Actor by, ApprovalState state) {
        return state.now().stream().anyMatch(step -> by.is(step.by()));
    }

    private boolean repeated(Actor by, Roster roster, ApprovalState state, boolean approved) {
        return switch (roster.status()) {
            case APPROVED -> approved;
            case RETURNED -> !approved;
            case SUBMITTED -> approved && decidedHere(by, state) && !mayDecide(by, roster);
            case DRAFT, OVERTAKEN -> false;
        };
    }

    /// Where the plan stands, and who decided before.
    private Message standsElsewhere(ApprovalState state) {
        List<ApprovalStep> now = state.now();
        if (now.isEmpty()) {
            return Message.of("roster.step.elsewhere", Words.t(name(state.stop().stage())));
        }
        var last = now.getLast();
        return Message.of(
                "roster.step.decided",
                people.find(last.by()).map(Person::name).orElse("—"),
                Words.moment(last.at()),
                Words.t(name(state.stop().stage())));
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
