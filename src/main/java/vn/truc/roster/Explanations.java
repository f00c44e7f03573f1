package vn.truc.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Reading;
import vn.truc.organisation.Person;
import vn.truc.page.Message;
import vn.truc.roster.solver.OfficeCheck;
import vn.truc.roster.solver.OfficeProblem;
import vn.truc.roster.solver.OfficeProposal;
import vn.truc.roster.solver.OfficeSolver;
import vn.truc.roster.solver.Search;

/// Why somebody is in the office on a day: what would contradict itself if they stayed at home, or who would have to
/// come instead. No connection to the database is held while that is worked out.
@Service
public class Explanations {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final WeekQuestions questions;
    private final SetupRepository setups;
    private final WishRepository wishes;
    private final RosterRepository repository;
    private final PlannedRepository plans;
    private final Reading reading;

    Explanations(
            WeekQuestions questions,
            SetupRepository setups,
            WishRepository wishes,
            RosterRepository repository,
            PlannedRepository plans,
            Reading reading) {
        this.questions = questions;
        this.setups = setups;
        this.wishes = wishes;
        this.repository = repository;
        this.plans = plans;
        this.reading = reading;
    }

    /// Why the plan in force has somebody in the office on this day; empty when it does not, or there is none.
    @Transactional(propagation = Propagation.NEVER)
    public Optional<Why> of(Actor by, LocalDate day) {
        return reading.together(() -> asked(by, day)).map(Explanations::why);
    }

    private Optional<Asked> asked(Actor by, LocalDate day) {
        var person = by.person().id();
        return repository
                .handedIn(by.unit(), Roster.mondayOf(day))
                .filter(roster ->
                        roster.of(person, day).filter(Presence::onSite).isPresent())
                .map(roster -> asked(roster, person, day));
    }

    private Asked asked(Roster roster, Person.Id person, LocalDate day) {
        var home = plans.daysAtHome(
                roster.cells().keySet(),
                roster.monday().minusWeeks(Proposals.WINDOW_WEEKS),
                roster.monday().plusWeeks(1));
        double others = roster.cells().keySet().stream()
                .filter(each -> !each.equals(person))
                .mapToInt(each -> home.getOrDefault(each, 0))
                .average()
                .orElse(0);
        var cells = new HashMap<>(roster.cells());
        var week = new HashMap<>(cells.getOrDefault(person, Map.of()));
        week.put(day, Presence.HOME);
        cells.put(person, week);
        var atHome = questions.staying(person, day, roster, cells);
        var planned = questions.staying(person, day, roster, roster.cells());
        return new Asked(
                day,
                roster.of(person, day).filter(Presence.DUTY::equals).isPresent(),
                reasons(roster, person, day, atHome, planned),
                Optional.ofNullable(wishes.of(List.of(person), day, day.plusDays(1))
                        .getOrDefault(person, Map.of())
                        .get(day)),
                atHome,
                planned,
                home.getOrDefault(person, 0),
                others);
    }

    /// What is known without working anything out: the unit fixed the day, their group is in the office, and what
    /// nobody else does if they stay at home and the others do as planned.
    private List<Message> reasons(
            Roster roster,
            Person.Id person,
            LocalDate day,
            WeekQuestions.Question atHome,
            WeekQuestions.Question planned) {
        var reasons = new ArrayList<Message>();
        if (setups.fixed(roster.unit(), day, day.plusDays(1))
                .getOrDefault(person, Set.of())
                .contains(day)) {
            reasons.add(Message.of("roster.why.fixed"));
        }
        var setup = setups.of(roster.unit());
        var side = setup.of(person).side();
        boolean withTheirs = roster.cells().keySet().stream()
                .filter(other -> !other.equals(person) && setup.of(other).side() == side)
                .anyMatch(
                        other -> roster.of(other, day).filter(Presence::onSite).isPresent());
        if (side != Setup.Side.NONE && withTheirs) {
            reasons.add(Message.of("roster.why.side", side.name()));
        }
        var before = broken(planned);
        broken(atHome).stream()
                .filter(rule -> !before.contains(rule))
                .forEach(rule -> reasons.add(Message.of("roster.why.missed", rule)));
        return reasons;
    }

