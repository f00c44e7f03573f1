package vn.truc.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.access.Waiting;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.message.Announcement;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// Who decides about rosters in a leader’s place, when a plan goes on to them, and what waits for somebody’s decision.
@Service
@Transactional
public class StandIns {
    private static final int MOST_DAYS = 400;
    private static final int MOST_HOURS = 240;
    private static final int LONGEST = 200;

    private final StandInRepository repository;
    private final StepRepository steps;
    private final Deciders deciders;
    private final PassedStages passed;
    private final DaysAway daysAway;
    private final People people;
    private final Units units;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    StandIns(
            StandInRepository repository,
            StepRepository steps,
            Deciders deciders,
            PassedStages passed,
            DaysAway daysAway,
            People people,
            Units units,
            Rights rights,
            Audit audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.steps = steps;
        this.deciders = deciders;
        this.passed = passed;
        this.daysAway = daysAway;
        this.people = people;
        this.units = units;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// A leader names who decides in their place. Refused: somebody of another body, units that are not the leader’s to
    /// give, no document, no end. The same again changes nothing.
    public Outcome<StandIn> name(Actor by, StandIn wanted) {
        if (!by.is(wanted.person())
                || !decides(by)
                || !wanted.units().stream().allMatch(unit -> deciders.may(by, unit))) {
            throw new NotAllowed(Right.APPROVE_ROSTER.toString());
        }
        var before = repository.find(wanted.id());
        if (before.isPresent()) {
            return before.get().equals(wanted) ? Outcome.done(wanted) : Outcome.refused("roster.stand-in.used");
        }
        var wrong = check(by, wanted);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        repository.add(wanted, by.person().body(), clock.now(), by.person().id());
        note(by, "roster.stand-in-named", wanted.id());
        return Outcome.done(wanted);
    }

    /// Whether somebody decides about plans by their own post, and may name who stands in.
    @Transactional(readOnly = true)
    public boolean decides(Actor by) {
        return !deciders.of(by).empty();
    }

    /// Ends it before its day, by the leader.
    public void end(Actor by, UUID id) {
        var standIn = repository.find(id).orElseThrow(() -> new NotFound("stand-in"));
        if (!by.is(standIn.person())) {
            throw new NotAllowed("stand-in " + id);
        }
        if (repository.end(id, clock.now(), by.person().id())) {
            note(by, "roster.stand-in-ended", id);
        }
    }

    /// Those whom a leader has named, from today on.
    @Transactional(readOnly = true)
    public List<StandIn> named(Actor by) {
        return repository.named(Set.of(by.person().id()), clock.today());
    }

    /// The plans that wait for this person’s decision: their own first, then those that have gone on to them.
    @Transactional(readOnly = true)
    public List<Turn> waiting(Actor by) {
        var turns = new ArrayList<Turn>();
        var seen = new HashSet<Asked>();
        var today = clock.today();
        var own = steps.waiting(deciders.of(by));
        own.stream()
                .filter(plan -> !by.is(plan.by()))
                .filter(plan -> seen.add(plan.asked()))
                .forEach(plan -> turns.add(Turn.of(plan, Optional.empty(), plan.since())));
        for (var standIn : repository.of(by.person().id(), today)) {
            var leader = rights.actor(standIn.person());
            if (leader.isEmpty()) {
                continue;
            }
            boolean away = away(standIn.person(), today);
            steps.waiting(deciders.of(leader.get())).stream()
                    .filter(plan -> covers(standIn, plan.unit(), today) && !by.is(plan.by()))
                    .filter(plan -> seen.add(plan.asked()))
                    .map(plan -> Turn.of(
                            plan,
                            Optional.of(standIn),
                            standIn.turn(plan.since(), plan.stop().hours(), away)))
                    .filter(turn -> turn.come(clock.now()))
                    .forEach(turns::add);
        }
        passed.waiting(by).stream().filter(turn -> seen.add(turn.asked())).forEach(turns::add);
        return turns;
    }

    /// What counts the plans that wait where somebody decides by their own post; of those in whose place they stand in
    /// a message tells. Empty where they decide nowhere.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Waiting.Count> waitingCount(Actor by) {
        var reach = deciders.of(by);
        return reach.empty()
                ? Optional.empty()
                : Optional.of(StepRepository.waitingCount(reach, by.person().id()));
    }

