package vn.truc.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.truc.absence.AwayHalf;
import vn.truc.access.Actor;
import vn.truc.access.Reading;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.roster.solver.OfficeCheck;
import vn.truc.roster.solver.OfficeProblem;
import vn.truc.roster.solver.OfficeProposal;
import vn.truc.roster.solver.OfficeSolver;
import vn.truc.roster.solver.Search;

/// What to do with a week in force when somebody cannot come from a day on: the fewest changes for the others, and who
/// could stand in. No connection to the database is held while that is worked out.
@Service
public class Repairs {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final WeekQuestions questions;
    private final Amendments amendments;
    private final PlannedRepository repository;
    private final DaysAway away;
    private final Deciders deciders;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;
    private final Reading reading;
    private final TransactionTemplate writing;

    Repairs(
            WeekQuestions questions,
            Amendments amendments,
            PlannedRepository repository,
            DaysAway away,
            Deciders deciders,
            Units units,
            Rights rights,
            OfficeClock clock,
            ApplicationEventPublisher events,
            Reading reading,
            PlatformTransactionManager transactions) {
        this.questions = questions;
        this.amendments = amendments;
        this.repository = repository;
        this.away = away;
        this.deciders = deciders;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
        this.events = events;
        this.reading = reading;
        writing = new TransactionTemplate(transactions);
    }

    /// The smallest repair of the week in force; refused when there is none, or the person is not in it.
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<Repair> propose(Actor by, Unit.Id unit, Missing missing) {
        return switch (reading.together(() -> read(by, unit, missing))) {
            case Outcome.Refused<Asked>(var why) -> Outcome.refused(why);
            case Outcome.Done<Asked>(var asked) -> Outcome.done(repair(asked));
        };
    }

    private Outcome<Asked> read(Actor by, Unit.Id unit, Missing missing) {
        rights.demand(by, Right.EDIT_ROSTER, unit);
        return read(unit, missing);
    }

    /// What a repair is worked out from, whoever asks.
    Outcome<Asked> read(Unit.Id unit, Missing missing) {
        var roster = amendments.inForce(unit, Roster.mondayOf(missing.from()));
        if (roster.isEmpty() && amendments.changed(unit, Roster.mondayOf(missing.from()))) {
            return Outcome.refused("roster.repair.being-changed");
        }
        if (roster.isEmpty() || !roster.get().cells().containsKey(missing.person())) {
            return Outcome.refused("roster.repair.no-plan");
        }
        if (missing.from().isBefore(clock.today())) {
            return Outcome.refused("roster.repair.past");
        }
        var without = staying(roster.get(), without(roster.get(), missing), missing.from());
        var parts = parts(roster.get(), without, missing.person());
        var question = questions.from(missing.from(), roster.get(), without, parts);
        return Outcome.done(new Asked(roster.get(), question, standIns(roster.get(), question, missing, parts)));
    }

    /// Puts the smallest repair in force as a new version, and tells those whose days change; refused when the week or
    /// what it must obey changed while it was worked out, and when no week holds.
    ///
    /// @param although the week says who is away although none holds: with a reason, and those who decide about it
    ///     and the office are told
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<Roster> carryOut(Actor by, Unit.Id unit, Missing missing, String why, boolean although) {
        return switch (reading.together(() -> read(by, unit, missing))) {
            case Outcome.Refused<Asked>(var reason) -> Outcome.refused(reason);
            case Outcome.Done<Asked>(var asked) -> {
                var repair = repair(asked);
                if (!repair.possible() && repair.planned().equals(asked.roster().planned())) {
                    yield Outcome.done(asked.roster());
                }
                if (repair.possible() && although) {
                    yield Outcome.refused("roster.repair.changed");
                }
                if (!repair.possible() && !although) {
                    yield Outcome.refused(
                            repair.together().isEmpty() ? "roster.repair.no-time" : "roster.repair.impossible");
                }
                if (!repair.possible() && why.isBlank()) {
                    yield Outcome.refused(FormErrors.at("why", Message.of("roster.repair.needed.why")));
                }
                yield Objects.requireNonNull(writing.execute(_ -> carryOut(by, missing, asked, repair, why.strip())));
            }
        };
    }

    private Outcome<Roster> carryOut(Actor by, Missing missing, Asked asked, Repair repair, String why) {
        if (!read(by, asked.roster().unit(), missing).equals(Outcome.done(asked))) {
            return Outcome.refused("roster.repair.changed");
        }
        if (repair.planned().equals(asked.roster().planned())) {
            return Outcome.done(asked.roster());
        }
        var act = repair.possible() ? "roster.repaired" : "roster.left-short";
        var next = amendments.amend(by, asked.roster(), repair.planned(), act, why);
        if (!repair.possible()) {
            tellShort(by, next);
        }
        var told = repair.changes().stream().map(Repair.Change::person).collect(Collectors.toSet());
        if (missing.extent() == Extent.BACK) {
            told.add(missing.person());
        } else {
            told.remove(missing.person());
        }
        if (!told.isEmpty()) {
            events.publishEvent(
                    new RosterChanged(next.id().value(), "repaired", missing.from(), "/rosters/mine", told));
        }
        return Outcome.done(next);
    }

