package vn.truc.task.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.task.Task;

/// What a unit has to do, and what it has done.
public record TaskPage(
        Unit unit,
        LocalDate today,
        List<Task> tasks,
        Map<Unit.Id, Unit> units,
        boolean mayAnswer,
        @Nullable Typed typed) {
    /// Those still to do.
    public List<Task> open() {
        return tasks.stream().filter(task -> !task.done()).toList();
    }

    /// Those done.
    public List<Task> done() {
        return tasks.stream().filter(Task::done).toList();
    }

    /// The name of a unit that leads or helps.
    public String name(Unit.Id id) {
        var known = units.get(id);
        return known == null ? "" : known.name();
    }

    /// Whether the unit leads this one.
    public boolean leads(Task task) {
        return task.lead().equals(unit.id());
    }

    /// What was typed as the result of this task before it was refused.
    public String result(Task task) {
        return typed != null && typed.task().equals(task.id()) ? typed.result() : "";
    }

    /// What is wrong with the result of this task.
    public FormErrors errors(Task task) {
        return typed != null && typed.task().equals(task.id()) ? typed.errors() : FormErrors.none();
    }

    /// A result that was refused.
    public record Typed(Task.Id task, String result, FormErrors errors) {}
}
