package vn.truc.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.truc.organisation.Unit;
import vn.truc.task.Tasks;

/// Counts the overdue tasks of units. Every task is given through Trực, so none is a known zero.
@Component
class TaskFigures implements IndicatorSource {
    private static final String OVERDUE = "tasks-overdue";

    private final Tasks tasks;

    TaskFigures(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public Set<String> indicators() {
        return Set.of(OVERDUE);
    }

    @Override
    public List<Figure> figures(Collection<Unit.Id> units, LocalDate day, Instant asOf) {
        return tasks.overdueCounts(units, day).entrySet().stream()
                .map(count -> new Figure(count.getKey(), OVERDUE, count.getValue()))
                .toList();
    }
}
