package vn.truc.gate.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.Arrival;
import vn.truc.gate.Gates;
import vn.truc.gate.Verdict;
import vn.truc.gate.Visit;
import vn.truc.gate.Visitor;
import vn.truc.organisation.Place;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Message;
import vn.truc.page.Page;

/// Shows a verdict on the whole screen; the browser goes back to scanning by itself.
@Component
class VerdictPages {
    /// An admitted person walks on; one who was stopped needs time for a word with the guard.
    static final int SECONDS_ADMITTED = 2;

    static final int SECONDS_STOPPED = 12;
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Gates gates;
    private final Units units;
    private final OfficeClock clock;

    VerdictPages(Gates gates, Units units, OfficeClock clock) {
        this.gates = gates;
        this.units = units;
        this.clock = clock;
    }

    Page show(Actor by, Place.Id place, Visit visit, HttpServletResponse response) {
        var wanted = new HashSet<>(visit.deciders());
        wanted.add(visit.unit());
        var named = units.named(wanted, clock.today()).stream().collect(Collectors.toMap(Unit::id, unit -> unit));
        var deciders = visit.deciders().stream()
                .flatMap(unit -> Optional.ofNullable(named.get(unit)).stream())
                .map(Unit::name)
                .toList();
        response.setHeader(
                "Refresh",
                (visit.verdict() instanceof Verdict.Admit ? SECONDS_ADMITTED : SECONDS_STOPPED) + ";url=/gate?place="
                        + place);
        return Page.of(
                        Message.of("gate.word." + visit.verdict().word()),
                        TEMPLATES.gateVerdict(new VerdictPage(
                                gates.watch(by, place),
                                clock.now(),
                                clock.newId(),
                                visit,
                                Optional.ofNullable(named.get(visit.unit())),
                                Optional.ofNullable(units.counters(Set.of(visit.unit()), clock.today())
                                        .get(visit.unit())),
                                deciders,
                                by.person().name())))
                .in(Page.Frame.KIOSK);
    }

    /// The names of the units of those to choose from.
    Map<Unit.Id, String> units(Arrival.Choose choose) {
        var ids = Stream.concat(
                        choose.staff().stream().map(Staff::unit),
                        choose.visitors().stream().map(Visitor::unit))
                .collect(Collectors.toSet());
        return units.named(ids, clock.today()).stream().collect(Collectors.toMap(Unit::id, Unit::shortName));
    }
}
