package vn.truc.meeting.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.MeetingLimit;
import vn.truc.meeting.Meeting;
import vn.truc.meeting.Meetings;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// The meetings of a unit: listed, registered with what the limit in force says at once, called off.
@Controller
class MeetingController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Meetings meetings;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;

    MeetingController(Meetings meetings, Units units, Rights rights, OfficeClock clock) {
        this.meetings = meetings;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/meetings")
    Answer list(Actor by, @RequestParam Optional<Unit.Id> unit) {
        return Page.of(Message.of("meeting.title"), TEMPLATES.meetingList(found(by, unit)));
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/meetings.{ending:csv|xlsx}")
    Answer take(Actor by, @RequestParam Optional<Unit.Id> unit, @PathVariable String ending) {
        return found(by, unit).table().as(Download.Format.ending(ending));
    }

    private MeetingsPage found(Actor by, Optional<Unit.Id> unit) {
        var root = unit(unit.orElse(by.unit()));
        var found = meetings.at(by, root.id());
        var names = units.named(found.stream().map(Meeting::unit).distinct().toList(), clock.today()).stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
        var lines = found.stream()
                .map(meeting -> new MeetingsPage.Line(
                        meeting,
                        names.getOrDefault(meeting.unit(), ""),
                        !meeting.cancelled() && rights.may(by, Right.HOLD_MEETINGS, meeting.unit())))
                .toList();
        return new MeetingsPage(root, clock.today(), lines, rights.may(by, Right.HOLD_MEETINGS, by.unit()));
    }

    @Needs(Right.HOLD_MEETINGS)
    @GetMapping("/meetings/new")
    Answer form(Actor by) {
        return page(by, MeetingForm.empty(clock.newId(), clock.today()), FormErrors.none());
    }

    @Needs(Right.HOLD_MEETINGS)
    @PostMapping("/meetings/check")
    Answer check(Actor by, MeetingForm form) {
        return Page.of(Message.of("meeting.title"), TEMPLATES.meetingBreaches(breaches(by, form)));
    }

    @Needs(Right.HOLD_MEETINGS)
    @PostMapping("/meetings")
    Answer register(Actor by, MeetingForm form) {
        var wrong = form.check();
        if (!wrong.isEmpty()) {
            return page(by, form, wrong).refusing();
        }
        return switch (meetings.register(by, form.meeting(by.unit(), by.person().id()))) {
            case Outcome.Done<Meeting> _ -> Redirect.to("/meetings").saying("meeting.registered");
            case Outcome.Refused<Meeting>(var why) -> page(by, form, why).refusing();
        };
    }

    @Needs(Right.HOLD_MEETINGS)
    @PostMapping("/meetings/{id}/cancel")
    Answer cancel(Actor by, @PathVariable Meeting.Id id) {
        meetings.cancel(by, id);
        return Redirect.to("/meetings").saying("meeting.called-off");
    }

    private Page page(Actor by, MeetingForm form, FormErrors errors) {
        var day = form.date().orElse(clock.today());
        var content = new MeetingPage(
                unit(by.unit()),
                meetings.limit(by.unit(), day).map(MeetingLimit::inWords),
                breaches(by, form),
                form,
                errors);
        return Page.of(Message.of("meeting.new"), TEMPLATES.meetingForm(content));
    }

    private List<Meeting.Breach> breaches(Actor by, MeetingForm form) {
        return form.size()
                .map(size -> meetings.breaches(by.unit(), form.date().orElse(clock.today()), size))
                .orElse(List.of());
    }

    private Unit unit(Unit.Id id) {
        return units.find(id, clock.today()).orElseThrow(() -> new NotFound("unit"));
    }
}
