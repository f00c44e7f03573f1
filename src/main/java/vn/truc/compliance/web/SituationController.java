package vn.truc.compliance.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Reading;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.Grid;
import vn.truc.measure.Rule;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Page;

/// The dashboard of those who look after many units: who obeys, who does not, over five working days.
@Controller
class SituationController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int DAYS = 5;

    /// From so many units on they are counted by what stands directly below.
    private static final int LARGE = 150;

    private final Compliance compliance;
    private final Units units;
    private final UnitChoice choice;
    private final WorkingCalendar calendar;
    private final OfficeClock clock;
    private final Reading reading;

    SituationController(
            Compliance compliance,
            Units units,
            UnitChoice choice,
            WorkingCalendar calendar,
            OfficeClock clock,
            Reading reading) {
        this.reading = reading;
        this.compliance = compliance;
        this.units = units;
        this.choice = choice;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Needs(Right.SEE_SITUATION)
    @GetMapping("/situation")
    Answer situation(
            Actor by,
            @RequestParam Optional<Unit.Id> unit,
            @RequestParam Optional<String> rule,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to) {
        return reading.together(() -> show(by, unit, rule, to));
    }

    private Answer show(Actor by, Optional<Unit.Id> unit, Optional<String> rule, Optional<LocalDate> to) {
        var today = clock.today();
        var days = days(to.orElse(today));
        var top = choice.top(by, Right.SEE_SITUATION, unit, days.getLast());
        var subject = rule.filter(text -> !text.isBlank()).map(Rule.Subject::valueOf);
        var page = units.larger(top.id(), LARGE, days.getLast())
                ? counted(by, top, days, subject, today)
                : each(by, top, days, subject, today);
        return Page.of(Message.of("compliance.situation.title"), TEMPLATES.complianceSituation(page));
    }

    /// Every unit has its line.
    private SituationPage each(
            Actor by, Unit top, List<LocalDate> days, Optional<Rule.Subject> subject, LocalDate today) {
        var grid = grid(top, days, subject);
        return new SituationPage(
                top,
                choice.around(by, Right.SEE_SITUATION, top, days.getLast()),
                days.getLast(),
                today,
                Optional.of(grid),
                Optional.empty(),
                grid.count(days.getLast()),
                subjects(top, days),
                subject);
    }

    /// Each unit directly below has a line for all that stands below it.
    private SituationPage counted(
            Actor by, Unit top, List<LocalDate> days, Optional<Rule.Subject> subject, LocalDate today) {
        var below = units.children(top.id(), days.getLast());
        var overview = compliance.overview(below, days, subject);
        return new SituationPage(
                top,
                choice.around(by, Right.SEE_SITUATION, top, below, days.getLast()),
                days.getLast(),
                today,
                Optional.empty(),
                Optional.of(overview),
                overview.count(days.getLast()),
                compliance.subjectsBelow(top.id(), days.getFirst(), days.getLast()),
                subject);
    }

    @Needs(Right.SEE_SITUATION)
    @GetMapping("/situation.{ending:csv|xlsx}")
    Answer take(
            @RequestParam Unit.Id unit,
            @RequestParam Optional<String> rule,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @PathVariable String ending) {
        var days = days(to);
        var top = units.find(unit, to).orElseThrow(() -> new NotFound("unit"));
        var subject = rule.filter(text -> !text.isBlank()).map(Rule.Subject::valueOf);
        var table = units.larger(top.id(), LARGE, days.getLast())
                ? GridTable.of(compliance.overview(units.children(top.id(), days.getLast()), days, subject), top, to)
                : GridTable.of(grid(top, days, subject), top, to);
        return table.as(Download.Format.ending(ending));
    }

    private Grid grid(Unit top, List<LocalDate> days, Optional<Rule.Subject> subject) {
        return compliance.grid(ids(top, days), days, subject);
    }

    private List<Unit.Id> ids(Unit top, List<LocalDate> days) {
        return units.subtree(top.id(), days.getLast()).stream().map(Unit::id).toList();
    }

    private List<Rule.Subject> subjects(Unit top, List<LocalDate> days) {
        return compliance.subjects(ids(top, days), days.getFirst(), days.getLast());
    }

    /// The last working days up to this one, which is shown in any case.
    private List<LocalDate> days(LocalDate last) {
        return Stream.iterate(last, calendar::previousWorkingDay)
                .limit(DAYS)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
