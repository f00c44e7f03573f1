package vn.truc.gate.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Reading;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.Arrival;
import vn.truc.gate.ChipCard;
import vn.truc.gate.Departure;
import vn.truc.gate.Gates;
import vn.truc.gate.Visit;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// The guard's page: scan, see the verdict, scan again. A scanner types the code and Enter; everything works without
/// script.
@Controller
class GateController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Gates gates;
    private final VerdictPages verdicts;
    private final VisitorController receivers;
    private final OfficeClock clock;
    private final Reading reading;

    GateController(
            Gates gates, VerdictPages verdicts, VisitorController receivers, OfficeClock clock, Reading reading) {
        this.receivers = receivers;
        this.reading = reading;
        this.gates = gates;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    @Needs(Right.WORK_GATE)
    @GetMapping("/gate")
    Answer watch(Actor by, @RequestParam Optional<Place.Id> place) {
        return reading.together(() -> show(by, place));
    }

    private Answer show(Actor by, Optional<Place.Id> place) {
        var all = gates.of(by);
        if (place.isEmpty() && all.size() != 1) {
            return Page.of(Message.of("gate.title"), TEMPLATES.gateChoosePlace(new PlacesPage(all)));
        }
        return page(by, place.orElseGet(() -> all.getFirst().id()), new Typed("", ""), FormErrors.none());
    }

    @Needs(Right.WORK_GATE)
    @PostMapping("/gate/in")
    Answer enter(
            Actor by,
            HttpServletResponse response,
            @RequestParam Place.Id place,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Person.Id> person,
            @RequestParam(defaultValue = "") String temperature) {
        if (ChipCard.looksLike(q)) {
            return receivers.card(by, place, q);
        }
        var entry = new Gates.Entry(id, place, q, person, Optional.empty(), Optional.empty(), temperature);
        return switch (gates.enter(by, entry)) {
            case Outcome.Done<Arrival>(Arrival.Decided(var visit)) -> verdicts.show(by, place, visit, response);
            case Outcome.Done<Arrival>(Arrival.AskTemperature ask) -> ask(by, entry, ask);
            case Outcome.Done<Arrival>(Arrival.Choose choose) -> choose(by, entry, choose);
            case Outcome.Refused<Arrival>(var why) ->
                page(by, place, new Typed(q, temperature), why).refusing();
        };
    }

    @Needs(Right.WORK_GATE)
    @PostMapping("/gate/out")
    Answer leave(
            Actor by,
            @RequestParam Place.Id place,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<Person.Id> person,
            @RequestParam Optional<Unit.Id> body,
            @RequestParam Optional<Visit.Id> visit) {
        var entry = new Gates.Entry(id, place, q, person, body, visit, "");
        return switch (gates.leave(by, entry)) {
            case Outcome.Done<Departure>(Departure.Left(var left)) ->
                Redirect.to("/gate?place=" + place).saying("gate.left", left.name());
            case Outcome.Done<Departure>(Departure.Waits _) ->
                Redirect.to("/gate?place=" + place).saying("gate.exit.waits");
            case Outcome.Refused<Departure>(var why) ->
                page(by, place, new Typed(q, ""), why).refusing();
        };
    }

    @Needs(Right.WORK_GATE)
    @GetMapping("/gate/order")
    Answer order(
            Actor by,
            @RequestParam Place.Id place,
            @RequestParam Unit.Id body,
            @RequestParam Visit.Id visit,
            @RequestParam(defaultValue = "") String name) {
        return order(by, place, body, visit, name, FormErrors.none());
    }

    @Needs(Right.WORK_GATE)
    @PostMapping("/gate/order")
    Answer admit(
            Actor by,
            HttpServletResponse response,
            @RequestParam Place.Id place,
            @RequestParam UUID id,
            @RequestParam Unit.Id body,
            @RequestParam Visit.Id visit,
            @RequestParam Person.Id orderer) {
        return switch (gates.admitByOrder(by, new Gates.Order(id, place, body, visit, orderer))) {
            case Outcome.Done<Visit>(var admitted) -> verdicts.show(by, place, admitted, response);
            case Outcome.Refused<Visit>(var why) ->
                order(by, place, body, visit, "", why).refusing();
        };
    }

    private Page order(Actor by, Place.Id place, Unit.Id body, Visit.Id visit, String name, FormErrors errors) {
        var refused = gates.visit(by, place, body, visit);
        return Page.of(
                        Message.of("gate.order.title"),
                        TEMPLATES.gateOrder(new OrderPage(
                                place.toString(),
                                clock.newId(),
                                refused,
                                name,
                                gates.orderers(by, place, name),
                                errors)))
                .in(Page.Frame.KIOSK);
    }

    private Page ask(Actor by, Gates.Entry entry, Arrival.AskTemperature ask) {
        return Page.of(
                        Message.of("gate.temperature.title"),
                        TEMPLATES.gateTemperature(new TemperaturePage(gates.watch(by, entry.gate()), entry, ask)))
                .in(Page.Frame.KIOSK)
                .status(ask.doubtful() ? 422 : 200);
    }

    private Page choose(Actor by, Gates.Entry entry, Arrival.Choose choose) {
        return Page.of(
                        Message.of("gate.choose.title"),
                        TEMPLATES.gateChoose(
                                new ChoosePage(gates.watch(by, entry.gate()), entry, choose, verdicts.units(choose))))
                .in(Page.Frame.KIOSK);
    }

    private Page page(Actor by, Place.Id place, Typed typed, FormErrors errors) {
        if (gates.of(by).stream().noneMatch(gate -> gate.id().equals(place))) {
            throw new NotFound("gate");
        }
        return Page.of(
                        Message.of("gate.title"),
                        TEMPLATES.gateWatch(new GatePage(
                                gates.watch(by, place),
                                clock.now(),
                                clock.newId(),
                                by.person().name(),
                                typed.query(),
                                typed.temperature(),
                                errors)))
                .in(Page.Frame.KIOSK);
    }

    private record Typed(String query, String temperature) {}
}
