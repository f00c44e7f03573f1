package vn.truc.report.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Reading;
import vn.truc.access.Right;
import vn.truc.account.WebAddress;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.Grid;
import vn.truc.measure.ReportDue;
import vn.truc.measure.Rule;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.report.Brief;
import vn.truc.report.Briefs;
import vn.truc.report.Chase;
import vn.truc.report.Consolidations;
import vn.truc.report.Form;
import vn.truc.report.Reminder;
import vn.truc.report.Roll;
import vn.truc.report.Rolls;

/// The standing office: what has come in, who is missing, and the chase.
@Controller
class OfficeController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int DAYS = 5;

    private final Rolls rolls;
    private final Chase chase;
    private final Consolidations consolidations;
    private final Compliance compliance;
    private final Briefs briefs;
    private final WebAddress address;
    private final WorkingCalendar calendar;
    private final OfficeClock clock;
    private final Reading reading;

    OfficeController(
            Rolls rolls,
            Chase chase,
            Consolidations consolidations,
            Compliance compliance,
            Briefs briefs,
            WebAddress address,
            WorkingCalendar calendar,
            OfficeClock clock,
            Reading reading) {
        this.rolls = rolls;
        this.chase = chase;
        this.consolidations = consolidations;
        this.compliance = compliance;
        this.briefs = briefs;
        this.address = address;
        this.calendar = calendar;
        this.clock = clock;
        this.reading = reading;
    }

    @Needs(Right.CONSOLIDATE)
    @GetMapping("/reports/office")
    Answer office(
            HttpServletRequest request,
            Actor by,
            @RequestParam Optional<String> form,
            @RequestParam Optional<LocalDate> day) {
        return page(request, by, form, day, FormErrors.none());
    }

    @Needs(Right.CONSOLIDATE)
    @PostMapping("/reports/remind")
    Answer remind(
            HttpServletRequest request,
            Actor by,
            @RequestParam UUID id,
            @RequestParam String form,
            @RequestParam LocalDate period,
            @RequestParam(defaultValue = "") String units,
            @RequestParam(defaultValue = "false") boolean superiors) {
        var reminded = Arrays.stream(units.split(","))
                .filter(unit -> !unit.isBlank())
                .map(Unit.Id::valueOf)
                .collect(Collectors.toSet());
        var reminder = new Reminder(new Reminder.Id(id), form, by.unit(), period, reminded, superiors);
        return switch (chase.remind(by, reminder)) {
            case Outcome.Done<Integer>(var number) ->
                Redirect.to("/reports/office?form=" + form + "&day=" + period)
                        .saying(superiors ? "report.superiors-told" : "report.reminded", number);
            case Outcome.Refused<Integer>(var why) ->
                page(request, by, Optional.of(form), Optional.of(period), why).refusing();
        };
    }

    @Needs(Right.CONSOLIDATE)
    @PostMapping("/reports/links")
    Answer makeLink(Actor by, @RequestParam Brief.Id id, @RequestParam String form) {
        briefs.make(by, id, form);
        return Redirect.to("/reports/office?form=" + form + "#links").saying("report.links.made");
    }

    @Needs(Right.CONSOLIDATE)
    @PostMapping("/reports/links/{id}/revoke")
    Answer revokeLink(Actor by, @PathVariable Brief.Id id, @RequestParam String form) {
        briefs.revoke(by, id);
        return Redirect.to("/reports/office?form=" + form + "#links").saying("report.links.revoked");
    }

    private Page page(
            HttpServletRequest request, Actor by, Optional<String> wanted, Optional<LocalDate> day, FormErrors errors) {
        return reading.together(() -> read(request, by, wanted, day, errors));
    }

    private Page read(
            HttpServletRequest request, Actor by, Optional<String> wanted, Optional<LocalDate> day, FormErrors errors) {
        var today = clock.today();
        var forms = rolls.formsOf(by, day.orElse(today));
        var form = wanted.or(() -> forms.stream().findFirst().map(Form::code));
        if (form.isEmpty()) {
            return Page.of(Message.of("report.title"), TEMPLATES.reportIdle(today));
        }
        var period = day.orElseGet(() -> rolls.current(by, form.get(), today));
        var roll = rolls.of(by, form.get(), period);
        return Page.of(
                roll.form().title().message(),
                TEMPLATES.reportOffice(office(by, roll, forms, links(request, by, roll.form()), errors)));
    }

    private List<OfficePage.Link> links(HttpServletRequest request, Actor by, Form form) {
        var open = briefs.open(by).stream()
                .filter(brief -> brief.form().equals(form.code()))
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        var site = address.of(request);
        return open.stream()
                .map(brief -> new OfficePage.Link(brief, site + "/brief/" + briefs.token(brief.id())))
                .toList();
    }

    private OfficePage office(Actor by, Roll roll, List<Form> forms, List<OfficePage.Link> links, FormErrors errors) {
        var today = clock.today();
        var next = step(roll, 1);
        return new OfficePage(
                roll,
                forms,
                today,
                Optional.of(step(roll, -1)).filter(period -> !once(roll)),
                Optional.of(next).filter(period -> !once(roll) && !ahead(roll, period, today)),
                chase.toCall(by, roll),
                consolidations.of(roll),
                consolidations.coverage(roll),
                grid(roll),
                links,
                clock.newId(),
                clock.newId(),
                clock.newId(),
                errors);
    }

    /// Where days off move a report ahead, it is collected before its day.
    private boolean ahead(Roll roll, LocalDate period, LocalDate today) {
        return roll.lines().stream()
                .findFirst()
                .map(line -> line.duty().dueness(calendar))
                .filter(dueness -> dueness.hasPeriod(period))
                .map(dueness -> dueness.ahead(period, today))
                .orElseGet(() -> period.isAfter(today));
    }

    private static boolean once(Roll roll) {
        return roll.lines().stream().anyMatch(line -> line.duty().request().isPresent());
    }

    /// The report before or after that of this roll, by its own rhythm.
    private LocalDate step(Roll roll, int direction) {
        var weekly = roll.lines().stream().anyMatch(line -> line.duty().rule().every() != ReportDue.Every.DAY);
        return roll.period().plusDays(weekly ? 7L * direction : direction);
    }

    private Grid grid(Roll roll) {
        var last = roll.period();
        var days = Stream.iterate(last, calendar::previousWorkingDay)
                .limit(DAYS)
                .toList()
                .reversed();
        var subject = roll.lines().stream()
                .findFirst()
                .<Rule.Subject>map(line -> line.duty().rule().subject());
        return compliance.grid(
                roll.lines().stream().map(line -> line.unit().id()).toList(), days, subject);
    }
}
