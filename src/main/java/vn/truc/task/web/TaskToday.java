package vn.truc.task.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.TodayPart;
import vn.truc.access.Waiting;
import vn.truc.calendar.OfficeClock;
import vn.truc.task.Tasks;

/// What the unit still has to do, shown to those who answer for it.
@Component
class TaskToday implements TodayPart, Waiting {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int SHOWN = 5;

    private final Tasks tasks;
    private final OfficeClock clock;

    TaskToday(Tasks tasks, OfficeClock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<JteModel> show(Actor actor) {
        if (!actor.holds(Right.ANSWER_DIRECTIVES)) {
            return Optional.empty();
        }
        var open = tasks.concerning(Set.of(actor.unit())).stream()
                .filter(task -> !task.done())
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var first = open.stream().limit(SHOWN).toList();
        return Optional.of(TEMPLATES.taskToday(new TaskCard(first, open.size(), clock.today())));
    }

    @Override
    public String path() {
        return "/tasks";
    }

    @Override
    public Optional<Count> waiting(Actor actor) {
        return actor.holds(Right.ANSWER_DIRECTIVES) ? Optional.of(tasks.openCount(actor.unit())) : Optional.empty();
    }
}
