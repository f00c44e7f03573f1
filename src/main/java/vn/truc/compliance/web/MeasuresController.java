package vn.truc.compliance.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.measure.Measures;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.Message;
import vn.truc.page.Page;

/// The one page that answers what holds for any unit and day, and whether it was obeyed.
@Controller
class MeasuresController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Measures measures;
    private final Compliance compliance;
    private final MeasureLines lines;
    private final UnitChoice choice;
    private final OfficeClock clock;

    MeasuresController(
            Measures measures, Compliance compliance, MeasureLines lines, UnitChoice choice, OfficeClock clock) {
        this.measures = measures;
        this.compliance = compliance;
        this.lines = lines;
        this.choice = choice;
        this.clock = clock;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/measures")
    Answer measures(
            Actor by,
            @RequestParam Optional<Unit.Id> unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day) {
        boolean opens = by.holds(Right.DRAFT_REPORT) || by.holds(Right.CONSOLIDATE) || by.holds(Right.SEE_SITUATION);
        return Page.of(
                Message.of("compliance.measures.title"), TEMPLATES.complianceMeasures(content(by, unit, day), opens));
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/measures.{ending:csv|xlsx}")
    Answer take(
            Actor by,
            @RequestParam Optional<Unit.Id> unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day,
            @PathVariable String ending) {
        return content(by, unit, day).table().as(Download.Format.ending(ending));
    }

    private MeasuresPage content(Actor by, Optional<Unit.Id> unit, Optional<LocalDate> day) {
        var today = clock.today();
        var on = day.orElse(today);
        var chosen = choice.chosen(by, Right.READ_UNIT, unit, on);
        return lines.page(
                by,
                chosen,
                today,
                choice.within(by, Right.READ_UNIT, chosen, on),
                measures.inForce(chosen.id(), on),
                compliance.of(chosen.id(), on));
    }
}
