package vn.truc.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.organisation.Person;
import vn.truc.page.Message;
import vn.truc.roster.solver.OfficeCheck;
import vn.truc.roster.solver.OfficeProblem;
import vn.truc.roster.solver.OfficeProposal;
import vn.truc.roster.solver.OfficeSolver;
import vn.truc.roster.solver.Search;

/// Why somebody is in the office on a day: what would contradict itself if they stayed at home, or who would have to
/// come instead.
@Service
@Transactional(readOnly = true)
public class Explanations {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final WeekQuestions questions;
    private final RosterRepository repository;

    Explanations(WeekQuestions questions, RosterRepository repository) {
        this.questions = questions;
        this.repository = repository;
    }

    /// Why the plan in force has somebody in the office on this day; empty when it does not, or there is none.
    public Optional<Why> of(Actor by, LocalDate day) {
        var monday = Roster.mondayOf(day);
        var person = by.person().id();
        return repository
                .handedIn(by.unit(), monday)
                .filter(roster ->
                        roster.of(person, day).filter(Presence::onSite).isPresent())
                .map(roster -> why(roster, person, day));
    }

    private Why why(Roster roster, Person.Id person, LocalDate day) {
        var home = repository.daysAtHome(
                roster.cells().keySet(),
                roster.monday().minusWeeks(Proposals.WINDOW_WEEKS),
                roster.monday().plusWeeks(1));
        int mine = home.getOrDefault(person, 0);
        double others = roster.cells().keySet().stream()
                .filter(each -> !each.equals(person))
                .mapToInt(each -> home.getOrDefault(each, 0))
                .average()
                .orElse(0);
        if (roster.of(person, day).filter(Presence.DUTY::equals).isPresent()) {
            return new Why(day, List.of(Message.of("roster.why.duty")), 0, mine, others);
        }
        var cells = new HashMap<>(roster.cells());
        var week = new HashMap<>(cells.getOrDefault(person, Map.of()));
        week.put(day, Presence.HOME);
        cells.put(person, week);
        var question = questions.staying(person, day, roster.unit(), roster.monday(), cells);
        return switch (solved(question)) {
            case OfficeProposal.Found<Message> found -> {
                int asPlanned = changes(questions.staying(person, day, roster.unit(), roster.monday(), roster.cells()));
                int atHome = OfficeCheck.changes(question.asked(), found.onSite());
                yield new Why(day, List.of(), Math.max(0, atHome - asPlanned), mine, others);
            }
            case OfficeProposal.Impossible<Message>(var together) ->
                new Why(day, together.stream().map(OfficeProblem.Limit::words).toList(), 0, mine, others);
            case OfficeProposal.OutOfTime<Message>() -> new Why(day, List.of(), 0, mine, others);
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

    /// Why somebody is in the office on a day.
    ///
    /// @param together what could not hold together if they stayed at home
    /// @param changes how many days of others would have to change
    /// @param atHome their days at home over the window, this week included
    /// @param othersAtHome those of the others on average
    public record Why(LocalDate day, List<Message> together, int changes, int atHome, double othersAtHome) {}
}
