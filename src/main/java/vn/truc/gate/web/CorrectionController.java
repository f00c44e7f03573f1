package vn.truc.gate.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.Gates;
import vn.truc.gate.Visit;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;

/// Corrections of the logbook: the line that was wrong stays, the right one names it.
@Controller
class CorrectionController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Gates gates;
    private final OfficeClock clock;

    CorrectionController(Gates gates, OfficeClock clock) {
        this.gates = gates;
        this.clock = clock;
    }

    @Needs(Right.WORK_GATE)
    @GetMapping("/gate/correct")
    Answer form(Actor by, @RequestParam Place.Id place, @RequestParam Unit.Id body, @RequestParam Visit.Id visit) {
        return page(place, gates.visit(by, place, body, visit), "", FormErrors.none());
    }

    @Needs(Right.WORK_GATE)
    @PostMapping("/gate/correct")
    Answer correct(
            Actor by,
            @RequestParam Place.Id place,
            @RequestParam UUID id,
            @RequestParam Unit.Id body,
            @RequestParam Visit.Id visit,
            @RequestParam(defaultValue = "left") String wrong,
            @RequestParam(defaultValue = "") String left) {
        boolean mistaken = wrong.equals("person");
        var moment = moment(left);
        if (!mistaken && moment.isEmpty()) {
            return page(
                            place,
                            gates.visit(by, place, body, visit),
                            left,
                            FormErrors.at("left", Message.of("gate.error.left")))
                    .refusing();
        }
        var correction = new Gates.Correction(id, place, body, visit, mistaken ? Optional.empty() : moment);
        return switch (gates.correct(by, correction)) {
            case Outcome.Done<Visit>(var corrected) ->
                Redirect.to("/gate/log?place=" + place).saying("gate.corrected", corrected.name());
            case Outcome.Refused<Visit>(var why) ->
                page(place, gates.visit(by, place, body, visit), left, why).refusing();
        };
    }

    private Page page(Place.Id place, Visit visit, String left, FormErrors errors) {
        var typed = left.isEmpty() ? local(visit.went().orElseGet(clock::now)) : left;
        return Page.of(
                Message.of("gate.correct.title"),
                TEMPLATES.gateCorrect(new CorrectionPage(place.toString(), clock.newId(), visit, typed, errors)));
    }

    private static String local(Instant at) {
        return at.atZone(Words.OFFICE_ZONE)
                .toLocalDateTime()
                .withSecond(0)
                .withNano(0)
                .toString();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text).atZone(Words.OFFICE_ZONE).toInstant());
        } catch (DateTimeParseException notAMoment) {
            return Optional.empty();
        }
    }
}
