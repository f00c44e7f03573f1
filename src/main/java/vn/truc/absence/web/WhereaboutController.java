package vn.truc.absence.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.absence.Absence;
import vn.truc.absence.Whereabouts;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.Outcome;
import vn.truc.page.Page;

/// Where people on trips are: one line from the phone, and the list for the head and the health officer.
@Controller
class WhereaboutController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Whereabouts whereabouts;
    private final AbsenceController absences;
    private final OfficeClock clock;

    WhereaboutController(Whereabouts whereabouts, AbsenceController absences, OfficeClock clock) {
        this.whereabouts = whereabouts;
        this.absences = absences;
        this.clock = clock;
    }

    @Needs(Right.OWN)
    @PostMapping("/absences/{id}/where")
    Answer say(
            Actor by,
            @PathVariable Absence.Id id,
            @RequestParam("where") UUID said,
            @RequestParam Person.Id person,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String place) {
        var meant = day(day);
        Outcome<?> outcome = meant.isPresent()
                ? whereabouts.say(by, said, id, person, meant.get(), place)
                : Outcome.refused(FormErrors.at("day", Message.of("absence.where.error.no-day")));
        return outcome instanceof Outcome.Refused<?>(var why)
                ? absences.wronglySaid(
                        by,
                        id,
                        new AbsenceController.Typed(person, new AbsencePage.Said(said.toString(), place, day, why)))
                : absences.after(by, id, outcome, "absence.where.said");
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/absences/out")
    Answer out(Actor by, @RequestParam Optional<Unit.Id> unit) {
        return Page.of(Message.of("absence.out.title"), TEMPLATES.absenceOut(page(by, unit)));
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/absences/out.{ending:csv|xlsx}")
    Answer take(Actor by, @RequestParam Optional<Unit.Id> unit, @PathVariable String ending) {
        return page(by, unit).table().as(Download.Format.ending(ending));
    }

    private OutPage page(Actor by, Optional<Unit.Id> unit) {
        var roots = unit.map(Set::of).orElseGet(() -> whereabouts.roots(by));
        if (roots.isEmpty()) {
            throw new NotAllowed(Right.KEEP_ABSENCES.toString());
        }
        return OutPage.of(clock.today(), unit, whereabouts.out(by, roots));
    }

    /// Today when no day was written.
    private Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(typed.isBlank() ? clock.today() : LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