    /// No week holds any more: the leader in charge and the office are to know, not only who planned it.
    private void tellShort(Actor by, Roster week) {
        var unit = units.find(week.unit(), clock.today()).orElseThrow();
        var told = Stream.of(Stage.LEADER, Stage.OFFICE)
                .flatMap(stage -> deciders.nearest(stage, unit.id(), unit.body()).stream())
                .filter(person -> !by.is(person))
                .collect(Collectors.toSet());
        if (!told.isEmpty()) {
            events.publishEvent(new RosterLeftShort(week.id(), unit.id(), unit.name(), week.monday(), told));
        }
    }

    /// Nobody is counted on from the day on which their work is elsewhere.
    private PlannedCells staying(Roster roster, PlannedCells planned, LocalDate from) {
        var left = away.elsewhere(
                roster.unit(), roster.cells().keySet(), from, roster.monday().plusWeeks(1));
        return left.isEmpty()
                ? planned
                : planned.mapped((person, day, cell) ->
                        left.getOrDefault(person, Set.of()).contains(day) ? DayCell.whole(Presence.OFF) : cell);
    }

    /// The week without somebody, where it counts on them: as long as they said, or as it was allowed.
    private PlannedCells without(Roster roster, Missing missing) {
        var person = missing.person();
        var from = missing.from();
        var end = roster.monday().plusWeeks(1);
        return switch (missing.extent()) {
            case REST_OF_WEEK -> without(roster, person, onLeave(person, from, end), List.of());
            case DAY -> without(roster, person, onLeave(person, from, from.plusDays(1)), List.of());
            case MORNING, AFTERNOON ->
                without(
                        roster,
                        person,
                        Map.of(),
                        List.of(new AwayHalf(person, from, missing.extent() == Extent.MORNING, false)));
            case ALLOWED ->
                without(
                        roster,
                        person,
                        away.of(Set.of(person), from, end).getOrDefault(person, Map.of()),
                        away.halves(Set.of(person), from, end).getOrDefault(person, List.of()));
            case BACK -> back(roster, person, from, end);
        };
    }

    /// Where they would be anyway on the days, and halves of days, on which nothing keeps them away any more; half a
    /// day is spent where the other half is worked.
    private PlannedCells back(Roster roster, Person.Id person, LocalDate from, LocalDate end) {
        var gone = away.of(Set.of(person), from, end).getOrDefault(person, Map.of());
        var some = away.halves(Set.of(person), from, end).getOrDefault(person, List.of());
        var usual = questions.usual(person, from, end);
        return roster.planned().mapped((who, day, planned) -> {
            var cell = planned;
            if (who.equals(person) && usual.containsKey(day)) {
                for (var part : planned.givenUp(day, gone.keySet(), some)) {
                    var beside = planned.in(part.other());
                    cell = cell.with(part, beside.working() ? beside : usual.get(day));
                }
            }
            return cell;
        });
    }

    /// On leave, but apart on the days on which they are kept apart: rules may leave those out who are.
    private Map<LocalDate, Presence> onLeave(Person.Id person, LocalDate from, LocalDate until) {
        var gone = away.of(Set.of(person), from, until).getOrDefault(person, Map.of());
        return from.datesUntil(until)
                .collect(Collectors.toMap(
                        day -> day, day -> gone.get(day) == Presence.ISOLATION ? Presence.ISOLATION : Presence.LEAVE));
    }

    private static PlannedCells without(
            Roster roster, Person.Id person, Map<LocalDate, Presence> days, List<AwayHalf> halves) {
        var counted = new HashMap<>(days);
        counted.keySet()
                .removeIf(day -> !roster.of(person, day).map(Presence::working).orElse(false));
        return roster.planned().away(Map.of(person, counted), Map.of(person, halves));
    }

    /// The days of which the person is away for one half that was counted on: nobody else need change for the other.
    private static Map<LocalDate, DayPart> parts(Roster roster, PlannedCells without, Person.Id person) {
        var parts = new HashMap<LocalDate, DayPart>();
        without.of(person).keySet().forEach(day -> {
            var before = roster.planned().cell(person, day);
            var missed = Stream.of(DayPart.values())
                    .filter(part -> before.in(part) != without.cell(person, day).in(part))
                    .toList();
            if (missed.size() == 1) {
                parts.put(day, missed.getFirst());
            }
        });
        return parts;
    }

