package vn.truc.absence.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.absence.Absence;
import vn.truc.absence.Absences;
import vn.truc.absence.Balances;
import vn.truc.absence.LeaveDrafts;
import vn.truc.absence.LeaveKinds;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.measure.Approver;
import vn.truc.measure.Measures;
import vn.truc.measure.TripsByApproval;
import vn.truc.organisation.People;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// The form of a trip or leave: by the person, or by whoever keeps the unit’s book for its people.
@Controller
class AbsenceAskController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Absences absences;
    private final LeaveKinds kinds;
    private final Balances balances;
    private final LeaveDrafts drafts;
    private final Measures measures;
    private final People people;
    private final Units units;
    private final Rights rights;
    private final WorkingCalendar calendar;
    private final OfficeClock clock;

    AbsenceAskController(
            Absences absences,
            LeaveKinds kinds,
            Balances balances,
            LeaveDrafts drafts,
            Measures measures,
            People people,
            Units units,
            Rights rights,
            WorkingCalendar calendar,
            OfficeClock clock) {
        this.absences = absences;
        this.kinds = kinds;
        this.balances = balances;
        this.drafts = drafts;
        this.measures = measures;
        this.people = people;
        this.units = units;
        this.rights = rights;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Needs(Right.OWN)
    @GetMapping("/absences/leave")
    Answer leave(Actor by, @RequestParam Optional<UUID> draft) {
        var form = draft.flatMap(id -> drafts.own(by).stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst())
                .map(each -> AbsenceAskForm.of(
                        clock.newId(),
                        each,
                        clock.today().plusDays(1),
                        by.person().id()))
                .orElseGet(() -> empty(by));
        return page(by, false, form, FormErrors.none());
    }

    @Needs(Right.OWN)
    @GetMapping("/absences/trip")
    Answer trip(Actor by) {
        return page(by, true, empty(by), FormErrors.none());
    }

    @Needs(Right.OWN)
    @PostMapping("/absences/leave")
    Answer askLeave(Actor by, AbsenceAskForm form) {
        return ask(by, false, form);
    }

    @Needs(Right.OWN)
    @PostMapping("/absences/trip")
    Answer askTrip(Actor by, AbsenceAskForm form) {
        return ask(by, true, form);
    }

    @Needs(Right.OWN)
    @PostMapping("/absences/drafts/{id}/drop")
    Answer drop(Actor by, @PathVariable UUID id) {
        drafts.close(by, id);
        return Redirect.to("/absences").saying("absence.draft.dropped");
    }

    private Answer ask(Actor by, boolean trip, AbsenceAskForm form) {
        var wrong = form.check();
        if (!wrong.isEmpty()) {
            return page(by, trip, form, wrong).refusing();
        }
        return switch (absences.ask(by, form.request(by.unit(), trip))) {
            case Outcome.Done<Absence>(var asked) -> {
                Optional.ofNullable(form.draft()).ifPresent(draft -> drafts.close(by, draft));
                yield Redirect.to("/absences").saying(asked.open() ? "absence.asked" : "absence.recorded");
            }
            case Outcome.Refused<Absence>(var why) -> page(by, trip, form, why).refusing();
        };
    }

    private AbsenceAskForm empty(Actor by) {
        return AbsenceAskForm.empty(
                clock.newId(),
                calendar.nextWorkingDay(clock.today()),
                by.person().id());
    }

    private Page page(Actor by, boolean trip, AbsenceAskForm form, FormErrors errors) {
        var unit = units.find(by.unit(), clock.today()).orElseThrow(() -> new NotFound("unit"));
        boolean keeps = rights.may(by, Right.KEEP_ABSENCES, unit.id());
        var content = new AbsenceAskPage(
                trip,
                unit,
                keeps ? people.workingAt(unit.id(), clock.today()) : List.of(by.person()),
                kinds.on(clock.today()),
                needed(by, trip),
                balances.own(by, clock.today().getYear()),
                form,
                errors);
        return Page.of(Message.of(trip ? "absence.ask-trip" : "absence.ask-leave"), TEMPLATES.absenceAsk(content));
    }

    private Message needed(Actor by, boolean trip) {
        var needed = trip
                ? measures.inForce(by.unit(), clock.today())
                        .find(TripsByApproval.class)
                        .map(TripsByApproval::approver)
                        .orElse(Approver.HEAD)
                : Approver.HEAD;
        return Message.of(
                "measure.approver." + needed.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
