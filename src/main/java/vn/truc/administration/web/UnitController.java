package vn.truc.administration.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.administration.UnitDesk;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Page;

/// The line of units on any day, and one unit of it.
@Controller
@Needs(Right.ADMINISTER)
class UnitController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final UnitDesk desk;
    private final OfficeClock clock;

    UnitController(UnitDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/administration")
    Answer tree(
            Actor by,
            @RequestParam Optional<Unit.Id> unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day,
            @RequestParam(defaultValue = "") String q) {
        var on = day.orElseGet(clock::today);
        var roots = desk.roots(by, on);
        var root = (unit.isPresent()
                        ? desk.find(unit.get(), on)
                        : roots.stream().findFirst())
                .orElseThrow(() -> new NotFound("unit"));
        var found = q.isBlank() ? List.<Unit>of() : desk.search(by, q, on);
        var choice = Stream.concat(roots.stream(), Stream.of(root)).distinct().toList();
        var page = new LinePage(choice, root, desk.tree(by, root.id(), on), on, q, found);
        return Page.of(Message.of("administration.units"), TEMPLATES.administrationTree(page));
    }

    @GetMapping("/administration/units/{id}")
    Answer unit(
            Actor by,
            @PathVariable Unit.Id id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day) {
        var on = day.orElseGet(clock::today);
        var page = new UnitFilePage(desk.sheet(by, id, on), on, clock.today());
        return Page.of(Message.of("administration.unit"), TEMPLATES.administrationUnit(page));
    }
}
