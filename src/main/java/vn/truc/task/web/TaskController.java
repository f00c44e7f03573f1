package vn.truc.task.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.task.Task;
import vn.truc.task.Tasks;

@Controller
class TaskController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Tasks tasks;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;

    TaskController(Tasks tasks, Units units, Rights rights, OfficeClock clock) {
        this.tasks = tasks;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/tasks")
    Answer list(Actor actor, @RequestParam @Nullable UUID unit) {
        return page(actor, unit == null ? actor.unit() : new Unit.Id(unit), null);
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/tasks.{ending:csv|xlsx}")
    Answer take(Actor actor, @RequestParam Unit.Id unit, @PathVariable String ending) {
        return content(actor, unit, null).table().as(Download.Format.ending(ending));
    }

    @Needs(Right.ANSWER_DIRECTIVES)
    @PostMapping("/tasks/{id}/done")
    Answer done(Actor actor, @PathVariable Task.Id id, @RequestParam(defaultValue = "") String result) {
        return switch (tasks.done(actor, id, result)) {
            case Outcome.Done(var task) ->
                Redirect.to("/tasks?unit=" + task.lead()).saying("task.done");
            case Outcome.Refused(var why) -> {
                var lead =
                        tasks.find(id).orElseThrow(() -> new NotFound("task")).lead();
                yield page(actor, lead, new TaskPage.Typed(id, result, why)).refusing();
            }
        };
    }

    private Page page(Actor actor, Unit.Id id, TaskPage.@Nullable Typed typed) {
        return Page.of(Message.of("task.title"), TEMPLATES.taskList(content(actor, id, typed)));
    }

    private TaskPage content(Actor actor, Unit.Id id, TaskPage.@Nullable Typed typed) {
        rights.demand(actor, Right.READ_UNIT, id);
        var today = clock.today();
        var unit = units.find(id, today).orElseThrow(() -> new NotFound("unit"));
        var concerning = tasks.concerning(Set.of(id));
        var named = new HashSet<Unit.Id>();
        concerning.forEach(task -> {
            named.add(task.lead());
            named.addAll(task.with());
        });
        var byId = units.known(named, today);
        var may = rights.may(actor, Right.ANSWER_DIRECTIVES, id);
        return new TaskPage(unit, today, concerning, byId, may, typed);
    }
}
