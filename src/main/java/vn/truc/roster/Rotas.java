package vn.truc.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.truc.access.Actor;
import vn.truc.access.Reading;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.roster.solver.Search;
import vn.truc.roster.solver.ShiftPlan;
import vn.truc.roster.solver.ShiftSolver;

/// Rotas of duty: made, proposed with turns shared out fairly over the year, changed by hand, published.
@Service
@Transactional
public class Rotas {
    private static final int LONGEST_REASON = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RotaRepository repository;
    private final TurnRepository turned;
    private final WishRepository wishes;
    private final DutyWishRepository dutyWishes;
    private final WorkingCalendar calendar;
    private final RotaQuestions questions;
    private final People people;
    private final Rights rights;
    private final RotaApprovals approvals;
    private final RotaBook book;
    private final RotaChangeRepository changes;
    private final OfficeClock clock;
    private final Reading reading;
    private final TransactionTemplate writing;

    Rotas(
            RotaRepository repository,
            TurnRepository turned,
            WishRepository wishes,
            DutyWishRepository dutyWishes,
            WorkingCalendar calendar,
            RotaQuestions questions,
            People people,
            Rights rights,
            RotaApprovals approvals,
            RotaBook book,
            RotaChangeRepository changes,
            OfficeClock clock,
            Reading reading,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.turned = turned;
        this.wishes = wishes;
        this.dutyWishes = dutyWishes;
        this.calendar = calendar;
        this.questions = questions;
        this.people = people;
        this.rights = rights;
        this.approvals = approvals;
        this.book = book;
        this.changes = changes;
        this.clock = clock;
        this.reading = reading;
        writing = new TransactionTemplate(transactions);
    }

    /// The rotas of a unit of today and later.
    @Transactional(readOnly = true)
    public List<DutyRota> of(Actor by, Unit.Id unit) {
        rights.demand(by, Right.READ_UNIT, unit);
        boolean makes = rights.may(by, Right.EDIT_ROSTER, unit);
        return repository.of(unit, clock.today()).stream()
                .filter(rota -> rota.published() || makes)
                .toList();
    }

    /// A rota: a published one for those who read the unit and for those in it, another only for those who make it, and
    /// while it waits for those who decide about it and the office.
    @Transactional(readOnly = true)
    public DutyRota find(Actor by, DutyRota.Id id) {
        var rota = known(id);
        if (!reads(by, rota)) {
            rights.demand(by, needed(rota), rota.unit());
        }
        return rota;
    }

    /// Whether somebody may read a rota.
    boolean reads(Actor by, DutyRota rota) {
        boolean takesPart =
                rota.published() && rota.workers().contains(by.person().id());
        return takesPart || rights.may(by, needed(rota), rota.unit()) || approvals.reads(by, rota);
    }

    /// A rota, whoever asks.
    DutyRota known(DutyRota.Id id) {
        return repository.find(id).orElseThrow(() -> new NotFound("rota"));
    }

    /// A published rota with those of its name at its unit that end on a day or later: it goes on in the next. Those
    /// that somebody may read.
    List<DutyRota> going(Actor by, DutyRota rota, LocalDate from) {
        return repository.of(rota.unit(), from).stream()
                .filter(each -> each.published() && each.name().equals(rota.name()) && reads(by, each))
                .toList();
    }

    private static Right needed(DutyRota rota) {
        return rota.published() ? Right.READ_UNIT : Right.EDIT_ROSTER;
    }

    /// What was changed in a rota since it was published, the newest first.
    @Transactional(readOnly = true)
    public List<RotaChange> changes(Actor by, DutyRota.Id id) {
        return changes.of(find(by, id).id());
    }

    /// Makes an empty rota; the same id again changes nothing.
    public Outcome<DutyRota> make(Actor by, DutyRota rota) {
        rights.demand(by, Right.EDIT_ROSTER, rota.unit());
        var known = repository.find(rota.id());
        if (known.isPresent()) {
            var made = find(by, rota.id());
            return made.ordersAs(rota) ? Outcome.done(made) : Outcome.refused("roster.used");
        }
        var staff =
                people.staff(rota.unit(), rota.first()).stream().map(Staff::id).collect(Collectors.toSet());
        var errors = RotaCheck.wrong(rota, staff);
        if (!errors.isEmpty()) {
            return Outcome.refused(errors);
        }
        repository.make(rota, by.person().id(), clock.now());
        book.note(by, "duty.made", rota);
        return Outcome.done(find(by, rota.id()));
    }

