package vn.truc.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final RosterRepository repository;
    private final PlannedRepository plans;
    private final Reading reading;

    Explanations(WeekQuestions questions, RosterRepository repository, PlannedRepository plans, Reading reading) {
        this.questions = questions;
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
        return new Asked(
                day,
                roster.of(person, day).filter(Presence.DUTY::equals).isPresent(),
                questions.staying(person, day, roster, cells),
                questions.staying(person, day, roster, roster.cells()),
                home.getOrDefault(person, 0),
                others);
    }

    private static Why why(Asked asked) {
        if (asked.duty()) {
            return asked.why(List.of(Message.of("roster.why.duty")), 0);
        }
        return switch (solved(asked.atHome())) {
            case OfficeProposal.Found<Message> found -> {
                int atHome = OfficeCheck.changes(asked.atHome().asked(), found.onSite());
                yield asked.why(List.of(), Math.max(0, atHome - changes(asked.planned())));
            }
            case OfficeProposal.Impossible<Message> impossible ->
                asked.why(asked.atHome().words(impossible), 0);
            case OfficeProposal.OutOfTime<Message>() -> asked.why(List.of(), 0);
        };
    }

    /// How many changes the plan needs as it stands, where it breaks a rule already; as many as can be, where none
    /// help.
    private static int changes(WeekQuestions.Question question) {
        return solved(question) instanceof OfficeProposal.Found<Message> found
                ? OfficeCheck.changes(question.asked(), found.onSite())
                : Integer.MAX_VALUE;
    }

    private static OfficeProposal<Message> solved(WeekQuestions.Question question) {
        return OfficeSolver.solve(question.asked(), OfficeProblem.Aim.FEWEST_CHANGES, Search.lasting(PATIENCE));
    }

    /// What is read before anything is worked out: the week with somebody at home on the day, and as it is planned.
    private record Asked(
            LocalDate day,
            boolean duty,
            WeekQuestions.Question atHome,
            WeekQuestions.Question planned,
            int mine,
            double others) {
        Why why(List<Message> together, int changes) {
            return new Why(day, together, changes, mine, others);
        }
    }

    /// Why somebody is in the office on a day.
    ///
    /// @param together what could not hold together if they stayed at home
    /// @param changes how many days of others would have to change
    /// @param atHome their days at home over the window, this week included
    /// @param othersAtHome those of the others on average
    public record Why(LocalDate day, List<Message> together, int changes, int atHome, double othersAtHome) {}
}