    /// What counts in how many places somebody stands, and the plans whose limit has passed at a body where they
    /// decide: where
    /// it counts nothing, nothing has gone on to them.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Waiting.Count goneOnCount(Actor by) {
        var standing = StandInRepository.count(by.person().id(), clock.today());
        return deciders.of(by).empty()
                ? standing
                : standing.plus(StepRepository.overdueCount(by.person().body(), clock.now()));
    }

    /// Whether somebody stands in for one who decides at the stage where this plan stands, or decides after that stage
    /// once its limit has passed, and from when on it is theirs.
    Optional<Turn> turn(Actor by, Roster roster, ApprovalState state) {
        var submitted = roster.submitted();
        if (submitted == null) {
            return Optional.empty();
        }
        return turn(by, StepRepository.Waiting.of(roster, submitted, state));
    }

    /// The same of a plan that waits.
    Optional<Turn> turn(Actor by, StepRepository.Waiting plan) {
        var today = clock.today();
        return repository.of(by.person().id(), today).stream()
                .filter(standIn -> covers(standIn, plan.unit(), today))
                .filter(standIn -> rights.actor(standIn.person())
                        .filter(leader -> deciders.may(leader, plan.stop().stage(), plan.unit(), plan.body()))
                        .isPresent())
                .map(standIn -> Turn.of(
                        plan,
                        Optional.of(standIn),
                        standIn.turn(plan.since(), plan.stop().hours(), away(standIn.person(), today))))
                .min((one, other) -> one.since().compareTo(other.since()))
                .or(() -> passed.turn(by, plan));
    }

    /// In whose places these delegations were given.
    @Transactional(readOnly = true)
    public Map<UUID, Person.Id> inPlaceOf(Collection<UUID> ids) {
        return repository.find(ids).stream().collect(Collectors.toMap(StandIn::id, StandIn::person));
    }

    /// Tells stand-ins of plans that have waited long enough to be theirs, and those next where nobody stands in;
    /// whoever was told is not told again.
    void passOn() {
        passed.passOn();
        var today = clock.today();
        for (var standIn : repository.holding(today)) {
            var leader = rights.actor(standIn.person());
            if (leader.isEmpty()) {
                continue;
            }
            boolean away = away(standIn.person(), today);
            steps.waiting(deciders.of(leader.get())).stream()
                    .filter(plan -> covers(standIn, plan.unit(), today))
                    .filter(plan -> !standIn.turn(plan.since(), plan.stop().hours(), away)
                            .isAfter(clock.now()))
                    .forEach(plan -> events.publishEvent(passedOn(plan, standIn)));
        }
    }

    private Announcement passedOn(StepRepository.Waiting plan, StandIn standIn) {
        var told = Set.of(standIn.deputy());
        var unit = name(plan.unit());
        return plan.asked().rota()
                ? RotaOnItsWay.of(plan, unit, "passed-on", standIn.id().toString(), told)
                : new RosterPassedOn(
                        new Roster.Id(plan.asked().id()), plan.round(), standIn.id(), unit, plan.monday(), told);
    }

    private FormErrors check(Actor by, StandIn wanted) {
        var wrong = FormErrors.none();
        boolean colleague = people.find(wanted.deputy())
                .filter(deputy -> deputy.body().equals(by.person().body()))
                .filter(deputy -> !by.is(deputy.id()))
                .flatMap(deputy -> rights.actor(deputy.id()))
                .isPresent();
        if (!colleague) {
            wrong = wrong.with("deputy", Message.of("roster.stand-in.error.deputy"));
        }
        if (wanted.to().isBefore(clock.today())
                || wanted.to().isAfter(wanted.from().plusDays(MOST_DAYS))) {
            wrong = wrong.with("to", Message.of("roster.stand-in.error.days"));
        }
        if (wanted.hours() < 0 || wanted.hours() > MOST_HOURS) {
            wrong = wrong.with("hours", Message.of("roster.stand-in.error.hours"));
        }
        if (wanted.document().isBlank() || wanted.document().length() > LONGEST) {
            wrong = wrong.with("document", Message.of("roster.stand-in.error.document"));
        }
        return wrong;
    }

    private boolean covers(StandIn standIn, Unit.Id unit, LocalDate day) {
        return standIn.units().isEmpty() || units.within(unit, standIn.units(), day);
    }

    private boolean away(Person.Id person, LocalDate day) {
        return daysAway.of(Set.of(person), day, day.plusDays(1)).containsKey(person);
    }

    private String name(Unit.Id unit) {
        return units.find(unit, clock.today()).map(Unit::name).orElse("");
    }

    private void note(Actor by, String act, UUID id) {
        audit.write(new Audit.Line(clock.newId(), by.author(), act, id, Map.of()));
    }

    /// A plan that waits (of a rota its name and its id as that of the plan) and since when, at which stage, in whose
    /// place somebody decides about it, since when it is
    /// theirs.
    public record Turn(
            Roster.Id roster,
            String rota,
            Unit.Id unit,
            LocalDate monday,
            Instant waiting,
            String reason,
            Stage stage,
            Optional<StandIn> standIn,
            Instant since) {
        static Turn of(StepRepository.Waiting plan, Optional<StandIn> standIn, Instant since) {
            return new Turn(
                    new Roster.Id(plan.asked().id()),
                    plan.rota(),
                    plan.unit(),
                    plan.monday(),
                    plan.since(),
                    plan.reason(),
                    plan.stop().stage(),
                    standIn,
                    since);
        }

        Asked asked() {
            return new Asked(rota.isEmpty() ? Asked.Kind.WEEK : Asked.Kind.ROTA, roster.value());
        }

        /// Whether it is theirs because the limit of the stage passed and nobody stands in.
        public boolean overdue() {
            return standIn.isEmpty() && since.isAfter(waiting);
        }

        /// Whether it is theirs by a moment.
        boolean come(Instant now) {
            return !since.isAfter(now);
        }
    }
}
