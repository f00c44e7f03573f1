package vn.truc.report.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.Message;
import vn.truc.page.Page;
import vn.truc.report.BriefReadings;
import vn.truc.report.Chase;
import vn.truc.report.Consolidations;
import vn.truc.report.Rolls;

/// The summary on paper, and the leader's five lines behind a link.
@Controller
class SheetController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int GONE = 410;

    private final Rolls rolls;
    private final Consolidations consolidations;
    private final BriefReadings readings;
    private final Chase chase;
    private final Units units;

    SheetController(Rolls rolls, Consolidations consolidations, BriefReadings readings, Chase chase, Units units) {
        this.rolls = rolls;
        this.consolidations = consolidations;
        this.readings = readings;
        this.chase = chase;
        this.units = units;
    }

    @Needs(Right.CONSOLIDATE)
    @GetMapping("/reports/sheet")
    Answer sheet(Actor by, @RequestParam String form, @RequestParam LocalDate day) {
        var page = content(by, form, day);
        return Page.of(page.roll().form().title().message(), TEMPLATES.reportSheet(page))
                .in(Page.Frame.SHEET);
    }

    @Needs(Right.CONSOLIDATE)
    @GetMapping("/reports/sheet.{ending:csv|xlsx}")
    Answer take(Actor by, @RequestParam String form, @RequestParam LocalDate day, @PathVariable String ending) {
        return content(by, form, day).table().as(Download.Format.ending(ending));
    }

    @Needs(Right.CONSOLIDATE)
    @GetMapping("/reports/roll.{ending:csv|xlsx}")
    Answer takeRoll(Actor by, @RequestParam String form, @RequestParam LocalDate day, @PathVariable String ending) {
        var roll = rolls.of(by, form, day);
        return RollTable.of(roll, chase.toCall(by, roll)).as(Download.Format.ending(ending));
    }

    private SheetPage content(Actor by, String form, LocalDate day) {
        var roll = rolls.of(by, form, day);
        return new SheetPage(
                roll, above(roll.recipient(), day), consolidations.of(roll), consolidations.coverage(roll));
    }

    /// Opens for whoever has the link; says no more of a wrong one than of an expired one.
    @Needs(Right.PUBLIC)
    @GetMapping("/brief/{token}")
    Answer brief(HttpServletResponse response, @PathVariable String token) {
        return behind(response, token, reading -> {
            var page = new BriefPage(reading.roll(), reading.figures(), "/brief/" + token);
            return Page.of(page.roll().form().title().message(), TEMPLATES.reportBrief(page))
                    .in(Page.Frame.PUBLIC);
        });
    }

    /// The whole summary on one sheet of A4, behind the same link.
    @Needs(Right.PUBLIC)
    @GetMapping("/brief/{token}/sheet")
    Answer briefSheet(HttpServletResponse response, @PathVariable String token) {
        return behind(response, token, reading -> {
            var roll = reading.roll();
            var page =
                    new SheetPage(roll, above(roll.recipient(), roll.period()), reading.figures(), reading.coverage());
            return Page.of(roll.form().title().message(), TEMPLATES.reportSheet(page))
                    .in(Page.Frame.SHEET);
        });
    }

    private Answer behind(HttpServletResponse response, String token, Function<BriefReadings.Reading, Page> page) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        return readings.read(token)
                .map(page)
                .orElseGet(() -> Page.of(Message.of("report.brief.gone"), TEMPLATES.reportBriefGone())
                        .in(Page.Frame.PUBLIC)
                        .status(GONE));
    }

    /// The body in whose name the office writes.
    private Unit above(Unit office, LocalDate day) {
        return units.upward(office.id(), day).stream()
                .filter(Unit::seal)
                .findFirst()
                .orElse(office);
    }
}