    /// The smallest repair, or what cannot hold together.
    static Repair repair(Asked asked) {
        var before = asked.question().problem().planned();
        var search = Search.lasting(PATIENCE);
        return switch (OfficeSolver.solve(asked.question().asked(), OfficeProblem.Aim.FEWEST_CHANGES, search)) {
            case OfficeProposal.Found<Message> found -> {
                var after = asked.question().problem().with(found.onSite());
                yield new Repair(after, changes(before, after), true, found.provenBest(), List.of(), asked.standIns());
            }
            case OfficeProposal.Impossible<Message> impossible ->
                new Repair(before, List.of(), false, false, asked.question().words(impossible), asked.standIns());
            case OfficeProposal.OutOfTime<Message>() ->
                new Repair(before, List.of(), false, false, List.of(), asked.standIns());
        };
    }

    private static List<Repair.Change> changes(PlannedCells before, PlannedCells after) {
        var changes = new ArrayList<Repair.Change>();
        after.cells()
                .forEach((person, week) -> week.keySet().forEach(day -> {
                    var was = before.cell(person, day);
                    var is = after.cell(person, day);
                    if (!was.equals(is)) {
                        changes.add(new Repair.Change(person, day, was, is));
                    }
                }));
        changes.sort(Comparator.comparing(Repair.Change::day)
                .thenComparing(change -> change.person().toString()));
        return changes;
    }

    /// Those at home on the first day, or for the half of it that counts, who could do what the missing person was
    /// there for, whatever else that one can do; most days at home first.
    private List<Person.Id> standIns(
            Roster roster, WeekQuestions.Question question, Missing missing, Map<LocalDate, DayPart> parts) {
        if (missing.extent() == Extent.BACK) {
            return List.of();
        }
        var day = missing.from();
        var counts = Optional.ofNullable(parts.get(day));
        var was = roster.planned().cell(missing.person(), day);
        boolean there = counts.map(was::in).orElseGet(was::presence).onSite();
        var before = undone(question, day, there ? Optional.of(missing.person()) : Optional.empty());
        Set<Person.Id> atHome = new HashSet<>(roster.cells().keySet());
        atHome.removeIf(person -> {
            var cell = question.problem().planned().cell(person, day);
            return !counts.map(part -> cell.in(part) == Presence.HOME)
                    .orElseGet(() -> cell.equals(DayCell.whole(Presence.HOME)));
        });
        atHome.remove(missing.person());
        var daysAtHome = repository.daysAtHome(
                atHome,
                roster.monday().minusWeeks(Proposals.WINDOW_WEEKS),
                roster.monday().plusWeeks(1));
        return atHome.stream()
                .filter(person -> before.containsAll(undone(question, day, Optional.of(person))))
                .sorted(Comparator.comparingInt((Person.Id person) -> -daysAtHome.getOrDefault(person, 0))
                        .thenComparing(Person.Id::toString))
                .toList();
    }

    /// What somebody has to be there for on a day and nobody is, as the day is planned, when this one comes, too.
    private static Set<Message> undone(WeekQuestions.Question question, LocalDate date, Optional<Person.Id> coming) {
        var people = question.problem().people();
        int day = question.problem().days().indexOf(date);
        var asked = question.asked();
        var comes = IntStream.range(0, people.size())
                .mapToObj(member -> switch (asked.members().get(member).cells().get(day)) {
                    case ON_SITE, FREE -> Set.of(day);
                    case AT_HOME, FREE_AT_HOME, AWAY ->
                        coming.filter(people.get(member)::equals).map(_ -> day).stream()
                                .collect(Collectors.toSet());
                })
                .toList();
        var needing = asked.limits().stream().filter(limit -> needs(limit, day)).toList();
        return OfficeCheck.broken(new OfficeProblem<>(asked.days(), asked.members(), needing), comes).stream()
                .map(OfficeProblem.Limit::words)
                .collect(Collectors.toSet());
    }

    /// Whether a limit asks for people at the premises on this day: for a work, a leader on duty, so many of all.
    private static boolean needs(OfficeProblem.Limit<Message> limit, int day) {
        return switch (limit) {
            case OfficeProblem.OnSite<Message> some ->
                some.least() > 0 && some.days().equals(Set.of(day));
            case OfficeProblem.Serving<Message> serving -> serving.day() == day;
            case OfficeProblem.Either<Message> _, OfficeProblem.Apart<Message> _, OfficeProblem.HomeInARow<Message> _ ->
                false;
        };
    }

    /// What is read before anything is worked out.
    record Asked(Roster roster, WeekQuestions.Question question, List<Person.Id> standIns) {}

    /// Somebody who cannot come, from which day on and for how long. The plan says that they are on leave or a trip,
    /// not why.
    public record Missing(Person.Id person, LocalDate from, Extent extent) {}

    /// How long somebody cannot come.
    public enum Extent {
        /// From the day to the end of its week.
        REST_OF_WEEK,
        /// That day only.
        DAY,
        /// The morning of that day.
        MORNING,
        /// The afternoon of that day.
        AFTERNOON,
        /// As trips and leave were allowed from that day to the end of its week, whole days and halves.
        ALLOWED,
        /// Not at all any more: back at work on the days from that one to the end of its week that the plan still has
        /// them away.
        BACK;

        /// The words for it.
        public Message inWords() {
            return Message.of("roster.repair.extent." + name());
        }
    }
}
