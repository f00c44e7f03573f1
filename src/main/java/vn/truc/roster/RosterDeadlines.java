package vn.truc.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Words;
import vn.truc.task.Task;
import vn.truc.task.Tasks;

/// What documents want done by a day of the week that is planned, and who works until then: nothing with a deadline is
/// left undone because everybody who could do or sign it is away.
@Service
@Transactional(readOnly = true)
public class RosterDeadlines {
    private static final int LONGEST = 80;

    private final Tasks tasks;
    private final People people;

    RosterDeadlines(Tasks tasks, People people) {
        this.tasks = tasks;
        this.people = people;
    }

    /// The unit’s open work that is due in the week of these cells, the first first.
    public List<Deadline> of(Unit.Id unit, LocalDate monday, PlannedCells planned) {
        var due = tasks.concerning(Set.of(unit)).stream()
                .filter(task -> !task.done() && task.lead().equals(unit))
                .filter(task -> task.due()
                        .filter(day -> !day.isBefore(monday) && day.isBefore(monday.plusWeeks(1)))
                        .isPresent())
                .toList();
        if (due.isEmpty()) {
            return List.of();
        }
        var leaders = people.postsAt(unit, Set.of(Post.Kind.HEAD, Post.Kind.DEPUTY), monday).stream()
                .map(Post::person)
                .collect(Collectors.toSet());
        return due.stream()
                .map(task -> deadline(task, task.due().orElseThrow(), planned, leaders))
                .toList();
    }

    /// Looked at on the last day until then on which anybody works: a deadline on a Sunday is met on Friday.
    private static Deadline deadline(Task task, LocalDate due, PlannedCells planned, Set<Person.Id> leaders) {
        var last = Roster.daysFrom(Roster.mondayOf(due)).reversed().stream()
                .filter(day -> !day.isAfter(due) && working(planned, day) > 0)
                .findFirst();
        var what = Message.of(
                "roster.deadline",
                Words.weekday(due),
                task.text().length() > LONGEST ? task.text().substring(0, LONGEST) + "…" : task.text(),
                task.origin().number());
        if (last.isEmpty()) {
            return new Deadline(what, Message.of("roster.deadline.nobody"), true);
        }
        var day = last.get();
        boolean led = leaders.isEmpty() || leaders.stream().anyMatch(leader -> works(planned, leader, day));
        return new Deadline(
                what,
                Message.of(
                        led ? "roster.deadline.staffed" : "roster.deadline.no-leader",
                        Words.shortDay(day),
                        on(planned, day, true),
                        on(planned, day, false)),
                !led);
    }

    private static boolean works(PlannedCells planned, Person.Id person, LocalDate day) {
        return Optional.ofNullable(planned.of(person).get(day))
                .filter(Presence::working)
                .isPresent();
    }

    private static int working(PlannedCells planned, LocalDate day) {
        return on(planned, day, true) + on(planned, day, false);
    }

    private static int on(PlannedCells planned, LocalDate day, boolean onSite) {
        return (int) planned.on(day).values().stream()
                .filter(presence -> onSite ? presence.onSite() : presence == Presence.HOME)
                .count();
    }

    /// Work that is due, and how the unit is staffed for it.
    ///
    /// @param endangered whether nobody works until then, or nobody who leads the unit
    public record Deadline(Message what, Message staffed, boolean endangered) {}
}
