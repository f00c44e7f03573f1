package vn.truc.gate.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.ChipCard;
import vn.truc.gate.ExpectedVisitors;
import vn.truc.gate.Gates;
import vn.truc.gate.ReturningVisitors;
import vn.truc.gate.Visit;
import vn.truc.gate.Visitor;
import vn.truc.organisation.Place;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;

/// Visitors at the gate: written in by the guard, or announced before and now here.
@Controller
class VisitorController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final ExpectedVisitors visitors;
    private final ReturningVisitors returning;
    private final Gates gates;
    private final VerdictPages verdicts;
    private final OfficeClock clock;

    VisitorController(
            ExpectedVisitors visitors,
            ReturningVisitors returning,
            Gates gates,
            VerdictPages verdicts,
            OfficeClock clock) {
        this.visitors = visitors;
        this.returning = returning;
        this.gates = gates;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    @Needs(Right.WORK_GATE)
    @GetMapping("/gate/visitor")
    Answer form(Actor by, @RequestParam Place.Id place, @RequestParam Optional<Visitor.Id> visitor) {
        var announced = visitor.map(id -> visitors.expected(by, place, id));
        var form = announced
                .map(known -> VisitorForm.of(known, clock.newId()))
                .orElseGet(() -> VisitorForm.blank(clock.newId(), clock.newId()));
        return page(by, place, form, announced.isPresent(), FormErrors.none());
    }

    /// Who came here before is found by the number that they left: name, and whom they saw then, stand in the form.
    @Needs(Right.WORK_GATE)
    @PostMapping("/gate/visitor/known")
    Answer known(Actor by, @RequestParam Place.Id place, @RequestParam(defaultValue = "") String number) {
        var blank = VisitorForm.blank(clock.newId(), clock.newId());
        return switch (returning.find(by, place, number)) {
            case Outcome.Done<Optional<ReturningVisitors.Known>>(var found) ->
                page(
                        by,
                        place,
                        found.map(blank::of).orElse(blank).reachedAt(number.strip()),
                        false,
                        Optional.of(ReturningVisitors.said(found)),
                        FormErrors.none());
            case Outcome.Refused<Optional<ReturningVisitors.Known>>(var why) ->
                page(by, place, blank, false, why).refusing();
        };
    }

    /// A chip ID card was scanned: what it says of the name and the province stands in the form, and nothing else is
    /// kept.
    Answer card(Actor by, Place.Id place, String scanned) {
        var card = ChipCard.read(scanned);
        var blank = VisitorForm.blank(clock.newId(), clock.newId());
        if (card.isEmpty()) {
            return page(by, place, blank, false, FormErrors.at("name", Message.of("gate.error.card")))
                    .refusing();
        }
        var errors = card.get().contradicts()
                ? FormErrors.at("name", Message.of("gate.error.card-contradicts"))
                : FormErrors.none();
        return page(by, place, blank.named(card.get().name(), card.get().origin()), false, errors);
    }

    @Needs(Right.WORK_GATE)
    @PostMapping("/gate/visitor")
    Answer receive(
            Actor by,
            HttpServletResponse response,
            @RequestParam Place.Id place,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "false") boolean known,
            @ModelAttribute VisitorForm form) {
        var host = form.host();
        if (host.isEmpty()) {
            return page(by, place, form, known, FormErrors.at("hostUnit", Message.of("gate.error.host")))
                    .refusing();
        }
        var visitor = known
                ? visitors.expected(by, place, new Visitor.Id(form.visitorId()))
                : form.visitor(host.get(), clock.today(), false);
        var reception =
                new ExpectedVisitors.Reception(id, place, visitor, form.phone(), form.declared(), form.temperature());
        return switch (visitors.receive(by, reception)) {
            case Outcome.Done<Visit>(var visit) -> verdicts.show(by, place, visit, response);
            case Outcome.Refused<Visit>(var why) ->
                page(by, place, form, known, why).refusing();
        };
    }

    private Page page(Actor by, Place.Id place, VisitorForm form, boolean known, FormErrors errors) {
        return page(by, place, form, known, Optional.empty(), errors);
    }

    private Page page(
            Actor by, Place.Id place, VisitorForm form, boolean known, Optional<Message> found, FormErrors errors) {
        return Page.of(
                        Message.of("gate.visitor.title"),
                        TEMPLATES.gateVisitor(new VisitorPage(
                                gates.watch(by, place), form, known, found, visitors.hosts(by, place), errors)))
                .in(Page.Frame.KIOSK);
    }
}