    /// Shares the turns out anew: every rule kept, places filled, then even over the year, weekends and holidays most.
    /// No connection to the database is held meanwhile; refused when the rota or what it depends on changed.
    /// The same again is answered with what was proposed.
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<Proposed> propose(Actor by, DutyRota.Id id, int edit) {
        var known = reading.together(() -> proposed(by, id, edit));
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        return switch (reading.together(() -> problem(by, id, edit))) {
            case Outcome.Refused<DutyProblem>(var why) -> Outcome.refused(why);
            case Outcome.Done<DutyProblem>(var problem) -> {
                var plan = ShiftSolver.solve(problem.asked(), Search.lasting(PATIENCE));
                yield plan.isEmpty()
                        ? Outcome.refused("roster.duty.none")
                        : Objects.requireNonNull(writing.execute(_ -> write(by, id, edit, problem, plan.get())));
            }
        };
    }

    /// What was proposed from this edit, as long as nothing was changed since.
    private Optional<Proposed> proposed(Actor by, DutyRota.Id id, int edit) {
        var rota = demand(by, id);
        return rota.edit() == edit + 1
                ? repository.worth(id, edit).map(worth -> new Proposed(rota, worth))
                : Optional.empty();
    }

    private Outcome<DutyProblem> problem(Actor by, DutyRota.Id id, int edit) {
        var rota = demand(by, id);
        if (rota.published() || rota.edit() != edit) {
            return Outcome.refused(rota.published() ? "roster.duty.published-already" : "roster.duty.changed");
        }
        if (approvals.waits(id)) {
            return Outcome.refused("roster.with-leader");
        }
        var year = rota.first().withDayOfYear(1);
        var end = rota.first().plusDays(rota.days());
        var wished = wishes.of(rota.workers(), rota.first(), end);
        var shifts = dutyWishes.of(rota.workers(), rota.first(), end);
        return Outcome.done(new DutyProblem(
                rota,
                calendar::isWorkingDay,
                questions.away(rota),
                before(rota, year),
                wished,
                shifts,
                questions.beside(rota)));
    }

    private Outcome<Proposed> write(Actor by, DutyRota.Id id, int edit, DutyProblem solved, ShiftPlan plan) {
        var meanwhile = proposed(by, id, edit);
        if (meanwhile.isPresent()) {
            return Outcome.done(meanwhile.get());
        }
        return switch (problem(by, id, edit)) {
            case Outcome.Refused<DutyProblem>(var why) -> Outcome.refused(why);
            case Outcome.Done<DutyProblem>(var now) -> {
                if (!now.asked().equals(solved.asked())) {
                    yield Outcome.refused("roster.duty.changed");
                }
                var next = now.rota().with(solved.turns(plan));
                var worth = new DutyWorth(plan.cost(), plan.bound());
                repository.turns(next);
                repository.proposed(next, edit, worth);
                book.note(by, "duty.proposed", next);
                yield Outcome.done(new Proposed(next, worth));
            }
        };
    }

    /// Writes the turns of a rota that is not published, as somebody has set them by hand.
    public Outcome<DutyRota> set(Actor by, DutyRota.Id id, int edit, Map<Person.Id, Map<LocalDate, Integer>> turns) {
        return set(by, id, edit, turns, "");
    }

