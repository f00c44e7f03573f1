package vn.truc.gate.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.Gates;
import vn.truc.gate.Visit;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.Message;
import vn.truc.page.Page;

/// The logbook of a day at a site: who came, who left, who is inside; also as a file.
@Controller
class LogController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Gates gates;
    private final Units units;
    private final OfficeClock clock;

    LogController(Gates gates, Units units, OfficeClock clock) {
        this.gates = gates;
        this.units = units;
        this.clock = clock;
    }

    @Needs(Right.WORK_GATE)
    @GetMapping("/gate/log")
    Answer log(Actor by, @RequestParam Place.Id place, @RequestParam Optional<LocalDate> day) {
        return Page.of(Message.of("gate.log.title"), TEMPLATES.gateLog(content(by, place, day)));
    }

    @Needs(Right.WORK_GATE)
    @GetMapping("/gate/log.{ending:csv|xlsx}")
    Answer take(
            Actor by,
            @RequestParam Place.Id place,
            @RequestParam Optional<LocalDate> day,
            @PathVariable String ending) {
        return content(by, place, day).table().as(Download.Format.ending(ending));
    }

    private LogPage content(Actor by, Place.Id place, Optional<LocalDate> chosen) {
        var today = clock.today();
        var day = chosen.filter(on -> on.isBefore(today)).orElse(today);
        var visits = gates.log(by, place, day);
        var forgotten = day.equals(today) ? gates.forgotten(by, place) : List.<Visit>of();
        return new LogPage(gates.watch(by, place), today, day, forgotten, visits, names(forgotten, visits));
    }

    private Map<Unit.Id, String> names(List<Visit> forgotten, List<Visit> visits) {
        var ids = Stream.concat(forgotten.stream(), visits.stream())
                .map(Visit::unit)
                .collect(Collectors.toSet());
        return units.named(ids, clock.today()).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }
}