    /// Which rules a week breaks as it is planned, in words.
    private static List<Message> broken(WeekQuestions.Question question) {
        var asked = question.asked();
        var comes = asked.members().stream()
                .map(member -> IntStream.range(0, asked.days())
                        .filter(day -> switch (member.cells().get(day)) {
                            case ON_SITE, FREE -> true;
                            case AT_HOME, FREE_AT_HOME, AWAY -> false;
                        })
                        .boxed()
                        .collect(Collectors.toSet()))
                .toList();
        return OfficeCheck.broken(asked, comes).stream()
                .map(OfficeProblem.Limit::words)
                .distinct()
                .toList();
    }

    private static Why why(Asked asked) {
        if (asked.duty()) {
            return asked.why(List.of(), OptionalInt.of(0));
        }
        return switch (solved(asked.atHome())) {
            case OfficeProposal.Found<Message> found ->
                asked.why(
                        List.of(),
                        more(asked, OfficeCheck.changes(asked.atHome().asked(), found.onSite())));
            case OfficeProposal.Impossible<Message> impossible ->
                asked.why(asked.atHome().words(impossible), OptionalInt.of(0));
            case OfficeProposal.OutOfTime<Message>() -> asked.why(List.of(), OptionalInt.empty());
        };
    }

    /// How many changes more than the plan needs as it stands, where it breaks a rule already; none where nothing helps
    /// the plan, unknown where that was not found out in time.
    private static OptionalInt more(Asked asked, int atHome) {
        return switch (solved(asked.planned())) {
            case OfficeProposal.Found<Message> found ->
                OptionalInt.of(
                        Math.max(0, atHome - OfficeCheck.changes(asked.planned().asked(), found.onSite())));
            case OfficeProposal.Impossible<Message> _ -> OptionalInt.of(0);
            case OfficeProposal.OutOfTime<Message>() -> OptionalInt.empty();
        };
    }

    private static OfficeProposal<Message> solved(WeekQuestions.Question question) {
        return OfficeSolver.solve(question.asked(), OfficeProblem.Aim.FEWEST_CHANGES, Search.lasting(PATIENCE));
    }

    /// What is read before anything is worked out: the week with somebody at home on the day, and as it is planned.
    private record Asked(
            LocalDate day,
            boolean duty,
            List<Message> reasons,
            Optional<Wish> wish,
            WeekQuestions.Question atHome,
            WeekQuestions.Question planned,
            int mine,
            double others) {
        Why why(List<Message> together, OptionalInt changes) {
            return new Why(
                    day,
                    duty ? List.of(Message.of("roster.why.duty")) : reasons,
                    wish.map(asked -> Message.of(asked.atHome() ? "roster.why.wish-home" : "roster.why.wish-office")),
                    together,
                    changes,
                    mine,
                    others);
        }
    }

    /// Why somebody is in the office on a day.
    ///
    /// @param reasons what is known for sure: duty, a day that the unit fixed, what nobody else would do
    /// @param wish what they wished for the day
    /// @param together what could not hold together if they stayed at home
    /// @param changes how many days of others would have to change; empty where that was not found out in time
    /// @param atHome their days at home over the window, this week included
    /// @param othersAtHome those of the others on average
    public record Why(
            LocalDate day,
            List<Message> reasons,
            Optional<Message> wish,
            List<Message> together,
            OptionalInt changes,
            int atHome,
            double othersAtHome) {
        /// Whether nothing speaks against a day at home.
        public boolean free() {
            return reasons.isEmpty() && together.isEmpty() && changes.equals(OptionalInt.of(0));
        }
    }
}
