package vn.truc.administration.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.administration.CompetenceDesk;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Competence;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// The form that says which territory a body directs.
@Controller
@Needs(Right.ADMINISTER)
class CompetenceController {
    private final CompetenceDesk desk;
    private final OfficeClock clock;

    CompetenceController(CompetenceDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/administration/units/{id}/competence")
    Answer ask(Actor by, @PathVariable Unit.Id id) {
        return Asking.page(form(desk.sheet(by, id), Typed.nothing(), FormErrors.none()));
    }

    @PostMapping("/administration/units/{id}/competence")
    Answer set(Actor by, @PathVariable Unit.Id id, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Typed(sent);
        var competence = Asking.one(Competence.values(), typed.text("competence"), Competence.LINE);
        return Asking.after(
                desk.set(by, id, competence, typed.text("why")),
                "/administration/units/" + id,
                why -> form(desk.sheet(by, id), typed, why));
    }

    private FormSheet form(CompetenceDesk.Sheet sheet, Typed typed, FormErrors errors) {
        var unit = "/administration/units/" + sheet.unit().id();
        return FormSheet.of(sheet.unit().name(), "administration.competence", unit + "/competence", unit)
                .typed(typed, clock)
                .warning(Message.of("administration.competence.about"))
                .choice("competence", options(sheet.competence()))
                .longText("why")
                .submit("administration.competence.do", errors);
    }

    private static List<FormSheet.Option> options(Competence chosen) {
        return Arrays.stream(Competence.values())
                .map(one ->
                        new FormSheet.Option(one.name(), Words.t("administration.competence." + one), one == chosen))
                .toList();
    }
}
