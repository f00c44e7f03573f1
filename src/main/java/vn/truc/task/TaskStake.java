package vn.truc.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.truc.organisation.Stake;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// The open work that a unit leads: it goes where the unit goes.
@Component
class TaskStake implements Stake {
    private final Tasks tasks;

    TaskStake(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<Held> at(Unit.Id unit, LocalDate from) {
        var open = tasks.concerning(Set.of(unit)).stream()
                .filter(task -> !task.done() && task.lead().equals(unit))
                .map(Task::text)
                .toList();
        return open.isEmpty()
                ? List.of()
                : List.of(Held.named(Message.of("task.stake", open.size()), open, Message.of("task.stake.after")));
    }
}
