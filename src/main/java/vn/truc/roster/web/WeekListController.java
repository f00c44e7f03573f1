package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.Message;
import vn.truc.page.Page;
import vn.truc.page.PdfSheet;
import vn.truc.roster.Roster;
import vn.truc.roster.WeekLists;

/// The lists of all units for a week as one: on the screen, as XLSX, as a document.
@Controller
class WeekListController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final WeekLists lists;
    private final Units units;
    private final OfficeClock clock;

    WeekListController(WeekLists lists, Units units, OfficeClock clock) {
        this.lists = lists;
        this.units = units;
        this.clock = clock;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/rosters/list")
    Answer show(Actor by, @RequestParam Optional<LocalDate> week) {
        return Page.of(Message.of("roster.list.title"), TEMPLATES.rosterList(content(by, week)));
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/rosters/list.{ending:csv|xlsx}")
    Answer take(Actor by, @RequestParam LocalDate week, @PathVariable String ending) {
        return content(by, Optional.of(week)).table().as(Download.Format.ending(ending));
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/rosters/list.pdf")
    Answer print(Actor by, @RequestParam LocalDate week) {
        var page = content(by, Optional.of(week));
        return PdfSheet.wide(Message.of("roster.list.title"), page.list().monday(), TEMPLATES.rosterListSheet(page));
    }

    private WeekListPage content(Actor by, Optional<LocalDate> week) {
        var monday = Roster.mondayOf(week.orElseGet(clock::today));
        var list = lists.of(by, monday);
        var above = units.upward(list.issuer().id(), clock.today()).stream()
                .skip(1)
                .findFirst()
                .map(Unit::name)
                .orElse("");
        return new WeekListPage(list, above, clock.today());
    }
}
