package vn.truc.health.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import java.util.UUID;
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
import vn.truc.health.Boards;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// Who has declared and who has not, for head and clerk: names, status and date.
@Controller
class BoardController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Boards boards;
    private final Rights rights;
    private final OfficeClock clock;

    BoardController(Boards boards, Rights rights, OfficeClock clock) {
        this.boards = boards;
        this.rights = rights;
        this.clock = clock;
    }

    @Needs(Right.SEE_CLEARANCE)
    @GetMapping("/health")
    Answer board(Actor by, @RequestParam Optional<Unit.Id> unit) {
        return page(by, unit, FormErrors.none());
    }

    @Needs(Right.SEE_CLEARANCE)
    @GetMapping("/health.{ending:csv|xlsx}")
    Answer take(Actor by, @RequestParam Optional<Unit.Id> unit, @PathVariable String ending) {
        return content(by, unit, FormErrors.none()).people().as(Download.Format.ending(ending));
    }

    @Needs(Right.SEE_CLEARANCE)
    @GetMapping("/health/units.{ending:csv|xlsx}")
    Answer takeUnits(Actor by, @RequestParam Optional<Unit.Id> unit, @PathVariable String ending) {
        return content(by, unit, FormErrors.none()).units().as(Download.Format.ending(ending));
    }

    @Needs(Right.SEE_CLEARANCE)
    @PostMapping("/health/remind")
    Answer remind(Actor by, @RequestParam Unit.Id unit, @RequestParam UUID id) {
        return switch (boards.remind(by, unit, id)) {
            case Outcome.Done<Integer>(var people) ->
                Redirect.to("/health?unit=" + unit).saying("health.board.reminded", people);
            case Outcome.Refused<Integer>(var why) ->
                page(by, Optional.of(unit), why).refusing();
        };
    }

    private Page page(Actor by, Optional<Unit.Id> unit, FormErrors errors) {
        return Page.of(Message.of("health.board.title"), TEMPLATES.healthBoard(content(by, unit, errors)));
    }

    private BoardPage content(Actor by, Optional<Unit.Id> unit, FormErrors errors) {
        var board = boards.of(by, unit.orElseGet(() -> HealthUnits.first(by, Right.SEE_CLEARANCE)));
        boolean reads = rights.may(by, Right.OPEN_ANSWERS, board.unit().id());
        boolean officer = rights.may(by, Right.SEE_HEALTH_ANSWERS, board.unit().id());
        return new BoardPage(board, reads, officer, clock.newId(), errors);
    }
}
