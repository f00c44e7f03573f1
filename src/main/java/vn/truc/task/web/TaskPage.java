package vn.truc.task.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Table;
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

    /// The same as a list to take along.
    public Table table() {
        var rows = Table.of(
                Message.of("task.title"),
                today,
                "task.column.text",
                "task.column.number",
                "task.column.clause",
                "task.column.lead",
                "task.column.with",
                "task.column.due",
                "task.column.state",
                "task.result",
                "task.column.at");
        tasks.forEach(task -> rows.row(
                task.text(),
                task.origin().number(),
                task.origin().clause(),
                name(task.lead()),
                task.with().stream().map(this::name).sorted().collect(Collectors.joining("; ")),
                task.due().<Object>map(day -> day).orElse(""),
                state(task),
                task.completion().map(Task.Completion::result).orElse(""),
                task.completion().<Object>map(Task.Completion::at).orElse("")));
        return rows.table();
    }

    private Message state(Task task) {
        if (task.done()) {
            return Message.of("task.state.done");
        }
        return Message.of(task.overdue(today) ? "task.overdue" : "task.state.open");
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

    /// The same, for the summary of the page.
    public FormErrors errors() {
        return typed == null
                ? FormErrors.none()
                : typed.errors().keyed(typed.task().toString());
    }

    /// A result that was refused.
    public record Typed(Task.Id task, String result, FormErrors errors) {}
}
