package vn.truc.task.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.task.Task;
import vn.truc.task.Tasks;

/// The work of a unit, for programs.
@RestController
@Tag(name = "tasks", description = "Work that documents give to units")
class TaskApi {
    private final Tasks tasks;
    private final OfficeClock clock;

    TaskApi(Tasks tasks, OfficeClock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/api/tasks")
    @Operation(summary = "What a unit leads or helps with; what is open and due first comes first")
    List<TaskLine> list(@RequestParam Unit.Id unit) {
        return tasks.concerning(Set.of(unit)).stream()
                .map(task -> TaskLine.of(task, clock.today()))
                .toList();
    }

    @Needs(Right.ANSWER_DIRECTIVES)
    @PostMapping("/api/tasks/{id}/done")
    @Operation(
            summary = "Report work as done, with its result",
            description = "The same result again changes nothing; another one is a conflict.")
    TaskLine done(Actor by, @PathVariable Task.Id id, @RequestBody TaskResult result) {
        var text = result.result() == null ? "" : result.result();
        return TaskLine.of(tasks.done(by, id, text).orProblem(), clock.today());
    }

    /// What came of it.
    record TaskResult(@Nullable String result) {}

    /// One task.
    @Schema(name = "Task")
    record TaskLine(
            UUID id,
            String text,
            UUID lead,
            Set<UUID> with,
            Optional<LocalDate> due,
            boolean overdue,
            String document,
            String clause,
            Optional<String> result,
            Optional<Instant> doneAt) {
        static TaskLine of(Task task, LocalDate today) {
            return new TaskLine(
                    task.id().value(),
                    task.text(),
                    task.lead().value(),
                    task.with().stream().map(Unit.Id::value).collect(Collectors.toSet()),
                    task.due(),
                    task.overdue(today),
                    task.origin().number(),
                    task.origin().clause(),
                    task.completion().map(Task.Completion::result),
                    task.completion().map(Task.Completion::at));
        }
    }
}
