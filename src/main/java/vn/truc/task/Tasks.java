package vn.truc.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.access.Waiting;
import vn.truc.audit.Audit;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// The work that documents give to units.
@Service
@Transactional
public class Tasks {
    private final TaskRepository repository;
    private final Rights rights;
    private final Units units;
    private final Audit audit;
    private final OfficeClock clock;

    Tasks(TaskRepository repository, Rights rights, Units units, Audit audit, OfficeClock clock) {
        this.repository = repository;
        this.rights = rights;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /// Gives work to units, all at once; whoever calls has checked that the document may. The same again changes
    /// nothing.
    public void assign(Author by, List<Task> tasks) {
        repository.assign(tasks);
        tasks.stream()
                .map(task -> task.origin().document())
                .distinct()
                .forEach(document -> audit.write(new Audit.Line(
                        clock.newId(), by, "task.assigned", document, Map.of("tasks", "" + tasks.size()))));
    }

    /// Reports work as done, with its result; reporting the same again changes nothing. What was taken back is no more
    /// to be done.
    public Outcome<Task> done(Actor by, Task.Id id, String result) {
        var task = now(repository.lock(id).orElseThrow(() -> new NotFound("task")));
        rights.demand(by, Right.ANSWER_DIRECTIVES, task.lead());
        if (result.isBlank()) {
            return Outcome.refused(FormErrors.at("result", Message.of("task.result-missing")));
        }
        if (task.completion().isPresent()) {
            return task.completion().get().result().equals(result.strip())
                    ? Outcome.done(task)
                    : Outcome.refused(
                            "task.already-done",
                            Words.moment(task.completion().get().at()));
        }
        if (!repository.stands(id, clock.today())) {
            return Outcome.refused("task.taken-back");
        }
        repository.done(id, new Task.Completion(result.strip(), by.person().id(), clock.now()));
        audit.write(new Audit.Line(clock.newId(), by.author(), "task.done", id.value(), Map.of()));
        return Outcome.done(find(id).orElseThrow());
    }

    /// Takes back from a day on what a document ordered and nobody has done yet. Says how many.
    public int withdraw(Author by, UUID document, LocalDate from) {
        int withdrawn = repository.withdraw(document, from);
        audit.write(new Audit.Line(clock.newId(), by, "task.withdrawn", document, Map.of("tasks", "" + withdrawn)));
        return withdrawn;
    }

    /// Lets stand what a document ordered and was to be taken back on a day. Says how many.
    public int letStand(Author by, UUID document, LocalDate withdrawn) {
        int standing = repository.letStand(document, withdrawn);
        audit.write(new Audit.Line(clock.newId(), by, "task.stands-on", document, Map.of("tasks", "" + standing)));
        return standing;
    }

    /// The task.
    @Transactional(readOnly = true)
    public Optional<Task> find(Task.Id id) {
        return repository.find(id).map(this::now);
    }

    /// The work that a document ordered, clause by clause.
    @Transactional(readOnly = true)
    public List<Task> of(UUID document) {
        return now(repository.of(document, clock.today()));
    }

    /// What these units lead or help with; what is open and due first comes first.
    @Transactional(readOnly = true)
    public List<Task> concerning(Collection<Unit.Id> units) {
        return repository.concerning(units, clock.today());
    }

    /// How much these units still have to do.
    @Transactional(readOnly = true)
    public long open(Collection<Unit.Id> units) {
        return repository.open(units, clock.today());
    }

    /// What counts how much this unit still has to do.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Waiting.Count openCount(Unit.Id unit) {
        return TaskRepository.openCount(List.of(unit), clock.today());
    }

    /// How many tasks of each unit, with everything below it, were overdue on a day.
    @Transactional(readOnly = true)
    public Map<Unit.Id, Integer> overdueCounts(Collection<Unit.Id> units, LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(Words.OFFICE_ZONE).toOffsetDateTime();
        return repository.overdue(units, day, end);
    }

    /// What a unit leaves undone when it is merged, the one that it went into leads on.
    private List<Task> now(List<Task> tasks) {
        if (tasks.isEmpty()) {
            return tasks;
        }
        var successors = units.successors(tasks.stream().map(Task::lead).collect(Collectors.toSet()), clock.today());
        return successors.isEmpty()
                ? tasks
                : tasks.stream()
                        .map(task -> task.done() ? task : task.ledBy(successors.getOrDefault(task.lead(), task.lead())))
                        .toList();
    }

    private Task now(Task task) {
        return now(List.of(task)).getFirst();
    }
}