    /// The same; of a published rota only with a reason, what was stays readable, and those whose turns differ are
    /// told.
    public Outcome<DutyRota> set(
            Actor by, DutyRota.Id id, int edit, Map<Person.Id, Map<LocalDate, Integer>> turns, String why) {
        var rota = demand(by, id);
        if (turns.equals(rota.turns())) {
            return Outcome.done(rota);
        }
        if (rota.edit() != edit) {
            return Outcome.refused("roster.duty.changed");
        }
        if (approvals.waits(id)) {
            return Outcome.refused("roster.with-leader");
        }
        var dates = Set.copyOf(rota.dates());
        boolean known = Set.copyOf(rota.workers()).containsAll(turns.keySet())
                && turns.values().stream()
                        .allMatch(days -> dates.containsAll(days.keySet())
                                && days.values().stream()
                                        .allMatch(shift -> shift >= 0
                                                && shift < rota.shifts().size()));
        if (!known) {
            return Outcome.refused("roster.strangers");
        }
        var next = rota.with(turns);
        if (!rota.published()) {
            repository.turns(next);
            book.note(by, "duty.set", next);
            return Outcome.done(next);
        }
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            return Outcome.refused(FormErrors.at("reason", Message.of("roster.duty.needed.reason", LONGEST_REASON)));
        }
        book.changed(by, rota, next, "duty.changed", why.strip());
        return Outcome.done(next);
    }

    /// Publishes a rota: everybody of the unit sees it, those in it are told. Where the body wants rotas approved it
    /// goes to the first stage instead, and the last publishes it.
    ///
    /// @param although why one that breaks its own rules goes out all the same; the audit keeps it
    public Outcome<DutyRota> publish(Actor by, DutyRota.Id id, String although) {
        var rota = demand(by, id);
        if (rota.published() || approvals.waits(id)) {
            return Outcome.done(rota);
        }
        if (rota.turns().values().stream().allMatch(Map::isEmpty)) {
            return Outcome.refused("roster.duty.empty");
        }
        boolean broken = !questions.broken(rota).isEmpty();
        if (broken && (although.isBlank() || although.length() > LONGEST_REASON)) {
            return Outcome.refused(
                    FormErrors.at("although", Message.of("roster.duty.needed.although", LONGEST_REASON)));
        }
        var why = broken ? although.strip() : "";
        if (approvals.wanted(rota.unit())) {
            approvals.submit(by, rota, why);
            return Outcome.done(rota);
        }
        book.published(by, rota, why);
        return Outcome.done(find(by, id));
    }

    /// The turns to come whose people are away, with who could take them.
    @Transactional(readOnly = true)
    public List<RotaGap> gaps(Actor by, DutyRota.Id id) {
        var rota = find(by, id);
        rights.demand(by, Right.EDIT_ROSTER, rota.unit());
        return questions.gaps(rota, clock.today());
    }

    /// Gives the turn of somebody who is away to one of those who could take it, who is told.
    public Outcome<DutyRota> give(Actor by, DutyRota.Id id, int edit, Given given) {
        var rota = demand(by, id);
        if (rota.of(given.person(), given.day()).isEmpty()
                && rota.of(given.to(), given.day()).isPresent()) {
            return Outcome.done(rota);
        }
        var gap = questions.gaps(rota, clock.today()).stream()
                .filter(each ->
                        each.person().equals(given.person()) && each.day().equals(given.day()))
                .filter(each -> each.standIns().contains(given.to()))
                .findFirst();
        return gap.isEmpty()
                ? Outcome.refused("roster.duty.changed")
                : set(by, id, edit, gap.get().taken(rota, given.to()).turns(), given.why());
    }

    /// What is wrong with a rota as it stands, in words.
    @Transactional(readOnly = true)
    public List<Message> broken(Actor by, DutyRota.Id id) {
        return questions.broken(find(by, id));
    }

    private Map<Person.Id, DutyProblem.Before> before(DutyRota rota, LocalDate year) {
        return turned.published(rota.workers(), year, rota.first(), rota.id()).stream()
                .collect(Collectors.toMap(
                        TurnRepository.Turn::person,
                        turn -> new DutyProblem.Before(1, calendar.isWorkingDay(turn.day()) ? 0 : 1),
                        (one, other) -> new DutyProblem.Before(
                                one.turns() + other.turns(), one.onDaysOff() + other.onDaysOff())));
    }

    private DutyRota demand(Actor by, DutyRota.Id id) {
        var rota = known(id);
        rights.demand(by, Right.EDIT_ROSTER, rota.unit());
        repository.lock(id);
        return find(by, id);
    }

    /// A turn of somebody who is away, and who takes it.
    public record Given(Person.Id person, LocalDate day, Person.Id to, String why) {}

    /// A rota with proposed turns, and how good they are proven to be.
    public record Proposed(DutyRota rota, DutyWorth worth) {}
}
