package vn.truc.gate.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.account.WebAddress;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.Company;
import vn.truc.gate.DecidedTogether;
import vn.truc.gate.ExpectedVisitors;
import vn.truc.gate.Guests;
import vn.truc.gate.Visitor;
import vn.truc.measure.Approver;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.QrCode;
import vn.truc.page.Redirect;

/// Expected visitors of a unit: announced by it, approved by whom the rules name.
@Controller
class VisitsController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final ExpectedVisitors visitors;
    private final Guests guests;
    private final WebAddress address;
    private final Units units;
    private final OfficeClock clock;

    VisitsController(ExpectedVisitors visitors, Guests guests, WebAddress address, Units units, OfficeClock clock) {
        this.visitors = visitors;
        this.guests = guests;
        this.address = address;
        this.units = units;
        this.clock = clock;
    }

    @Needs(Right.ANNOUNCE_VISITORS)
    @GetMapping("/visits")
    Answer list(Actor by, @RequestParam Optional<Unit.Id> unit) {
        return announcing(by, unit.orElseGet(() -> first(by)), blank(), today(), FormErrors.none());
    }

    @Needs(Right.ANNOUNCE_VISITORS)
    @GetMapping("/visits.{ending:csv|xlsx}")
    Answer take(Actor by, @RequestParam Optional<Unit.Id> unit, @PathVariable String ending) {
        return content(by, unit.orElseGet(() -> first(by)), blank(), today(), false, FormErrors.none())
                .table()
                .as(Download.Format.ending(ending));
    }

    @Needs(Right.ANNOUNCE_VISITORS)
    @PostMapping("/visits")
    Answer announce(
            Actor by,
            @RequestParam Unit.Id unit,
            @RequestParam(defaultValue = "") String expected,
            @RequestParam(defaultValue = "") String others,
            @RequestParam(defaultValue = "") String until,
            @ModelAttribute VisitorForm form) {
        var typed = new VisitsPage.Typed(expected, others, until);
        var day = day(expected);
        if (day.isEmpty()) {
            return announcing(by, unit, form, typed, FormErrors.at("expected", Message.of("gate.error.expected")))
                    .refusing();
        }
        if (!until.isBlank() && day(until).isEmpty()) {
            return announcing(by, unit, form, typed, FormErrors.at("until", Message.of("gate.error.expected")))
                    .refusing();
        }
        return switch (visitors.announce(
                by, form.visitor(unit, day.get(), true), form.phone(), company(others, until))) {
            case Outcome.Done<Visitor>(var visitor) ->
                Redirect.to("/visits?unit=" + unit).saying("gate.visits.announced", visitor.name());
            case Outcome.Refused<Visitor>(var why) ->
                announcing(by, unit, form, typed, why).refusing();
        };
    }

    /// The pass to send or print for a visitor who was announced.
    @Needs(Right.ANNOUNCE_VISITORS)
    @GetMapping("/visits/{visitor}/pass")
    Answer invitation(
            Actor by, HttpServletRequest request, HttpServletResponse response, @PathVariable Visitor.Id visitor) {
        var invitation = guests.invitation(by, visitor);
        var standing = invitation.standing();
        response.setHeader("Cache-Control", "no-store");
        return Page.of(
                Message.of("gate.invitation.title"),
                TEMPLATES.gateInvitation(new InvitationPage(
                        standing.visitor(),
                        standing.unit().map(Unit::name).orElse(""),
                        standing.site().name(),
                        address.of(request) + "/v/" + invitation.token(),
                        QrCode.of(standing.pass()))));
    }

    @Needs(Right.ORDER_ADMISSION)
    @GetMapping("/visits/approve")
    Answer toApprove(Actor by, @RequestParam Optional<Unit.Id> unit) {
        return approving(by, unit.orElseGet(() -> firstToApprove(by)), FormErrors.none());
    }

    @Needs(Right.ORDER_ADMISSION)
    @GetMapping("/visits/approve.{ending:csv|xlsx}")
    Answer takeToApprove(Actor by, @RequestParam Optional<Unit.Id> unit, @PathVariable String ending) {
        return content(by, unit.orElseGet(() -> firstToApprove(by)), blank(), today(), true, FormErrors.none())
                .table()
                .as(Download.Format.ending(ending));
    }

    private static Unit.Id firstToApprove(Actor by) {
        return by.roots(Right.ORDER_ADMISSION).iterator().next();
    }

    @Needs(Right.ORDER_ADMISSION)
    @PostMapping("/visits/{visitor}/decide")
    Answer decide(
            Actor by,
            @PathVariable Visitor.Id visitor,
            @RequestParam int version,
            @RequestParam String answer,
            @RequestParam(name = "list") Unit.Id list) {
        boolean yes = answer.startsWith("yes");
        var outcome = answer.endsWith("-all")
                ? visitors.decideAll(by, visitor, version, yes)
                : visitors.decide(by, visitor, version, yes).map(one -> new DecidedTogether(one, List.of()));
        return switch (outcome) {
            case Outcome.Done<DecidedTogether>(var decided)
            when decided.open().isEmpty() ->
                Redirect.to("/visits/approve?unit=" + list)
                        .saying("gate.visits.decided", decided.visitor().name());
            case Outcome.Done<DecidedTogether>(var decided) ->
                approving(by, list, open(decided)).refusing();
            case Outcome.Refused<DecidedTogether>(var why) ->
                approving(by, list, why).refusing();
        };
    }

    /// Each that stays open, at its line of the list.
    private static FormErrors open(DecidedTogether decided) {
        var errors = FormErrors.none();
        for (var open : decided.open()) {
            errors = errors.with(open.visitor().id().toString(), open.said());
        }
        return errors;
    }

    private Page announcing(Actor by, Unit.Id unit, VisitorForm form, VisitsPage.Typed typed, FormErrors errors) {
        return page(by, unit, form, typed, false, errors);
    }

    private Page approving(Actor by, Unit.Id unit, FormErrors errors) {
        return page(by, unit, blank(), today(), true, errors);
    }

    private Page page(
            Actor by, Unit.Id id, VisitorForm form, VisitsPage.Typed typed, boolean approving, FormErrors errors) {
        return Page.of(
                Message.of(approving ? "gate.visits.approve.title" : "gate.visits.title"),
                TEMPLATES.gateVisits(content(by, id, form, typed, approving, errors)));
    }

    private VisitsPage content(
            Actor by, Unit.Id id, VisitorForm form, VisitsPage.Typed typed, boolean approving, FormErrors errors) {
        var unit = units.find(id, clock.today()).orElseThrow(() -> new NotFound("unit"));
        var expecting = visitors.at(by, id);
        var together = visitors.together(expecting);
        var lines = expecting.stream()
                .map(visitor -> line(by, visitor, together.getOrDefault(visitor.id(), 0)))
                .toList();
        return new VisitsPage(unit, clock.today(), lines, form, typed, approving, guests.hasGate(unit.body()), errors);
    }

    private VisitsPage.Line line(Actor by, Visitor visitor, int others) {
        var level = visitors.level(by, visitor.unit());
        var needed = visitors.needed(visitor);
        return new VisitsPage.Line(visitor, needed, level != Approver.NOBODY && level.compareTo(needed) >= 0, others);
    }

    private VisitsPage.Typed today() {
        return new VisitsPage.Typed(clock.today().toString(), "", "");
    }

    private VisitorForm blank() {
        return VisitorForm.blank(clock.newId(), clock.newId());
    }

    private static Unit.Id first(Actor by) {
        var roots = by.roots(Right.ANNOUNCE_VISITORS);
        return roots.contains(by.unit()) ? by.unit() : roots.iterator().next();
    }

    private static Company company(String others, String until) {
        return new Company(
                others.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                day(until));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
